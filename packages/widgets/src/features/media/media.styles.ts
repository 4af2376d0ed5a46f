import { css } from 'lit';

/** The look of chosen pictures, of those below a post and of the one that is looked at. */
export const mediaStyles = css`
  [part~='pictures'] {
    & > p {
      color: var(--_muted);
      font-size: var(--_meta);
    }
    & ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 18em), 1fr));
      gap: calc(2 * var(--_space));
      margin-block-start: calc(2 * var(--_space));
    }
    & li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: calc(2 * var(--_space));
      min-inline-size: 0;

      & input,
      & p {
        flex: 1 1 6em;
        min-inline-size: 0;
        font-size: var(--_meta);
      }
      & p {
        padding: 0;
        background: none;
        color: var(--_muted);
        line-height: 1.35;
      }
      & .refused {
        display: block;
        color: inherit;
      }
      & bdi {
        font-weight: 600;
      }
      & .refused bdi::after {
        content: ' ·';
      }
      & button {
        flex: none;
        display: grid;
        place-items: center;
        min-inline-size: 2.75em;
        min-block-size: 2.75em;
        padding: 0;
      }
    }
    & .face {
      flex: none;
      display: grid;
      place-items: center;
      inline-size: 3.5em;
      block-size: 3.5em;
      border-radius: var(--_radius);
      background: var(--_tint);
      object-fit: cover;

      & svg {
        color: var(--_negative);
      }
    }
    & [aria-busy='true'] {
      animation: stoa-breathe 1.2s ease-in-out infinite alternate;
    }
  }
  @keyframes stoa-breathe {
    to {
      background: color-mix(in srgb, currentColor 14%, transparent);
    }
  }
  [part~='gallery'] {
    display: flex;
    gap: calc(2 * var(--_space));

    & button {
      position: relative;
      flex: 0 1 5em;
      min-inline-size: 0;
      min-block-size: 0;
      aspect-ratio: 1;
      padding: 0;
      overflow: hidden;
      border: 0;
      cursor: zoom-in;
    }
    & img {
      display: block;
      inline-size: 100%;
      block-size: 100%;
      border-radius: var(--_radius);
      object-fit: cover;
    }
    & button::after {
      content: '';
      position: absolute;
      inset: 0;
      border-radius: var(--_radius);
      box-shadow: inset 0 0 0 1px color-mix(in srgb, currentColor 12%, transparent);
    }
    & .more {
      position: absolute;
      inset: 0;
      display: grid;
      place-items: center;
      border-radius: var(--_radius);
      background: rgb(10 12 16 / 0.6);
      color: #fff;
      font-weight: 600;
    }
  }
  dialog:has([part~='lightbox']) {
    inline-size: 100%;
    block-size: 100dvh;
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    padding: 0;
    overflow: hidden;
    border: 0;
    border-radius: 0;
    background: rgb(10 12 16 / 0.97);
    color: #f2f3f5;
    color-scheme: dark;
    --_focus: #fff;
    --_muted: #c9ccd2;
    --_tint: rgb(255 255 255 / 0.12);
  }
  [part~='lightbox'] {
    position: relative;
    display: grid;
    grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr);
    block-size: 100%;
    touch-action: pan-y pinch-zoom;

    & header,
    & footer {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: calc(3 * var(--_space));
      min-block-size: 3.5em;
      padding: calc(2 * var(--_space)) calc(4 * var(--_space));
    }
    & h2 {
      font-size: var(--_meta);
      font-weight: 500;
      font-variant-numeric: tabular-nums;
    }
    & footer {
      justify-content: center;
      padding-block-end: max(4 * var(--_space), env(safe-area-inset-bottom));
      text-align: center;
    }
    & button {
      display: inline-grid;
      place-items: center;
      min-inline-size: 2.75em;
      min-block-size: 2.75em;
      border-color: transparent;
      color: inherit;
    }
    & button svg {
      inline-size: 1.4em;
      block-size: 1.4em;
    }
    & .stage {
      position: relative;
      display: grid;
      grid-template: minmax(0, 1fr) / minmax(0, 1fr);
      place-items: center;
      min-block-size: 0;
      padding-inline: calc(4 * var(--_space));

      & > :not(.turn) {
        grid-area: 1 / 1;
      }
    }
    & img {
      max-inline-size: 100%;
      max-block-size: 100%;
      object-fit: contain;
      user-select: none;
      -webkit-user-drag: none;
    }
    & .preview {
      inline-size: 100%;
      block-size: 100%;
      filter: blur(0.6em) brightness(0.7);
    }
    & .state {
      /* Over the small picture. */
      position: relative;
      display: grid;
      justify-items: center;
      gap: calc(3 * var(--_space));
      padding: calc(3 * var(--_space)) calc(4 * var(--_space));
      border-radius: var(--_radius);
      background: rgb(10 12 16 / 0.7);

      & button {
        border-color: currentColor;
        padding-inline: 1em;
      }
    }
    & .turn {
      position: absolute;
      inset-block: 0;
      margin-block: auto;
      block-size: 3em;
      inline-size: 3em;
      border-radius: 50%;
      background: rgb(10 12 16 / 0.55);
    }
    @media (width < 30em) {
      /* Where thumbs are, and no sentence. */
      & .turn {
        inset-block: auto 0;
      }
    }
    & .previous {
      inset-inline-start: calc(3 * var(--_space));
    }
    & .next {
      inset-inline-end: calc(3 * var(--_space));
    }
    &:dir(rtl) .turn svg {
      scale: -1 1;
    }
  }
  @media (forced-colors: active) {
    [part~='gallery'] button,
    [part~='lightbox'] .turn {
      border: 1px solid ButtonBorder;
    }
  }
`;
