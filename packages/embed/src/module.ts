import { start } from './stoa.ts';

// `currentScript` is null in a module: the tag is found by its address.
start(
  [...document.scripts].find(({ src }) => src === import.meta.url) ??
    document.querySelector('script[data-project],script[data-demo]'),
  import.meta.url,
);
