/** Red, green and blue, 0 to 255 each. */
export type Color = readonly [red: number, green: number, blue: number];

/** Reads `#rgb`, `#rrggbb`, and those with a part for how opaque it is, which does not count; null where it is none of these. */
export function parseColor(text: string): Color | null {
  const digits = /^#([0-9a-f]+)$/iu.exec(text.trim())?.[1] ?? '';
  const pairs =
    digits.length === 3 || digits.length === 4
      ? [...digits].map((digit) => digit + digit)
      : digits.length === 6 || digits.length === 8
        ? [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6)]
        : [];
  const [red, green, blue] = pairs.map((pair) => Number.parseInt(pair, 16));
  return red === undefined || green === undefined || blue === undefined ? null : [red, green, blue];
}

/** Mixes two colours: `share` of the first, 0 to 1, and the rest of the second. */
export function mixColors(color: Color, other: Color, share: number): Color {
  const mix = (index: 0 | 1 | 2) => Math.round(color[index] * share + other[index] * (1 - share));
  return [mix(0), mix(1), mix(2)];
}
