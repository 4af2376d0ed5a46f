/** Red, green and blue of sRGB, each 0 to 255, and alpha, 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

export const white: Colour = [255, 255, 255, 1];
/** The dark that stands in where a page shows none of its own. */
export const ink: Colour = [18, 20, 24, 1];

const parsed = new Map<string, Colour>();

/** The colour of a computed value in any form, or of a mix. The browser converts what is not `rgb()`, in the style of `ruler`. */
export function parseColour(css: string, ruler: HTMLElement): Colour {
  let colour = parsed.get(css);
  if (!colour) {
    const { style } = ruler;
    const { color } = style;
    const isPlain = css.startsWith('rgb');
    if (!isPlain) style.color = `color-mix(in srgb,${css},red 0%)`;
    const form = isPlain ? css : getComputedStyle(ruler).color;
    style.color = color;
    const scale = isPlain ? 1 : 255;
    const [red, green, blue, alpha = 1] = (form.match(/[-\d.]+(e-\d+)?/g) ?? []).map(Number) as [
      number,
      number,
      number,
      number?,
    ];
    colour = [red * scale, green * scale, blue * scale, alpha];
    parsed.set(css, colour);
  }
  return colour;
}

/** `share` of `top` over `bottom`; opaque, as `bottom` must be. */
export const mix = (top: Colour, bottom: Colour, share = top[3]): Colour =>
  bottom.map((below, i) => (i < 3 ? Math.round(below + ((top[i] as number) - below) * share) : 1)) as [
    ...Colour,
  ];

/** Relative luminance, 0 to 1. Source: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
export const luminance = (colour: Colour): number =>
  [0.2126, 0.7152, 0.0722].reduce((sum, weight, i) => {
    const channel = (colour[i] as number) / 255;
    return sum + weight * (channel > 0.04 ? ((channel + 0.055) / 1.055) ** 2.4 : channel / 12.92);
  }, 0);

/** Contrast ratio, 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
  const ratio = (luminance(one) + 0.05) / (luminance(other) + 0.05);
  return Math.max(ratio, 1 / ratio);
}

/** `colour` in the nearest lightness of OKLCH, away from `ground`, with a contrast of 4.5; hue and saturation stay. */
export function readable(colour: Colour, ground: Colour, ruler: HTMLElement): Colour {
  // Black and white are equally far from a luminance of 0.18.
  const end: Colour = luminance(ground) > 0.18 ? [0, 0, 0, 1] : white;
  let result = end;
  // Percent of `end`: seven halvings find the whole number.
  for (let low = -1, high = 100, share = 0; high - low > 1; share = (low + high) >> 1) {
    // In Oklab, a mix with black or white moves lightness, and chroma along with it.
    const mixed = share
      ? parseColour(`color-mix(in oklab,rgba(${String(colour)}),rgba(${String(end)}) ${share}%)`, ruler)
      : colour;
    const whole = mix(mixed, mixed, 1);
    if (contrast(whole, ground) < 4.5) low = share;
    else {
      high = share;
      result = whole;
    }
  }
  return result;
}
