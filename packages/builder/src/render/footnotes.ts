import type { Content, Note } from '@layerwise/parser';
import { escapeHtml } from '../escape-html.ts';
import type { BodyWords } from '../plan/theme.ts';

/** One footnote that a page refers to. */
interface Entry<Scope> {
  readonly number: number;
  readonly content: Content;
  readonly scope: Scope;
  references: number;
}

/** What a footnote's text belongs to: its ids begin with the prefix. */
interface FootnoteScope {
  readonly prefix: string;
}

const labelId = 'footnotes:label';

/**
 * The footnotes of one page, numbered in the order in which they are first referred to, over the page's own text
 * and everything embedded in it. Their ids have a colon, which those of headings and blocks never have.
 */
export class Footnotes<Scope extends FootnoteScope> {
  readonly #entries = new Map<string, Entry<Scope>>();
  readonly #contents = new Map<Note, ReadonlyMap<string, Content>>();

  /** Writes a reference; nothing for one to a footnote that the note does not have. */
  refer(label: string, note: Note, scope: Scope): string {
    const key = `${scope.prefix}:${label}`;
    const known = this.#entries.get(key);
    const content = this.#contentsOf(note).get(label);
    if (content === undefined) return '';
    const entry = known ?? { number: this.#entries.size + 1, content, scope, references: 0 };
    this.#entries.set(key, entry);
    entry.references += 1;
    const suffix = entry.references === 1 ? '' : `-${entry.references}`;
    return `<sup class="footnote-ref"><a id="footnote-ref:${entry.number}${suffix}" href="#footnote:${entry.number}" aria-describedby="${labelId}">${entry.number}</a></sup>`;
  }

  /**
   * Writes the list of footnotes; empty without any. A footnote may refer to further ones.
   *
   * @param fill writes a footnote's content.
   */
  write(words: BodyWords, fill: (content: Content, scope: Scope) => string): string {
    let items = '';
    // A map's iteration takes in what is added meanwhile.
    for (const entry of this.#entries.values()) {
      const text = fill(entry.content, entry.scope);
      items += `<li id="footnote:${entry.number}">${addBackLinks(text, entry, words)}</li>\n`;
    }
    if (items === '') return '';
    return `\n<section class="footnotes" aria-labelledby="${labelId}"><h2 class="sr-only" id="${labelId}">${escapeHtml(words.footnotes)}</h2>\n<ol>\n${items}</ol>\n</section>`;
  }

  #contentsOf(note: Note): ReadonlyMap<string, Content> {
    const known = this.#contents.get(note);
    if (known !== undefined) return known;
    const contents = new Map(note.footnotes.map(({ label, content }) => [label, content]));
    this.#contents.set(note, contents);
    return contents;
  }
}

/** Adds the way back to each reference, inside the last paragraph where there is one. */
function addBackLinks(html: string, { number, references }: Entry<unknown>, words: BodyWords): string {
  const links = Array.from({ length: references }, (_, index) => {
    const suffix = index === 0 ? '' : `-${index + 1}`;
    const times = references === 1 ? '' : `<sup>${index + 1}</sup>`;
    const label = escapeHtml(words.backToReference(`${number}${suffix}`));
    return `<a class="footnote-back" href="#footnote-ref:${number}${suffix}" aria-label="${label}">↩${times}</a>`;
  }).join(' ');
  const text = html.trim();
  return text.endsWith('</p>') ? `${text.slice(0, -4)} ${links}</p>` : `${text} ${links}`;
}
