/// <reference types="vite/client" />
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { directionOf } from '@stoa/widgets/strings/languages';
import { html } from 'lit';
import { forgetStories } from '../stories/demo-site.ts';
import './surroundings.css';

// Missing until `custom-elements-manifest analyze` has run.
const [manifest] = Object.values(
  import.meta.glob('../custom-elements.json', { eager: true, import: 'default' }),
);
if (manifest) setCustomElementsManifest(manifest);

/** What the toolbar chooses. */
interface Chosen {
  readonly surroundings: string;
  readonly language: string;
  readonly text: string;
}

const preview: Preview = {
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    backgrounds: { disable: true },
    controls: { expanded: true },
  },
  globalTypes: {
    surroundings: {
      description: 'The brand’s page around the widget',
      toolbar: {
        icon: 'paintbrush',
        dynamicTitle: true,
        items: [
          { value: 'plain', title: 'Plain page' },
          { value: 'dark', title: 'Dark page' },
          { value: 'cream', title: 'Cream page in a serif' },
          { value: 'section', title: 'Dark section' },
          { value: 'image', title: 'Background image' },
        ],
      },
    },
    language: {
      description: 'Language and direction',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'en', title: 'English' },
          { value: 'zh-CN', title: '中文' },
          { value: 'ar', title: 'العربية' },
        ],
      },
    },
    text: {
      description: 'Size of the page’s text',
      toolbar: {
        icon: 'ruler',
        dynamicTitle: true,
        items: [
          { value: 'usual', title: 'Text 100 %' },
          { value: 'double', title: 'Text 200 %' },
        ],
      },
    },
  },
  initialGlobals: { surroundings: 'plain', language: 'en', text: 'usual' } satisfies Chosen,
  loaders: [forgetStories],
  decorators: [
    (story, { id, globals, parameters }) => {
      const { surroundings, language, text } = globals as Chosen;
      const lang = typeof parameters['language'] === 'string' ? parameters['language'] : language;
      const page = document.documentElement;
      page.dataset['theme'] = surroundings;
      page.lang = lang;
      page.dir = directionOf(lang);
      page.style.fontSize = text === 'double' ? '200%' : '';
      // What tells a sweep that the story is there: `shows` is a selector within the widget.
      const shows = typeof parameters['shows'] === 'string' ? parameters['shows'] : '[part~=base] > *';
      return html`<main data-story=${id} data-language=${lang} data-shows=${shows}>${story()}</main>`;
    },
  ],
};

export default preview;
