import type { Diagnostic, Note } from '@layerwise/parser';
import { byText } from '../order.ts';
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

/** Addresses of Layerwise's own pages and files. Those of tags and of the journal are looked at once they are planned. */
const taken = new Set(
  `/progress/ /topics/ /principles/ /tools/ /tags/ /archive/ /queue/ /journal/ /graph/ /search/ /404/ /404.html/
  /layers/ /layers/skim/ /layers/explore/ /layers/deepen/ /tracks/ /tracks/need/ /tracks/want/
  /data/progress.json/ /data/graph.json/ /feed.xml/ /rss.xml/ /feed.json/ /queue.ics/ /sitemap.xml/ /robots.txt/ /llms.txt/`.split(
    /\s+/u,
  ),
);

/**
 * Gives each note its URL: by its path, by its family (topics, principles, tools), or as its `permalink` says.
 *
 * Two notes never share one: the first in code-unit order of paths keeps it, the next gets `-2` at its end and an
 * error says so. Paths that Layerwise's own pages take are kept free in the same way.
 */
export function assignUrls(notes: readonly Note[]): NoteUrls {
  const urls = new Map<string, string>();
  const redirects = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  const owners = new Map<string, string>();
  const sorted = [...notes].sort(byText((note) => note.path));
  // A permalink is a decision, a path a habit: decisions are served first.
  for (const note of [...sorted.filter(saysUrl), ...sorted.filter((note) => !saysUrl(note))]) {
    const wanted = wantedUrl(note, diagnostics);
    let url = wanted;
    for (let count = 2; owners.has(fold(url)) || isTaken(url); count += 1) {
      url = `${wanted.slice(0, -1)}-${count}/`;
    }
    if (url !== wanted) diagnostics.push(describeClash(note, wanted, url, owners.get(fold(wanted))));
    owners.set(fold(url), note.path);
    urls.set(note.id, url);
  }
  for (const note of sorted) addRedirects(note);
  return { urls, redirects, diagnostics };

  function addRedirects(note: Note): void {
    const url = urls.get(note.id);
    if (url === undefined) return;
    const old = note.frontMatter.aliases.filter((alias) => alias.startsWith('/')).map(readPath);
    for (const path of [pathUrl(note.path), ...old]) {
      if (path !== null && path !== url && !owners.has(fold(path)) && !isTaken(path))
        redirects.set(path, url);
    }
  }
}

function saysUrl(note: Note): boolean {
  return note.frontMatter.permalink !== undefined;
}

function wantedUrl(note: Note, diagnostics: Diagnostic[]): string {
  const { permalink } = note.frontMatter;
  if (permalink !== undefined) {
    const path = readPath(permalink);
    if (path !== null) return path;
    const place = note.frontMatter.positions['permalink'] ?? note.frontMatter.positions['slug'];
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

/** A topic keeps the folders below `topics/`, which nest it; the others are named by their file alone. */
function familySlug(note: Note): string {
  const parts = note.id.split('/');
  if (note.kind !== 'topic') return slugPart(parts.at(-1) ?? '');
  const folder = parts.slice(0, -1).findLastIndex((part) => part.toLowerCase() === 'topics');
  const inside = folder === -1 ? parts.slice(-1) : parts.slice(folder + 1);
  if (inside.length > 1 && isFolderNote(inside)) inside.pop();
  return slugPath(inside.join('/'));
}

/** The URL of a vault path: `index.md` and a note named like its folder are the folder's page. */
export function pathUrl(path: string): string {
  const parts = path.replace(/\.md$/iu, '').split('/');
  if (isFolderNote(parts)) parts.pop();
  return parts.length === 0 ? '/' : `/${slugPath(parts.join('/'))}/`;
}

function isFolderNote(parts: readonly string[]): boolean {
  const name = parts.at(-1)?.toLowerCase();
  return name === 'index' || (parts.length > 1 && name === parts.at(-2)?.toLowerCase());
}

/** Reads a path that an author wrote; null where it is none inside the site. */
function readPath(written: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(written).normalize('NFC').trim();
  } catch {
    return null;
  }
  if (path === '' || /[\\\p{Cc}?#:*"<>|]|^\/\//u.test(path)) return null;
  const parts = path
    .replace(/(?:\/index)?\.html$|\/index$/iu, '')
    .split('/')
    .filter(Boolean);
  if (parts.some((part) => /^\.+$/u.test(part) || slugPart(part) !== part.toLowerCase())) return null;
  return parts.length === 0 ? '/' : `/${parts.join('/')}/`;
}

function isTaken(url: string): boolean {
  return taken.has(fold(url));
}

function fold(url: string): string {
  return url.normalize('NFC').toLowerCase();
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
