import { chooseExcerpts } from './choose-excerpt.ts';
import { type Filter, type Found, findNotes } from './find-notes.ts';
import { loadPage, loadText } from './load-page.ts';
import { type Marked, markedBy } from './mark-matches.ts';
import { OptionList } from './option-list.ts';
import { readSections } from './read-sections.ts';
import { SearchIndex } from './search-index.ts';
import { makeResult, showExcerpts } from './show-results.ts';

/** How long a reader types on before the index is asked, and before pages are, in milliseconds. */
const PAUSE = 80;
const LONG_PAUSE = 250;

/** How many notes are shown at once. */
const STEP = 10;

export interface SearchBoxOptions {
  /** Is told when the reader leaves the field by Escape or follows a result. */
  readonly onLeave: () => void;
}

/** A field with filters and results, brought to life. */
export class SearchBox {
  readonly #root: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #input: HTMLInputElement;
  readonly #status: HTMLElement;
  readonly #options: OptionList;
  readonly #onLeave: () => void;
  #index: Promise<SearchIndex> | undefined;
  /** Counts the searches: what an older one finds late is not shown. */
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement, { onLeave }: SearchBoxOptions) {
    this.#root = root;
    this.#form = need(root, 'form');
    this.#input = need(root, 'input');
    this.#status = need(root, '.search-status');
    this.#onLeave = onLeave;
    this.#options = new OptionList(this.#input, need(root, '.search-results'));
    this.#input.addEventListener('input', () => this.#searchSoon(PAUSE));
    this.#form.addEventListener('change', () => this.#searchSoon(0));
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#searchSoon(0);
    });
    this.#input.addEventListener('keydown', (event) => this.#onKey(event));
    root.addEventListener('click', (event) => {
      if (event.target instanceof Element && event.target.closest('[role=option]') !== null) onLeave();
    });
  }

  /** Puts the cursor into the field and begins to load the index. */
  focus(): void {
    this.#input.focus();
    this.#input.select();
    void this.#fillFilters().catch(() => this.#say(this.#word('failed')));
  }

  /** Searches for a text and for filters, as an address may bring them. */
  ask(query: string, filters: URLSearchParams = new URLSearchParams()): void {
    this.#input.value = query;
    void this.#fillFilters()
      .then(() => {
        for (const select of this.#selects()) {
          select.value = filters.get(select.name) ?? '';
          if (select.value !== '') need<HTMLDetailsElement>(this.#root, 'details').open = true;
        }
        this.#searchSoon(0);
      })
      .catch(() => this.#say(this.#word('failed')));
  }

  /** What is asked for now, as it stands in an address. */
  address(): string {
    const asked = [...new FormData(this.#form)].flatMap(([name, value]) =>
      typeof value === 'string' && value !== '' ? [[name, value]] : [],
    );
    return new URLSearchParams(asked).toString();
  }

  #onKey(event: KeyboardEvent): void {
    // While a word is put together, its keys belong to the input method.
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') this.#options.move(1);
    else if (event.key === 'ArrowUp') this.#options.move(-1);
    else if (event.key === 'Escape') this.#onLeave();
    else if (event.key === 'Enter') this.#options.open(event.ctrlKey || event.metaKey ? '_blank' : '');
    else return;
    event.preventDefault();
  }

  #searchSoon(pause: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#search(), pause);
  }

  async #search(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const query = this.#input.value;
    const late = setTimeout(() => this.#say(this.#word('searching')), LONG_PAUSE);
    try {
      const index = await this.#open();
      const found = await findNotes(query, this.#filter(), index);
      if (turn !== this.#turn) return;
      clearTimeout(late);
      this.#options.clear();
      this.#sayFound(found, query);
      this.#root.dispatchEvent(new CustomEvent('search'));
      await this.#show(found, 0, markedBy(query, found.terms), index, turn);
    } catch {
      if (turn === this.#turn) this.#say(this.#word('failed'));
    } finally {
      clearTimeout(late);
    }
  }

  /** Shows some of the notes, then what their pages say. */
  async #show(found: Found, start: number, marked: Marked, index: SearchIndex, turn: number): Promise<void> {
    const notes = found.notes.slice(start, start + STEP);
    const shown = await Promise.all(notes.map((note) => index.show(note)));
    if (turn !== this.#turn) return;
    const results = shown.map((document) =>
      makeResult(this.#root.ownerDocument, document, marked, (filter, value) => this.#label(filter, value)),
    );
    this.#options.add(results);
    const rest = found.notes.length - start - results.length;
    if (rest > 0) {
      const more = this.#options.addMore(this.#count('more', rest));
      more.addEventListener('click', () => {
        more.remove();
        void this.#show(found, start + STEP, marked, index, turn);
        this.#input.focus();
      });
    }
    if (marked.terms.size === 0) return;
    await new Promise((resolve) => setTimeout(resolve, LONG_PAUSE));
    for (const result of results) {
      if (turn !== this.#turn) return;
      const sections = await loadSections(result.href);
      if (turn === this.#turn) showExcerpts(result, chooseExcerpts(sections, marked));
      this.#options.number();
    }
  }

  #sayFound({ notes, isPartial, terms }: Found, query: string): void {
    if (notes.length === 0) this.#say(query.trim() === '' && terms.size === 0 ? '' : this.#word('none'));
    else this.#say(isPartial ? this.#word('some') : this.#count('results', notes.length));
  }

  #say(text: string): void {
    this.#status.textContent = text;
  }

  #word(name: string): string {
    return this.#root.dataset[name] ?? '';
  }

  #count(name: 'results' | 'more', number: number): string {
    const lang = this.#word('lang');
    const forms = JSON.parse(this.#word(name)) as Readonly<Record<string, string>>;
    const form = forms[new Intl.PluralRules(lang).select(number)] ?? forms['other'] ?? '{n}';
    return form.replace('{n}', new Intl.NumberFormat(lang).format(number));
  }

  #selects(): readonly HTMLSelectElement[] {
    return [...this.#form.querySelectorAll('select')];
  }

  #filter(): Filter {
    const value = (name: string): string =>
      this.#selects().find((select) => select.name === name)?.value ?? '';
    return {
      kind: value('kind'),
      layer: value('layer'),
      track: value('track'),
      topic: value('topic'),
      principle: value('principle'),
      tool: value('tool'),
    };
  }

  /** What a value of a filter is called. */
  #label(filter: string, value: string): string {
    const options = this.#selects().find(({ name }) => name === filter)?.options ?? [];
    return [...options].find((option) => option.value === value)?.text ?? value;
  }

  async #fillFilters(): Promise<void> {
    const index = await this.#open();
    const filters = await index.filters();
    for (const select of this.#selects()) {
      if (select.name !== 'topic' && select.name !== 'principle' && select.name !== 'tool') continue;
      if (select.options.length > 1) continue;
      for (const name of filters[`${select.name}s`]) select.add(new Option(name, name));
    }
  }

  #open(): Promise<SearchIndex> {
    const base = this.#word('base');
    this.#index ??= loadText(this.#word('index'), 'no-cache').then((manifest) =>
      SearchIndex.open(manifest, (path) => loadText(base + path)),
    );
    this.#index.catch(() => {
      this.#index = undefined;
    });
    return this.#index;
  }
}

