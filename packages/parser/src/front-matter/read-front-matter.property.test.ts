import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeNote } from '../decode.ts';
import { readFrontMatter } from './read-front-matter.ts';
import { decideVisibility } from './visibility.ts';

/** What YAML, Markdown and authors make text of. */
const piece = fc.constantFrom(
  '---',
  '...',
  '\n',
  '\r\n',
  '\r',
  ' ',
  '\t',
  ':',
  ': ',
  '- ',
  '? ',
  '#',
  ' #',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  ',',
  '|',
  '>',
  '&a ',
  '*a',
  '!',
  '!!str ',
  '<<: ',
  '%',
  '@',
  'draft',
  'draft: false',
  'publish: true',
  'title',
  'tags: ',
  'sessions:\n  - ',
  'date: ',
  '2026-01-01',
  'minutes: 45',
  'x',
  '1',
  'é',
  '🧠',
  '\uFEFF',
  '\u2028',
  '\0',
  '__proto__',
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

test('any text is read to the end, as plain data with places inside it', () => {
  fc.assert(
    fc.property(text, fc.constantFrom('', '---\n'), (rest, opening) => {
      const note = `${opening}${rest}`;
      const reading = readFrontMatter(note, 'a.md');
      expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
      const lines = note.split(/\r\n?|\n/);
      for (const { line, column } of reading.diagnostics) {
        expect(lines[line - 1]).toBeDefined();
        expect(column).toBeGreaterThanOrEqual(1);
      }
      expect(reading.bodyOffset).toBeLessThanOrEqual(note.length);
    }),
    { numRuns: 1_000 },
  );
});

test('nothing that follows makes a draft public', () => {
  const opening = fc.constantFrom(
    '---\ndraft: true\n',
    '---\r\ndraft: true\r\n',
    '---\rdraft: true\r',
    '--- \n"draft": true # yes\n',
    '\n---\ndraft: true\n',
    '---yaml\npublish: false\n',
  );
  fc.assert(
    fc.property(opening, text, fc.constantFrom('', '\n---\n', '\n---\nBody'), (start, rest, end) => {
      const bytes = new TextEncoder().encode(`${start}${rest}${end}`);
      const decoded = decodeNote(bytes);
      const reading = readFrontMatter(decoded.text, 'a.md');
      const readable = decoded.readable && reading.readable;
      expect(decideVisibility('a.md', { ...reading, readable }, 'all').public).toBe(false);
    }),
    { numRuns: 1_000 },
  );
});

describe('60 kB of one thing are read within the time of a test', () => {
  const openings = ['', '---\n', '---\ntags: [', '---\npermalink: "'];
  const things = [
    '-',
    '[',
    '{a: ',
    '\n',
    ' ',
    '\r',
    '\u2028',
    '#',
    'a: ',
    '- ',
    '"',
    "'",
    '*a ',
    '!',
    '? ',
    '.',
    '/',
    '%2e',
    'a.',
    '0',
    '\t',
    '\u202B\u2069',
    'a-',
    '\n---x',
    '🧠',
  ];

  test.each(things)('%j', (thing) => {
    for (const opening of openings) {
      const note = `${opening}${thing.repeat(60_000 / thing.length)}\n---\n`;
      const { text: read } = decodeNote(new TextEncoder().encode(note));
      expect(readFrontMatter(read, 'a.md').diagnostics.length).toBeLessThan(20);
    }
  });
});
