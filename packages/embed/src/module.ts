import { start } from './stoa.ts';

// `currentScript` is null in a module, and its address may be another than the tag's, behind a redirect.
start(document.querySelector('script[data-project],script[data-demo]'), import.meta.url);
