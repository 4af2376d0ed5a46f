/** An event of a widget, as the page hears it. */
export const announce = <Detail>(type: string, detail?: Detail): CustomEvent<Detail | null> =>
  new CustomEvent(type, { bubbles: true, composed: true, detail: detail ?? null });
