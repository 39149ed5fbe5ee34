import { loadStyle } from '../load-style.ts';
import { loadPage } from './load-page.ts';
import { SearchBox } from './search-box.ts';

interface OpenedDialog {
  readonly dialog: HTMLDialogElement;
  readonly box: SearchBox;
}

let made: Promise<OpenedDialog> | undefined;

/**
 * Opens search over a page. Its field and its words are those of the search page, which is asked for the first time.
 *
 * @throws an error where that page cannot be loaded; the next call tries again.
 */
export async function openSearchDialog(page: Document, address: string): Promise<void> {
  made ??= makeDialog(page, address);
  const { dialog, box } = await made.catch((error: unknown) => {
    made = undefined;
    throw error;
  });
  // A page that was put in the place of another has lost it.
  if (!dialog.isConnected) page.body.append(dialog);
  if (!dialog.open) dialog.showModal();
  box.focus();
}

async function makeDialog(page: Document, address: string): Promise<OpenedDialog> {
  const searchPage = await loadPage(address);
  const root = searchPage.querySelector<HTMLElement>('.search-box');
  if (root === null) throw new Error(`${address} has no search.`);
  await loadStyles(page, searchPage, address);
  const dialog = page.createElement('dialog');
  dialog.className = 'search-dialog';
  dialog.setAttribute('aria-label', root.querySelector('label')?.textContent ?? '');
  const box = page.adoptNode(root);
  dialog.append(box, makeCloseButton(page, dialog, box.dataset['close'] ?? ''));
  // Outside of what it holds, only the backdrop is left of it.
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  page.body.append(dialog);
  return { dialog, box: new SearchBox(box, { onLeave: () => dialog.close() }) };
}

function makeCloseButton(page: Document, dialog: HTMLDialogElement, label: string): HTMLButtonElement {
  const button = page.createElement('button');
  button.type = 'button';
  button.className = 'search-close';
  button.textContent = label;
  button.addEventListener('click', () => dialog.close());
  return button;
}

/** Loads the style sheets of the search page that this page does not have. */
async function loadStyles(page: Document, searchPage: Document, address: string): Promise<void> {
  const known = new Set(
    [...page.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].map(({ href }) => href),
  );
  const wanted = [...searchPage.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]:not([media])')]
    .map((link) => new URL(link.getAttribute('href') ?? '', address).href)
    .filter((href) => /\/search-[^/]*$/.test(href) && !known.has(href));
  await Promise.all(wanted.map((href) => loadStyle(page, href)));
}
