import { type Note, type ParsedNote, parseNote } from '@layerwise/parser';
import { describe, expect, it } from 'vitest';
import { cutPacked, packNote, unpackNote, unpackParts } from './packed-note.ts';

const text = `---
title: A title
tags: [one]
---

# A heading

See [[another|it]], $x^2$ and a note.[^1] Half a pair: \ud800, a character of two: 𝄞.

[^1]: With [[a link]].
`;

function parse(body: string, path = 'a/b.md'): Promise<ParsedNote> {
  return parseNote(path, Buffer.from(body), { publish: 'all', html: 'sanitize', drafts: false });
}

function noteOf({ note }: ParsedNote): Note {
  if ('private' in note) throw new Error(`${note.path} is private.`);
  return note;
}

describe('unpackNote', () => {
  it.each([
    ['a note with all parts', text, 'a/b.md'],
    ['an empty note', '', 'a/b.md'],
    ['a private note', '---\ndraft: true\ntitle: A title\n---\nText', 'a/b.md'],
    ['long text of western Europe', `${'Une café. '.repeat(20)}\n\n${'Ein Gruß. '.repeat(20)}`, 'a/b.md'],
    ['long text of elsewhere', 'Музыка 𝄞 and more. '.repeat(20), 'a/b.md'],
    ['text that is very long', 'Long. '.repeat(20_000), 'a/b.md'],
    ['a note with something wrong in it', '---\nlayer: deep\n---\nText', 'a/b.md'],
  ])('gives back %s as it was', async (_what, body, path) => {
    const parsed = await parse(body, path);
    expect(unpackNote(packNote(parsed))).toStrictEqual(parsed);
  });

  it('has no Markdown where the note has none', async () => {
    const { note } = await parse(text);
    const { markdown: _markdown, ...without } = note as Note;
    const unpacked = unpackNote(packNote({ note: without, diagnostics: [] }));
    expect(unpacked.note).not.toHaveProperty('markdown');
    expect(unpacked.note).toStrictEqual(without);
  });

  it('gives a note whose copy is whole', async () => {
    const parsed = await parse(text);
    expect({ ...unpackNote(packNote(parsed)).note }).toStrictEqual(parsed.note);
    expect(structuredClone(unpackNote(packNote(parsed)))).toStrictEqual(parsed);
  });

  it('reads several notes by turns', async () => {
    const parsed = await Promise.all(['one', 'two'].map((body) => parse(body)));
    const notes = parsed.map((one) => noteOf(unpackNote(packNote(one))));
    expect([...notes, ...notes].map((note) => [note.text, note.content])).toEqual([
      ['one', ['<p>one</p>']],
      ['two', ['<p>two</p>']],
      ['one', ['<p>one</p>']],
      ['two', ['<p>two</p>']],
    ]);
  });
});

describe('unpackParts', () => {
  it('reads the second part when something in it is asked for', async () => {
    const parsed = await parse(text);
    const { head, tail } = cutPacked(packNote(parsed));
    let reads = 0;
    const unpacked = unpackParts({
      head,
      tail: () => {
        reads += 1;
        return tail();
      },
    });
    const {
      content: _content,
      footnotes: _footnotes,
      text: _text,
      markdown: _markdown,
      ...facts
    } = noteOf(parsed);
    expect(noteOf(unpacked)).toMatchObject(facts);
    expect(unpacked.diagnostics).toEqual(parsed.diagnostics);
    expect(reads).toBe(0);
    expect(noteOf(unpacked).text).toBe(noteOf(parsed).text);
    expect(reads).toBe(1);
    expect(unpacked).toStrictEqual(parsed);
  });
});

describe('packNote', () => {
  it('packs a note once', async () => {
    const bytes = packNote(await parse(text));
    expect(packNote(unpackNote(bytes))).toBe(bytes);
  });

  it('gives one byte to each character, whatever the string was cut from', async () => {
    const parsed = await parse('text');
    const note = noteOf(parsed);
    const pack = (text: string): number =>
      packNote({ ...parsed, note: { ...note, text, content: [text], footnotes: [] } }).length;
    expect(pack(`\uFDD0${'a'.repeat(1000)}`.slice(1))).toBe(pack('a'.repeat(1000)));
    expect(pack('a'.repeat(2000)) - pack('a'.repeat(1000))).toBe(2000);
  });
});
