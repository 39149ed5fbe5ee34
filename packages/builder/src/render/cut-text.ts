import type { Hole } from '@layerwise/parser/note';

/** On which sides of an embed text of its paragraph is left. */
type Beside = Extract<Hole, { readonly type: 'embed' }>['beside'];

/**
 * HTML that grows by pieces. Paragraphs are cut around what is embedded in them; where only a name can be shown in the
 * place of an embed, it goes back into its paragraph.
 */
export class CutText {
  #html = '';
  /** What was added last, apart: to look at the end of a long string that grows would copy it each time. */
  #last = '';
  #isOpen = false;

  add(piece: string): void {
    if (piece === '') return;
    this.#html += this.#last;
    this.#last = this.#isOpen ? piece.replace(/^\s*<p>/u, '') : piece;
    this.#isOpen = false;
  }

  /** Adds a line of text in the place of an embed. `next`: the piece that follows. */
  addLine(line: string, beside: Beside, next: string | Hole | undefined): void {
    const hasBefore = beside === 'before' || beside === 'both';
    const continues = hasBefore && /<\/p>\n?$/u.test(this.#last.slice(-5));
    const goesOn = beside !== 'before' && typeof next === 'string' && /^\s*<p>/u.test(next);
    const opens =
      beside === undefined ? !/<(?:li|t[dh])(?: [^<>]*)?>\n?$/u.test(this.#last.slice(-200)) : goesOn;
    if (continues) this.#last = this.#last.replace(/<\/p>\n?$/u, '');
    else if (opens) this.add('<p>');
    this.add(line);
    if (beside !== undefined && goesOn) this.#isOpen = true;
    else if (continues || opens) this.add('</p>');
  }

  toString(): string {
    return this.#html + this.#last;
  }
}
