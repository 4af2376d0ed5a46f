import '@stoa/widgets/stars/stars';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

type Story = StoryObj;

const courses = [
  ['kayak-101', 'Sea Kayak 101'],
  ['first-strokes', 'First Strokes'],
  ['dawn-paddle', 'Dawn Paddle'],
  ['sup-sunset', 'SUP at sunset'],
] as const;

const meta: Meta = {
  title: 'Stars',
  component: 'stoa-stars',
  parameters: { shows: '[part~=count]' },
};
export default meta;

/** On a list of courses: many reviews, a few, one, none. */
export const OnAList: Story = {
  render: (_, { globals }) => html`
    <ul style="list-style:none;padding:0;display:grid;gap:1rem">
      ${courses.map(
        ([item, name]) =>
          html`<li>
            <strong>${name}</strong><br /><stoa-stars
              item=${item}
              href="#reviews"
              lang=${String(globals['language'])}
              demo
            ></stoa-stars>
          </li>`,
      )}
    </ul>
  `,
};
