import { foldName } from '../link/fold-name.ts';
import type { LinkedVault } from '../link/linked-vault.ts';
import { folderOf } from '../link/resolve-name.ts';
import { slugPath } from '../link/slug.ts';
import { byText, compareText } from '../order.ts';

/** One folder of the tree, as a file of its own: `data/tree/<folder>/@index.json`, that of the vault itself `data/tree/@index.json`. */
export interface TreeJson {
  readonly version: 1;
  /** Folders with public notes in them or below. */
  readonly folders: readonly TreeFolder[];
  /** The notes in the folder itself. */
  readonly notes: readonly { readonly title: string; readonly url: string }[];
  /** Of the vault itself alone: notes whose page is not right under that of their folder, and the folder's file. */
  readonly elsewhere?: readonly { readonly url: string; readonly tree: string }[];
}

export interface TreeFolder {
  readonly name: string;
  /** How many notes there are in it and below. */
  readonly notes: number;
  /** Where its own file is. */
  readonly tree: string;
}

interface Draft {
  readonly name: string;
  count: number;
  readonly folders: Set<string>;
  readonly notes: { readonly title: string; readonly url: string }[];
}

/**
 * Lists the public notes by folder. A reader loads a folder when it is opened, so one file holds one folder; two folders
 * whose names have the same slug are one.
 *
 * @returns the files' contents by their path under the base, in code-unit order.
 */
export function toTreeJson(
  { notes }: Pick<LinkedVault, 'notes'>,
  href: (path: string) => string,
): ReadonlyMap<string, TreeJson> {
  const drafts = new Map<string, Draft>([['/', { name: '', count: 0, folders: new Set(), notes: [] }]]);
  const elsewhere: { readonly url: string; readonly tree: string }[] = [];
  for (const { note, url } of notes.values()) {
    const folder = folderUrl(folderOf(note.path));
    for (const path of pathsUpFrom(folderOf(note.path))) {
      const draft = drafts.get(folderUrl(path)) ?? addDraft(path, drafts);
      draft.count += 1;
    }
    drafts.get(folder)?.notes.push({ title: note.title, url: href(url) });
    if (parentOf(url) !== folder) elsewhere.push({ url: href(url), tree: href(treePath(folder)) });
  }
  const files = [...drafts].map(([url, draft]): [string, TreeJson] => {
    const folders = [...draft.folders].flatMap((child) => {
      const inside = drafts.get(child);
      return inside === undefined
        ? []
        : [{ name: inside.name, notes: inside.count, tree: href(treePath(child)) }];
    });
    return [
      treePath(url),
      {
        version: 1,
        folders: sortByName(folders, ({ name }) => name),
        notes: sortByName(draft.notes, ({ title }) => title),
        ...(url === '/' ? { elsewhere: elsewhere.sort(byText((note) => note.url)) } : {}),
      },
    ];
  });
  return new Map(files.sort(byText(([path]) => path)));
}

function addDraft(path: string, drafts: Map<string, Draft>): Draft {
  const draft: Draft = {
    name: path.slice(path.lastIndexOf('/') + 1),
    count: 0,
    folders: new Set(),
    notes: [],
  };
  drafts.set(folderUrl(path), draft);
  const parent = folderOf(path);
  const above = drafts.get(folderUrl(parent)) ?? addDraft(parent, drafts);
  above.folders.add(folderUrl(path));
  return draft;
}

/** A folder and those that it is in, the vault itself left out. */
function pathsUpFrom(folder: string): readonly string[] {
  return folder === '' ? [] : [folder, ...pathsUpFrom(folderOf(folder))];
}

function folderUrl(folder: string): string {
  return folder === '' ? '/' : `/${slugPath(folder)}/`;
}

/** No slug has an `@`: the file can never stand where a folder of that name would. */
function treePath(folder: string): string {
  return `/data/tree${folder}@index.json`;
}

function parentOf(url: string): string {
  return url === '/' ? url : url.slice(0, url.lastIndexOf('/', url.length - 2) + 1);
}

/** Sorts as people look names up, letter case ignored. */
function sortByName<T>(things: readonly T[], nameOf: (thing: T) => string): readonly T[] {
  return things
    .map((thing) => ({ thing, folded: foldName(nameOf(thing)) }))
    .sort((a, b) => compareText(a.folded, b.folded) || compareText(nameOf(a.thing), nameOf(b.thing)))
    .map(({ thing }) => thing);
}
