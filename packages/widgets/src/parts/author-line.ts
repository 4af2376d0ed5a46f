import { css, html, nothing, type TemplateResult } from 'lit';
import { avatar } from './avatar.ts';
import { time } from './time.ts';

/** Who wrote something, and when. */
export interface Author {
  /** Uid of the author. */
  readonly by: string;
  readonly name: string;
  /** Role in words; empty for most. */
  readonly label: string;
  readonly at: Date;
}

/** Avatar, name, role, time. The name is a button: who listens for it shows the person of that uid, its value. */
export const authorLine = ({ by, name, label, at }: Author, locale: string): TemplateResult =>
  html`<span part="author"
    ><button class="plain" type="button" value=${by}>${avatar(by, name)}<bdi>${name}</bdi></button>${
      label ? html`<em>${label}</em>` : nothing
    }${time(at, locale)}</span
  >`;

export const authorLineStyles = css`
  [part~='author'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(2 * var(--_space));
    font-size: var(--_meta);

    button {
      display: flex;
      align-items: center;
      gap: calc(2 * var(--_space));
    }
    em,
    time {
      color: var(--_muted);
    }
    em {
      padding: 0 0.5em;
      border: 1px solid var(--_line);
      border-radius: 1em;
      font-size: 0.9em;
      font-style: normal;
    }
  }
`;
