import type { LinkedVault } from '../link/linked-vault.ts';
import { folderOf } from '../link/resolve-name.ts';
import { slugPath } from '../link/slug.ts';
import { byText } from '../order.ts';
import { latePage } from './late-page.ts';
import type { Page, Ref } from './page.ts';
import type { PlanContext } from './plan-context.ts';

/** A folder of the vault with public notes in it or below. */
export interface Folder {
  readonly name: string;
  /** Ids of the notes in it and below. */
  readonly notes: readonly string[];
}

/** Lists the folders of a vault by the URL of their pages; two whose names have the same slug are one. */
export function listFolders({ notes }: LinkedVault): ReadonlyMap<string, Folder> {
  const inside = new Map<string, string[]>();
  for (const { note } of notes.values()) {
    for (let folder = folderOf(note.path); folder !== ''; folder = folderOf(folder)) {
      const known = inside.get(folder);
      if (known === undefined) inside.set(folder, [note.id]);
      else known.push(note.id);
    }
  }
  const folders = new Map<string, { readonly name: string; readonly notes: string[] }>();
  for (const [path, ids] of [...inside].sort(byText(([path]) => path))) {
    const url = `/${slugPath(path)}/`;
    const known = folders.get(url);
    if (known === undefined) folders.set(url, { name: path.slice(path.lastIndexOf('/') + 1), notes: ids });
    else for (const id of ids) known.notes.push(id);
  }
  return folders;
}

/** Plans a page for each folder: the notes in it and below. Those of folders that a note describes are not used. */
export function planFolderPages(context: PlanContext): readonly Page[] {
  const { model, cards, folders, places } = context;
  return [...folders].map(([url, { name, notes }]) =>
    latePage(context, {
      template: 'folder',
      url,
      title: name,
      lang: model.config.lang,
      data: () => ({ notes: cards.newest(notes), breadcrumbs: trailTo(url, cards.href, places) }),
    }),
  );
}

/**
 * The pages above one, from the outermost.
 *
 * @param places titles of the pages that there are, by URL.
 */
export function trailTo(
  url: string,
  href: (path: string) => string,
  places: ReadonlyMap<string, string>,
): readonly Ref[] {
  const parts = url.split('/').filter((part) => part !== '');
  return parts.slice(0, -1).flatMap((_part, index) => {
    const path = `/${parts.slice(0, index + 1).join('/')}/`;
    const title = places.get(path);
    return title === undefined ? [] : { id: path, title, href: href(path) };
  });
}
