import { loadStyle } from '../load-style.ts';
import { type FolderData, loadFolder } from './load-folder.ts';
import { makeRows } from './tree-rows.ts';

let made: Promise<HTMLDialogElement> | undefined;

/**
 * Opens the tree over a page, at the note that is open. Escape, the button and a click beside it close it, and the
 * browser gives the focus back to where it was.
 *
 * @throws an error where the tree cannot be loaded; the next call tries again.
 */
export async function openTree(page: Document, link: HTMLAnchorElement): Promise<void> {
  made ??= makeDialog(page, link);
  const dialog = await made.catch((error: unknown) => {
    made = undefined;
    throw error;
  });
  if (dialog.open) return;
  dialog.showModal();
  const current = dialog.querySelector<HTMLElement>('[aria-current]');
  current?.focus();
  current?.scrollIntoView({ block: 'center' });
}

async function makeDialog(page: Document, link: HTMLAnchorElement): Promise<HTMLDialogElement> {
  const { tree = '', styles = '', more = '{}', close = '' } = link.dataset;
  const [vault] = await Promise.all([loadFolder(tree), loadStyle(page, styles)]);
  const dialog = page.createElement('dialog');
  dialog.className = 'tree-dialog';
  dialog.setAttribute('aria-labelledby', 'tree:title');
  const title = page.createElement('h2');
  title.id = 'tree:title';
  title.textContent = link.textContent;
  const button = page.createElement('button');
  button.type = 'button';
  button.className = 'tree-close';
  button.textContent = close;
  button.addEventListener('click', () => dialog.close());
  const head = page.createElement('header');
  head.append(title, button);
  const places = page.createElement('nav');
  places.setAttribute('aria-labelledby', 'tree:title');
  const here = location.pathname;
  const setting = { here, path: findPath(vault, tree, here), sayMore: createCount(page, more) };
  places.append(await makeRows(page, vault, setting));
  dialog.append(head, places);
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  page.body.append(dialog);
  return dialog;
}

/** The files of the folders that a page is in: its address says it, or the vault's own file. */
function findPath({ elsewhere = [] }: FolderData, root: string, here: string): ReadonlySet<string> {
  const file = root.slice(root.lastIndexOf('/') + 1);
  const above = root.slice(0, -file.length);
  const base = above.slice(0, -'data/tree/'.length);
  const folder =
    elsewhere.find(({ url }) => url === here)?.tree ??
    `${above}${here.slice(base.length).replace(/[^/]*\/$/, '')}${file}`;
  const parts = folder.slice(above.length).split('/').slice(0, -1);
  return new Set(parts.map((_, index) => `${above}${parts.slice(0, index + 1).join('/')}/${file}`));
}

/** Says a number in words, in the language of the page. */
function createCount(page: Document, words: string): (count: number) => string {
  const { lang } = page.documentElement;
  const forms = new Map<string, unknown>(Object.entries(JSON.parse(words)));
  return (count) => {
    // Made only where a number is said: the first ones cost a browser a twentieth of a second.
    const form = forms.get(new Intl.PluralRules(lang).select(count)) ?? forms.get('other');
    const number = new Intl.NumberFormat(lang).format(count);
    return (typeof form === 'string' ? form : '{n}').replace('{n}', number);
  };
}