const pages = new Map<string, ReturnType<typeof readSections>>();

/** The sections of a note's page; none where it cannot be loaded. */
async function loadSections(href: string): Promise<ReturnType<typeof readSections>> {
  const known = pages.get(href);
  if (known !== undefined) return known;
  const page = await loadPage(href).catch(() => null);
  const sections = page === null ? [] : readSections(page);
  if (page !== null) pages.set(href, sections);
  return sections;
}

function need<Found extends Element>(root: Element, selector: string): Found {
  const found = root.querySelector<Found>(selector);
  if (found === null) throw new Error(`There is no ${selector} in the search box.`);
  return found;
}

/** Brings the fields of a page to life: with the query that its address has, or with the words of an address without a page. */
export function startSearchBoxes(page: Document): void {
  for (const root of page.querySelectorAll<HTMLElement>('main .search-box')) {
    const box = new SearchBox(root, { onLeave: () => undefined });
    if (root.dataset['near'] !== undefined) {
      box.ask(readAddress(location.pathname, root.dataset['base'] ?? '/'));
      continue;
    }
    const asked = new URLSearchParams(location.search);
    box.ask(asked.get('q') ?? '', asked);
    root.addEventListener('search', () => {
      const address = box.address();
      history.replaceState(history.state, '', address === '' ? location.pathname : `?${address}`);
    });
    if (location.hash === '' && page.body.matches('.page-search')) root.querySelector('input')?.focus();
  }
}

/** The words of an address: those of its last part, and without any those of all. */
function readAddress(path: string, base: string): string {
  const parts = path
    .slice(path.startsWith(base) ? base.length : 1)
    .replace(/(?:index)?\.(?:html?|md)$/i, '')
    .split('/')
    .map((part) => decodePart(part).replace(/[-_.\s]+/g, ' '))
    .filter((part) => part.trim() !== '');
  return parts.at(-1) ?? '';
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
