import type { Diagnostic, Note } from '@layerwise/parser';
import { byText } from '../order.ts';
import {
  describeClash,
  describeContest,
  describeSharedAlias,
  describeTakenAlias,
  placeOfAddress,
} from './address-diagnostics.ts';
import { describeFileName } from './describe-file-name.ts';
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
 * next gets `-2` at its end, and an error says so to both. Paths that Layerwise's own pages take are kept free in the same
 * way, and those of attachments from permalinks.
 *
 * @param attachments paths in the vault of the files that may be published.
 */
export function assignUrls(notes: readonly Note[], attachments: readonly string[] = []): NoteUrls {
  const urls = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  /** Paths of the notes that have an address. */
  const owners = new Map<string, string>();
  const sorted = [...notes].sort(byText((note) => note.path));
  const nextNumbers = new Map<string, number>();
  const files = new Map(attachments.map((path) => [foldName(`/${slugPath(path)}/`), path]));
  /** Notes that asked for an address in vain, by the note that has it. */
  const contests = new Map<string, { readonly url: string; readonly others: string[] }>();
  // A permalink is a decision, a path a habit: decisions are served first.
  for (const note of [...sorted.filter(saysUrl), ...sorted.filter((note) => !saysUrl(note))]) {
    const wanted = wantedUrl(note, diagnostics);
    const file = saysUrl(note) ? files.get(foldName(wanted)) : undefined;
    const url = findFree(wanted, file !== undefined);
    if (url !== wanted) addClash(note, wanted, url, file);
    if (!saysUrl(note)) diagnostics.push(...describeFileName(note.path, url));
    owners.set(foldName(url), note.path);
    urls.set(note.id, url);
  }
  for (const note of sorted) {
    const contest = contests.get(note.path);
    if (contest !== undefined) diagnostics.push(describeContest(note, contest.url, contest.others));
  }
  return { urls, redirects: collectRedirects(sorted, urls, isTaken, findOwner, diagnostics), diagnostics };

  function findOwner(url: string): string | undefined {
    return owners.get(foldName(url));
  }

  function addClash(note: Note, wanted: string, url: string, file: string | undefined): void {
    const owner = findOwner(wanted);
    diagnostics.push(describeClash(note, wanted, url, owner ?? file));
    if (owner === undefined) return;
    const contest = contests.get(owner);
    if (contest === undefined) contests.set(owner, { url: wanted, others: [note.path] });
    else contest.others.push(note.path);
  }

  function isTaken(url: string): boolean {
    return owners.has(foldName(url)) || isOwnUrl(url);
  }

  function findFree(wanted: string, isFile: boolean): string {
    const stem = wanted === '/' ? '/index' : wanted.slice(0, -1);
    const key = foldName(stem);
    let url = wanted;
    let number = nextNumbers.get(key) ?? 2;
    for (; isTaken(url) || (isFile && url === wanted); number += 1) url = `${stem}-${number}/`;
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
  findOwner: (url: string) => string | undefined,
  diagnostics: Diagnostic[],
): ReadonlyMap<string, string> {
  const redirects = new Map<string, { readonly from: string; readonly to: string; readonly owner: string }>();
  for (const note of notes) add(note, pathUrl(note.path));
  for (const note of notes) {
    for (const alias of note.frontMatter.aliases) {
      const path = alias.startsWith('/') ? readPermalink(alias) : null;
      if (path === null) continue;
      const owner = add(note, path);
      if (owner !== undefined) diagnostics.push(describeSharedAlias(note, path, owner));
      const present = findOwner(path);
      if (isTaken(path) && present !== note.path) diagnostics.push(describeTakenAlias(note, path, present));
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
  const { permalink } = note.frontMatter;
  if (permalink !== undefined) {
    const path = readPermalink(permalink);
    if (path !== null) return path;
    diagnostics.push({
      path: note.path,
      ...placeOfAddress(note),
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
