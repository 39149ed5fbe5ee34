/** Turns a path under the base, decoded (`/notes/ein-überblick/`), into what stands in an `href`. */
export function createHref(base: string): (path: string) => string {
  const prefix = base.slice(0, -1);
  // Each page names a hundred others, the same ones again and again.
  const known = new Map<string, string>();
  return (path) => {
    const found = known.get(path);
    if (found !== undefined) return found;
    const href = prefix + encodePath(path);
    known.set(path, href);
    return href;
  };
}

/** Percent-encodes each part of a path. Lone surrogates, which no URL can hold, become U+FFFD. */
export function encodePath(path: string): string {
  if (isPlain.test(path)) return path;
  return path
    .toWellFormed()
    .split('/')
    .map((part) =>
      encodeURIComponent(part).replace(/%(?:40|3A|2C|2B|3D|24|21|27|28|29)/gu, decodeURIComponent),
    )
    .join('/');
}

/** A path that stands in an `href` as it is. */
const isPlain = /^[\w\-.!~*'()@:,+=$/]*$/u;
