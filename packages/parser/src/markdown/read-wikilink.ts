import type { Fragment, Reference } from '../note.ts';

/** What the text of a wikilink says, and the text it shows. */
export interface WikilinkText {
  readonly reference: Omit<Reference, 'position' | 'excerpt'>;
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
  const bar = value.indexOf('|');
  const end = value.charAt(bar - 1) === '\\' ? bar - 1 : bar;
  const path = (bar === -1 ? value : value.slice(0, end)).trim();
  const rest = bar === -1 ? undefined : value.slice(bar + 1).trim();
  const hash = path.indexOf('#');
  const target = (hash === -1 ? path : path.slice(0, hash)).trim();
  const suffix = hash === -1 ? undefined : path.slice(hash + 1);
  const size = embed && rest !== undefined ? readSize(rest) : undefined;
  const label = size === undefined ? rest || undefined : size.label;
  const fragment = suffix === undefined ? undefined : readFragment(suffix);
  // Property by property: to spread parts that may be absent takes longer than all else, and notes are full of links.
  const reference: { -readonly [Name in keyof WikilinkText['reference']]: WikilinkText['reference'][Name] } =
    { syntax: 'wikilink', type: embed ? 'embed' : 'link', target };
  if (fragment !== undefined) reference.fragment = fragment;
  if (suffix !== undefined) reference.suffix = suffix;
  if (label !== undefined) reference.label = label;
  if (size?.width !== undefined) reference.width = size.width;
  if (size?.height !== undefined) reference.height = size.height;
  return { reference, display: label ?? displayPath(target, suffix) };
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
  if (suffix === undefined) return target;
  const parts = [target, ...suffix.split('#')].map((part) => part.trim());
  return parts.filter((part) => part !== '').join(' > ');
}
