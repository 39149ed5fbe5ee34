/** Functions of CSS that fetch nothing. */
const harmless = new Set(
  `rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark var calc min max clamp
  translate translatex translatey translatez translate3d scale scalex scaley scalez scale3d rotate rotatex rotatey
  rotatez rotate3d skew skewx skewy matrix matrix3d perspective cubic-bezier steps linear
  linear-gradient radial-gradient conic-gradient repeating-linear-gradient repeating-radial-gradient
  blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia
  circle ellipse inset polygon path rect not is where nth-child nth-of-type nth-last-child nth-last-of-type
  first-child lang format local and or`.split(/\s+/u),
);

/** Rules that begin with an at sign and fetch nothing by themselves. */
const atRules = new Set([
  'media',
  'supports',
  'keyframes',
  '-webkit-keyframes',
  'font-face',
  'layer',
  'container',
]);

/** An address in the same file, or a font or picture that is carried along. */
const carried =
  /^url\(\s*(?:"#[^"\\()]*"|'#[^'\\()]*'|#[^"'\\()\s]*|(["']?)data:(?:font\/(?:woff2?|ttf|otf)|application\/(?:x-)?font-(?:woff2?|ttf|otf)|image\/(?:png|jpe?g|gif|webp|avif));(?:charset=utf-8;)?base64,[0-9a-z+/=]*\1)\s*\)/iu;

/** Removes the comments of a style, as browsers do: an unclosed one reaches to the end. */
export function removeCssComments(css: string): string {
  return css.replace(/\/\*[\s\S]*?(?:\*\/|$)/gu, ' ');
}

/**
 * Whether a style, or a value in it, fetches nothing from anywhere. It is an allow-list of functions and at-rules; a
 * style with escapes, by which a name can be written in other letters, is not harmless.
 *
 * @param css without comments.
 */
export function isHarmlessCss(css: string): boolean {
  if (/[\\<]|\/\*/u.test(css)) return false;
  for (const [, name = ''] of css.matchAll(/@([a-z-]*)/giu)) {
    if (!atRules.has(name.toLowerCase())) return false;
  }
  for (const match of css.matchAll(/(?<![a-z0-9_-])([a-z0-9_-]*)\(/giu)) {
    const name = match[1]?.toLowerCase() ?? '';
    if (name === 'url' ? !carried.test(css.slice(match.index)) : name !== '' && !harmless.has(name))
      return false;
  }
  return true;
}
