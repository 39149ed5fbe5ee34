import { describe, expect, test } from 'vitest';
import { decodeNote } from './decode.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const join = (...parts: (Uint8Array | number[])[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

describe('UTF-8', () => {
  test('is read as it is, with all its line endings', () => {
    expect(decodeNote(utf8('é\r\n🧠\rx\n'))).toEqual({ text: 'é\r\n🧠\rx\n', readable: true, problems: [] });
  });

  test('loses its byte order mark, and only that at the beginning', () => {
    expect(decodeNote(utf8('\uFEFFa\uFEFF')).text).toBe('a\uFEFF');
  });

  test('of no bytes is an empty note', () => {
    expect(decodeNote(new Uint8Array())).toEqual({ text: '', readable: true, problems: [] });
  });

  test('keeps a replacement character that the author wrote', () => {
    expect(decodeNote(utf8('a\uFFFDb'))).toEqual({ text: 'a\uFFFDb', readable: true, problems: [] });
  });
});

describe('bytes that are not UTF-8', () => {
  test.each([
    ['a byte that begins nothing', join(utf8('# A\n\nsome text: '), [0xff], utf8(' end')), 3, 12],
    ['a character cut off by the next', join(utf8('é: '), [0xc3, 0x28], utf8(' and much more text')), 1, 4],
    ['a character cut off by the end', join(utf8('a long line\r\nof text'), [0xf0, 0x9f]), 2, 8],
    [
      'half a pair in three bytes',
      join(utf8('line one\rline two '), [0xed, 0xa0, 0x80], utf8('and so on and on and on')),
      2,
      10,
    ],
  ])('%s: replaced, with the place of the first', (_name, bytes, line, column) => {
    const { text, readable, problems } = decodeNote(bytes);
    expect(text).toContain('\uFFFD');
    expect(readable).toBe(true);
    expect(problems).toMatchObject([{ line, column, severity: 'warning', rule: 'invalid-encoding' }]);
  });

  test('Latin-1 prose is read, with its letters lost', () => {
    const bytes = Uint8Array.from(
      Buffer.from('Le modèle a été entraîné; il généralise. '.repeat(3), 'latin1'),
    );
    expect(decodeNote(bytes)).toMatchObject({ readable: true, problems: [{ line: 1, column: 7 }] });
  });

  test('a picture is no text, and not readable', () => {
    const bytes = Uint8Array.from({ length: 4096 }, (_, index) => (index * 197 + 13) & 255);
    const { readable, problems } = decodeNote(bytes);
    expect(readable).toBe(false);
    expect(problems).toMatchObject([{ line: 1, column: 1, severity: 'error', rule: 'invalid-encoding' }]);
  });

  test('zeroes alone are no text', () => {
    expect(decodeNote(new Uint8Array(100)).readable).toBe(false);
  });
});

describe('UTF-16', () => {
  const swap = (bytes: Uint8Array) => bytes.map((_, index) => bytes[index ^ 1] ?? 0);
  const little = join([0xff, 0xfe], Buffer.from('---\ndraft: true\n---\né', 'utf16le'));

  test.each([
    ['little endian', little],
    ['big endian', swap(little)],
  ])('%s is read by its byte order mark, with a warning', (_name, bytes) => {
    const { text, readable, problems } = decodeNote(bytes);
    expect(text).toBe('---\ndraft: true\n---\né');
    expect(readable).toBe(true);
    expect(problems).toMatchObject([{ line: 1, column: 1, severity: 'warning', rule: 'invalid-encoding' }]);
  });

  test('without a mark is full of NUL, and no text', () => {
    expect(decodeNote(little.subarray(2)).readable).toBe(false);
  });
});

test('NUL becomes U+FFFD, with the place of the first', () => {
  const { text, problems } = decodeNote(utf8('A line of text\nand a\0b\0 and a lot more of it'));
  expect(text).toBe('A line of text\nand a\uFFFDb\uFFFD and a lot more of it');
  expect(problems).toMatchObject([{ line: 2, column: 6, severity: 'warning', rule: 'invalid-encoding' }]);
});
