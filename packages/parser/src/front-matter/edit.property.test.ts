import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layers, outcomes } from '../note.ts';
import { appendToList, type Edit, setField } from './edit.ts';
import { readFrontMatter } from './read-front-matter.ts';

/** Fields that an author may have, in all the ways of writing, one of them over several lines. */
const otherFields = [
  'title: Plain',
  'title:   "Quoted \\"twice\\""   # keep',
  "description: 'it''s'",
  'description: >-\n  folded\n\n  text',
  'description: |+\n  kept\n\n',
  'tags: [a,  b]',
  'tags:\n- a\n- b # c',
  'aliases:\n    - four   \n    - "x: y"',
  'rating: 1.10',
  'ünï: 🧠 # ¡',
  '"quoted key": yes',
  'meta:\n  layer: deepen\n  sessions: []',
  'anchor: &x 1\nalias: *x',
  'long: word\n  over lines',
  '# layer: skim',
  'empty:',
  'null: ~\t# tab',
  '? explicit\n: value',
  '',
];

/** A block of distinct fields with a hole in it for one more. */
const surroundings = fc
  .record({
    fields: fc.uniqueArray(fc.constantFrom(...otherFields), {
      selector: (field) => field.split(/[: ]/)[0] ?? field,
    }),
    at: fc.nat({ max: otherFields.length }),
    lineEnding: fc.constantFrom('\n', '\r\n'),
    mark: fc.constantFrom('', '\uFEFF'),
    body: fc.constantFrom(
      '',
      'Body',
      '\n\n# Body\r\nlayer: skim\n---\nlayer: skim\n---\n',
      '---js\n{}\n---\n',
      'Ünï\rx',
    ),
    badBytes: fc.constantFrom([], [0xff, 0xc3, 0x28]),
  })
  .map(({ fields, at, lineEnding, mark, body, badBytes }) => {
    const lines = (part: string[]) => part.map((field) => `${field}\n`.replaceAll('\n', lineEnding)).join('');
    const before = `${mark}---${lineEnding}${lines(fields.slice(0, at))}`;
    const after = `${lines(fields.slice(at))}---${lineEnding}${body}`;
    return { before, after, lineEnding, badBytes };
  });

type Surroundings = typeof surroundings extends fc.Arbitrary<infer Value> ? Value : never;

function noteWith(around: Surroundings, field: string): Uint8Array {
  const text = `${around.before}${field.replaceAll('\n', around.lineEnding)}${around.after}`;
  return Uint8Array.from([...new TextEncoder().encode(text), ...around.badBytes]);
}

function read(edit: Edit) {
  if (!edit.edited) throw new Error(JSON.stringify(edit.problems));
  const text = new TextDecoder().decode(edit.bytes);
  const { frontMatter, readable } = readFrontMatter(text, 'a.md');
  expect(readable).toBe(true);
  return frontMatter;
}

const layer = fc.constantFrom(...layers);
const gap = fc.constantFrom(' ', '  ', '\t');
const comment = fc.constantFrom('', ' # now', '\t#', '   ');
const quote = fc.constantFrom('', '"', "'");

test('setting a field replaces its value, and every other byte is the same', () => {
  fc.assert(
    fc.property(surroundings, layer, layer, gap, comment, quote, (around, from, to, blanks, end, mark) => {
      const write = (value: string) => noteWith(around, `layer:${blanks}${mark}${value}${mark}${end}\n`);
      const edit = setField(write(from), 'layer', to);
      expect(edit).toEqual({ edited: true, bytes: write(to) });
      expect(read(edit).layer).toBe(to);
    }),
  );
});

test('setting a field that is not there adds its line at the end of the block', () => {
  fc.assert(
    fc.property(surroundings, layer, (around, to) => {
      const whole = {
        ...around,
        before: `${around.before}${around.after.slice(0, around.after.indexOf('---'))}`,
      };
      const rest = { ...whole, after: around.after.slice(around.after.indexOf('---')) };
      const edit = setField(noteWith(rest, ''), 'layer', to);
      expect(edit).toEqual({ edited: true, bytes: noteWith(rest, `layer: ${to}\n`) });
      expect(read(edit).layer).toBe(to);
    }),
  );
});

test('setting any text writes what is read back', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 40 }).map((value) => value.replace(/\p{Cc}/gu, ' '));
  fc.assert(
    fc.property(surroundings, text, quote, (around, to, mark) => {
      const edit = setField(noteWith(around, `author: ${mark}x${mark} # by\n`), 'author', to);
      expect(read(edit).unknown['author']).toBe(to);
    }),
  );
});

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const session = fc.record({
  date: day,
  minutes: fc.integer({ min: 1, max: 600 }),
  outcome: fc.constantFrom(...outcomes),
});

test('appending a session keeps those before it, in every style of list', () => {
  const style = fc.constantFrom('brackets', 'dashes', 'dashes with braces', 'flush dashes');
  fc.assert(
    fc.property(
      surroundings,
      style,
      fc.array(session, { minLength: 1, maxLength: 4 }),
      session,
      (around, how, old, added) => {
        const write = (list: typeof old) => {
          const braces = list.map(
            ({ date, minutes, outcome }) => `{date: ${date}, minutes: ${minutes}, outcome: ${outcome}}`,
          );
          const lines = list.map(
            ({ date, minutes, outcome }) => `date: ${date}\n@  minutes: ${minutes}\n@  outcome: ${outcome}\n`,
          );
          if (how === 'brackets') return `sessions: [${braces.join(', ')}] # all\n`;
          if (how === 'dashes with braces') return `sessions: # all\n  - ${braces.join('\n  - ')}\n`;
          const indent = how === 'dashes' ? '  ' : '';
          return `sessions:\n${lines.map((entry) => `${indent}- ${entry.replaceAll('@', indent)}`).join('')}`;
        };
        const edit = appendToList(noteWith(around, write(old)), 'sessions', added);
        expect(edit).toEqual({ edited: true, bytes: noteWith(around, write([...old, added])) });
        expect(read(edit).sessions).toEqual([...old, added]);
      },
    ),
  );
});

test('whatever the bytes, an edit is made as asked or refused with a place', () => {
  const anything = fc.array(
    fc.constantFrom(
      '---',
      '\n',
      '\r',
      'layer',
      ':',
      ' ',
      'skim',
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      ',',
      '-',
      '#',
      '&a',
      '*a',
      '|',
      '?',
      '!',
      '\t',
      'é',
      '~',
    ),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(anything, fc.boolean(), (parts, opened) => {
      const bytes = new TextEncoder().encode(
        `${opened ? '---\n' : ''}${parts.join('')}${opened ? '\n---\n' : ''}`,
      );
      const edit = setField(bytes, 'layer', 'explore');
      if (edit.edited) expect(read(edit).layer).toBe('explore');
      else
        expect(edit.problems.map(({ line, severity }) => line > 0 && severity === 'error')).toContain(true);
    }),
    { numRuns: 1_000 },
  );
});
