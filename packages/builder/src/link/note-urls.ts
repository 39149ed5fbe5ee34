import type { Diagnostic, Note } from '@layerwise/parser';
import { byText } from '../order.ts';
import { foldName } from './fold-name.ts';
import { isOwnUrl } from './own-urls.ts';
import { readPermalink } from './read-permalink.ts';
import { slugPart, slugPath } from './slug.ts';

/** Where notes live, and old addresses that lead there. */
export interface NoteUrls {
  /** Path of its page under the base, decoded, a slash at both ends, by the note's id. */
  readonly urls: ReadonlyMap<string, string>;
  /** From an old path to the present one. */
  readonly redirects: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

const families = { topic: 'topics', principle: 'principles', tool: 'tools' } as const;

/**
 * Gives each note its URL: by its path, by its family (topics, principles, tools), or as its `permalink` says.
 *
 * Two notes never share one, letter case and Unicode form ignored: the first in code-unit order of paths keeps it, the
 * next gets `-2` at its end and an error says so. Paths that Layerwise's own pages take are kept free in the same way.
 */
export function assignUrls(notes: readonly Note[]): NoteUrls {
  const urls = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  /** Paths of the notes that have an address. */
  const owners = new Map<string, string>();
  const sorted = [...notes].sort(byText((note) => note.path));
  const nextNumbers = new Map<string, number>();
  // A permalink is a decision, a path a habit: decisions are served first.
  for (const note of [...sorted.filter(saysUrl), ...sorted.filter((note) => !saysUrl(note))]) {
    const wanted = wantedUrl(note, diagnostics);
    const url = findFree(wanted);
    if (url !== wanted) diagnostics.push(describeClash(note, wanted, url, owners.get(foldName(wanted))));
    owners.set(foldName(url), note.path);
    urls.set(note.id, url);
  }
  return { urls, redirects: collectRedirects(sorted, urls, isTaken, diagnostics), diagnostics };

  function isTaken(url: string): boolean {
    return owners.has(foldName(url)) || isOwnUrl(url);
  }

  function findFree(wanted: string): string {
    const stem = wanted === '/' ? '/index' : wanted.slice(0, -1);
    const key = foldName(stem);
    let url = wanted;
    let number = nextNumbers.get(key) ?? 2;
    for (; isTaken(url); number += 1) url = `${stem}-${number}/`;
    // Numbers below are taken for good, so that many notes of one name do not cost quadratic time.
    nextNumbers.set(key, number);
    return url;
  }
}

/** Old addresses of notes: their paths in the vault where they live elsewhere, and aliases that are paths. */
function collectRedirects(
  notes: readonly Note[],
  urls: ReadonlyMap<string, string>,
  isTaken: (url: string) => boolean,
  diagnostics: Diagnostic[],
): ReadonlyMap<string, string> {
  const redirects = new Map<string, { readonly from: string; readonly to: string; readonly owner: string }>();
  for (const note of notes) add(note, pathUrl(note.path));
  for (const note of notes) {
    for (const alias of note.frontMatter.aliases) {
      const path = alias.startsWith('/') ? readPermalink(alias) : null;
      const owner = path === null ? undefined : add(note, path);
      if (path !== null && owner !== undefined) diagnostics.push(describeSharedAlias(note, path, owner));
    }
  }
  return new Map([...redirects.values()].map(({ from, to }) => [from, to]));

  /** Gives the path of the note that has the old address already. */
  function add(note: Note, from: string): string | undefined {
    const to = urls.get(note.id);
    if (to === undefined || isTaken(from)) return undefined;
    const known = redirects.get(foldName(from));
    if (known === undefined) redirects.set(foldName(from), { from, to, owner: note.path });
    return known === undefined || known.owner === note.path ? undefined : known.owner;
  }
}

function saysUrl(note: Note): boolean {
  return note.frontMatter.permalink !== undefined;
}

function wantedUrl(note: Note, diagnostics: Diagnostic[]): string {
  const { permalink, positions } = note.frontMatter;
  if (permalink !== undefined) {
    const path = readPermalink(permalink);
    if (path !== null) return path;
    const place = positions['permalink'] ?? positions['slug'];
    diagnostics.push({
      path: note.path,
      line: place?.line ?? 1,
      column: place?.column ?? 1,
      severity: 'error',
      rule: 'unsafe-path',
      message: `The permalink ${JSON.stringify(permalink)} is no path inside the site; the note's own path is used.`,
      hint: 'Write a path such as `/notes/attention/`, without `..`, `\\` or a host.',
    });
  }
  if (note.kind === 'topic' || note.kind === 'principle' || note.kind === 'tool') {
    return `/${families[note.kind]}/${familySlug(note)}/`;
  }
  return pathUrl(note.path);
}

/** A topic keeps the folders below `topics/`, which nest it; the others are named by their last part alone. */
function familySlug(note: Note): string {
  const parts = note.id.split('/');
  const folder =
    note.kind === 'topic' ? parts.slice(0, -1).findLastIndex((part) => foldName(part) === 'topics') : -1;
  const inside = parts.slice(folder + 1);
  if (inside.length > 1 && isFolderNote(inside)) inside.pop();
  return folder === -1 ? slugPart(inside.at(-1) ?? '') : slugPath(inside.join('/'));
}

/** The URL of a vault path: `index.md` and a note named like its folder are the folder's page. */
export function pathUrl(path: string): string {
  const parts = path.replace(/\.md$/iu, '').split('/');
  if (isFolderNote(parts)) parts.pop();
  return parts.length === 0 ? '/' : `/${slugPath(parts.join('/'))}/`;
}

function isFolderNote(parts: readonly string[]): boolean {
  const name = foldName(parts.at(-1) ?? '');
  const folder = parts.at(-2);
  return name === 'index' || (folder !== undefined && name === foldName(folder));
}

function describeClash(note: Note, wanted: string, url: string, owner: string | undefined): Diagnostic {
  const what = owner === undefined ? "one of Layerwise's own pages" : owner;
  return {
    path: note.path,
    line: 1,
    column: 1,
    severity: 'error',
    rule: 'duplicate-url',
    message: `${wanted} is the address of ${what}; this note is at ${url} instead.`,
    hint: 'Rename the file or give it a `permalink`.',
  };
}

function describeSharedAlias(note: Note, from: string, owner: string): Diagnostic {
  const place = note.frontMatter.positions['aliases'] ?? note.frontMatter.positions['alias'];
  return {
    path: note.path,
    line: place?.line ?? 1,
    column: place?.column ?? 1,
    severity: 'warning',
    rule: 'duplicate-url',
    message: `The old address ${from} leads to ${owner} already.`,
    hint: 'Keep the alias in one of the two notes.',
  };
}
