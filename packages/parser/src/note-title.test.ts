import { describe, expect, it } from 'vitest';
import type { Note } from './note.ts';
import { fileTitle, noteTitle } from './note-title.ts';
import { parseNote } from './parse-note.ts';

async function parse(text: string): Promise<Note> {
  const { note } = await parseNote('folder/File name.md', Buffer.from(text), {
    publish: 'all',
    html: 'sanitize',
    drafts: false,
  });
  if ('private' in note) throw new Error('The note is private.');
  return note;
}

describe('fileTitle', () => {
  it.each([
    ['a/b/Attention.md', 'Attention'],
    ['x.MD', 'x'],
    ['Version 1.5.md', 'Version 1.5'],
    ['a.md/b.md.md', 'b.md'],
  ])('%s is called %s', (path, title) => {
    expect(fileTitle(path)).toBe(title);
  });
});

describe('noteTitle', () => {
  it('is what the front matter says, else the first heading of level 1, else the name of the file', () => {
    const heading = (depth: number, text: string) => ({
      depth,
      text,
      id: '',
      position: { line: 1, column: 1 },
    });
    expect(noteTitle('a.md', 'Said', [heading(1, 'Head')])).toBe('Said');
    expect(noteTitle('a.md', undefined, [heading(2, 'Sub'), heading(1, 'Head'), heading(1, 'Next')])).toBe(
      'Head',
    );
    expect(noteTitle('a.md', undefined, [heading(2, 'Sub')])).toBe('a');
    expect(noteTitle('a.md', undefined, [heading(1, '')])).toBe('a');
  });
});

describe('the title', () => {
  it.each([
    '> # Quoted\n\ntext',
    '> [!note] Callout\n> # Quoted',
    '> [!note]- Callout\n> # Quoted',
    '- # In a list',
    'text\n\n> # Quoted\n\n# Own',
  ])('is no heading of a quote, a callout or a list: %j', async (text) => {
    expect((await parse(text)).title).toBe(text.includes('# Own') ? 'Own' : 'File name');
  });

  it('may be a heading in an element, as READMEs have it', async () => {
    expect((await parse('<div align="center">\n\n# Own\n\n</div>')).title).toBe('Own');
  });
});

describe('the heading that says the title', () => {
  it('is taken off where the note begins with it', async () => {
    const note = await parse('# A *title*\n\ntext\n\n## Next');
    expect(note).toMatchObject({ title: 'A title', startsWithTitle: true });
    expect(note.content.filter((piece) => typeof piece === 'string').join('')).not.toContain('<h1');
    expect(note.headings.map(({ text }) => text)).toEqual(['A title', 'Next']);
  });

  it('is taken off where the front matter says the same', async () => {
    expect(await parse('---\ntitle: Same\n---\n\n# Same\n\ntext')).toMatchObject({ startsWithTitle: true });
  });

  it.each([
    ['stands later', 'text\n\n# A title'],
    ['says something else', '---\ntitle: Other\n---\n# A title'],
    ['is of a lower level', '---\ntitle: A title\n---\n## A title'],
    ['stands in a quote', '> # A title\n\ntext'],
    ['is the second', '## First\n\n# A title'],
  ])('stays where it %s', async (_where, text) => {
    const note = await parse(text);
    expect(note.startsWithTitle).toBe(false);
    expect(note.content.filter((piece) => typeof piece === 'string').join('')).toMatch(/<h[12]/u);
  });

  it('keeps the marks of its section, so that it can be embedded', async () => {
    const note = await parse('# A title\n\ntext');
    expect(note.content.filter((piece) => typeof piece !== 'string')).toEqual([
      { type: 'region-start', region: { type: 'section', heading: 0 } },
      { type: 'region-end', region: { type: 'section', heading: 0 } },
    ]);
  });
});
