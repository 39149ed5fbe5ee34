import { folderOf } from '../link/resolve-name.ts';
import { slugPath } from '../link/slug.ts';
import { byText } from '../order.ts';
import type { Page, Ref } from './page.ts';
import type { PlanContext } from './plan-context.ts';

/**
 * Plans a page for each folder that no note describes: the notes in it and below.
 *
 * @param taken URLs that have a page already.
 */
export function planFolderPages({ model, cards }: PlanContext, taken: ReadonlySet<string>): readonly Page[] {
  const folders = new Map<string, { readonly name: string; readonly notes: string[] }>();
  for (const { note } of model.vault.notes.values()) {
    for (let folder = folderOf(note.path); folder !== ''; folder = folderOf(folder)) {
      const url = folderUrl(folder);
      const known = folders.get(url);
      if (known === undefined)
        folders.set(url, { name: folder.slice(folder.lastIndexOf('/') + 1), notes: [note.id] });
      else known.notes.push(note.id);
    }
  }
  const pages: Page[] = [];
  for (const [url, { name, notes }] of [...folders].sort(byText(([url]) => url))) {
    if (taken.has(url)) continue;
    pages.push({
      template: 'folder',
      url,
      title: name,
      description: '',
      lang: model.config.lang,
      feeds: [],
      data: { notes: cards.newest(notes), breadcrumbs: trailTo(url, cards.href, new Map()) },
    });
  }
  return pages;
}

/** The folders above a note's page, from the outermost, each with the title of what describes it. */
export function trailTo(
  url: string,
  href: (path: string) => string,
  titles: ReadonlyMap<string, string>,
): readonly Ref[] {
  const parts = url.split('/').filter((part) => part !== '');
  return parts.slice(0, -1).map((part, index) => {
    const path = `/${parts.slice(0, index + 1).join('/')}/`;
    return { id: path, title: titles.get(path) ?? part, href: href(path) };
  });
}

function folderUrl(folder: string): string {
  return `/${slugPath(folder)}/`;
}
