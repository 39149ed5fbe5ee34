import { expect, test } from 'vitest';
import { showNote } from '../../test/show-note.ts';

test('references stand in the order of the note, whatever their syntax', async () => {
  const { note, html } = await showNote('[a](a.md) [[b]] ![c](c.png) ^[[d](d.md) [[e]]]\n\n[[f]] [g](g.md)');
  expect(note.references.map(({ target }) => target)).toEqual([
    'a.md',
    'b',
    'c.png',
    'd.md',
    'e',
    'f',
    'g.md',
  ]);
  expect(html).toBe(
    '<p>{link a.md}a{/link} {link b}b{/link} {inline embed c.png "c"} {note inline 1}</p>\n' +
      '<p>{link f}f{/link} {link g.md}g{/link}</p>\n' +
      '{footnote inline 1: {link d.md}d{/link} {link e}e{/link}}',
  );
  expect(note.references.map(({ excerpt }) => excerpt.text)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
});
