import { type FolderData, loadFolder } from './load-folder.ts';

/** Rows of one folder that are put into the page at once. */
const chunk = 200;

/** Where the reader is, and what rows are called. */
export interface TreeSetting {
  /** Path of the page that is open. */
  readonly here: string;
  /** Files of the folders that the page is in. */
  readonly path: ReadonlySet<string>;
  readonly sayMore: (count: number) => string;
}

/** Makes the list of a folder: those in it, closed but for the ones that lead to the page, then its notes. */
export async function makeRows(
  page: Document,
  { folders, notes }: FolderData,
  setting: TreeSetting,
): Promise<HTMLUListElement> {
  const list = page.createElement('ul');
  const rows: readonly (() => HTMLLIElement | Promise<HTMLLIElement>)[] = [
    ...folders.map((folder) => () => makeFolder(page, folder, setting)),
    ...notes.map((note) => () => makeNote(page, note, setting.here)),
  ];
  const wanted = [
    ...folders.map(({ tree }) => setting.path.has(tree)),
    ...notes.map(({ url }) => url === setting.here),
  ].indexOf(true);
  const start = Math.max(0, Math.floor(wanted / chunk)) * chunk;
  const make = (from: number, to: number): Promise<readonly HTMLLIElement[]> =>
    Promise.all(rows.slice(from, to).map((row) => row()));
  list.append(...(await make(start, start + chunk)));
  addEarlier(start);
  addLater(start + chunk);
  return list;

  function addEarlier(from: number): void {
    if (from <= 0) return;
    const more = makeMore(page, setting.sayMore(from), async () => {
      more.replaceWith(...(await make(from - chunk, from)));
      addEarlier(from - chunk);
    });
    list.prepend(more);
  }

  function addLater(from: number): void {
    if (from >= rows.length) return;
    const more = makeMore(page, setting.sayMore(rows.length - from), async () => {
      const [first, ...others] = await make(from, from + chunk);
      more.replaceWith(...(first === undefined ? [] : [first, ...others]));
      addLater(from + chunk);
      // The button that was pressed is gone: the keyboard goes on where the new rows begin.
      if (page.activeElement === page.body) first?.querySelector<HTMLElement>('a, summary')?.focus();
    });
    list.append(more);
  }
}

function makeNote(page: Document, note: FolderData['notes'][number], here: string): HTMLLIElement {
  const row = page.createElement('li');
  const link = page.createElement('a');
  link.href = note.url;
  link.textContent = note.title;
  if (note.url === here) link.setAttribute('aria-current', 'page');
  row.append(link);
  return row;
}

/** What is in a folder is loaded when it is opened; where that fails, opening it again tries again. */
async function makeFolder(
  page: Document,
  { name, notes, tree }: FolderData['folders'][number],
  setting: TreeSetting,
): Promise<HTMLLIElement> {
  const row = page.createElement('li');
  const folder = page.createElement('details');
  const summary = page.createElement('summary');
  const label = page.createElement('span');
  const count = page.createElement('small');
  label.textContent = name;
  count.textContent = String(notes);
  summary.append(label, ' ', count);
  folder.append(summary);
  row.append(folder);
  let isFilled = false;
  const fill = async (): Promise<void> => {
    if (isFilled) return;
    isFilled = true;
    try {
      folder.append(await makeRows(page, await loadFolder(tree), setting));
    } catch {
      isFilled = false;
      folder.open = false;
    }
  };
  if (setting.path.has(tree)) {
    await fill();
    folder.open = isFilled;
  }
  folder.addEventListener('toggle', () => {
    if (folder.open) void fill();
  });
  return row;
}

function makeMore(page: Document, text: string, show: () => Promise<void>): HTMLLIElement {
  const row = page.createElement('li');
  const button = page.createElement('button');
  button.type = 'button';
  button.textContent = text;
  button.addEventListener('click', () => void show(), { once: true });
  row.append(button);
  return row;
}
