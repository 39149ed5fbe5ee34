import type { Fragment, Reference } from '../note.ts';

/** What the text of a wikilink says, with the text it shows. */
export interface WikilinkText extends Omit<Reference, 'position' | 'excerpt'> {
  readonly display: string;
}

/**
 * Reads what stands between `[[` and `]]`.
 *
 * The first bar (in a table cell `\|`) ends the target; the first `#` in the target begins the fragment. What
 * stands behind the bar of an embed is a size (`300`, `300x200`) or an alternative text. Shown without a text of its
 * own is the target as written, with ` > ` between its parts, as Obsidian does.
 */
export function readWikilink(value: string, embed: boolean): WikilinkText {
  const bar = value.search(/\\?\|/u);
  const path = (bar === -1 ? value : value.slice(0, bar)).trim();
  const rest = bar === -1 ? undefined : value.slice(value.indexOf('|', bar) + 1).trim();
  const hash = path.indexOf('#');
  const target = (hash === -1 ? path : path.slice(0, hash)).trim();
  const suffix = hash === -1 ? undefined : path.slice(hash + 1);
  const size = embed && rest !== undefined ? readSize(rest) : undefined;
  const label = size === undefined ? rest || undefined : size.label;
  const fragment = suffix === undefined ? undefined : readFragment(suffix);
  return {
    syntax: 'wikilink',
    type: embed ? 'embed' : 'link',
    target,
    ...(fragment && { fragment }),
    ...(suffix !== undefined && { suffix }),
    ...(label !== undefined && { label }),
    ...(size?.width !== undefined && { width: size.width }),
    ...(size?.height !== undefined && { height: size.height }),
    display: label ?? displayPath(target, suffix),
  };
}

/**
 * Reads a fragment: `^id` names a block, `Outer#Inner` a heading within a heading. Empty: none.
 */
export function readFragment(suffix: string): Fragment | undefined {
  const parts = suffix.split('#').map((part) => part.trim());
  const last = parts.at(-1);
  if (last?.startsWith('^')) return { type: 'block', id: last.slice(1) };
  const path = parts.filter((part) => part !== '');
  return path.length === 0 ? undefined : { type: 'heading', path };
}

/** Reads `alt|300x200`, `300`, `300x200` or an alternative text; sizes in CSS pixels. */
export function readSize(text: string): { label?: string; width?: number; height?: number } {
  const match = /^(?:(?<label>.*)\|)?\s*(?<width>\d{1,5})(?:x(?<height>\d{1,5}))?\s*$/u.exec(text);
  const { label, width, height } = match?.groups ?? {};
  if (width === undefined) return { label: text };
  return {
    ...(label?.trim() && { label: label.trim() }),
    width: Number(width),
    ...(height !== undefined && { height: Number(height) }),
  };
}

function displayPath(target: string, suffix: string | undefined): string {
  const parts = [target, ...(suffix === undefined ? [] : suffix.split('#'))].map((part) => part.trim());
  return parts.filter((part) => part !== '').join(' > ');
}
