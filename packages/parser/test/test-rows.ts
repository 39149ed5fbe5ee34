import { expect, test } from 'vitest';
import { showNote } from './show-note.ts';

/** The source of a note, its HTML, and its diagnostics where it has some. */
export type Row = readonly [source: string, html: string, diagnostics?: readonly string[]];

/** Makes a test of each row. */
export function testRows(title: string, rows: readonly Row[]): void {
  for (const [source, html, diagnostics = []] of rows) {
    test(`${title} ${JSON.stringify(source)}`, async () => {
      const shown = await showNote(source);
      expect(shown.html).toBe(html);
      expect(shown.diagnostics).toEqual(diagnostics);
    });
  }
}
