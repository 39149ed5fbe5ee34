import type { Reference } from '@layerwise/parser';
import { describe, expect, it } from 'vitest';
import { type NoteSketch, sketchNote } from '../../test/sketch-vault.ts';
import { linkVault } from '../link/link-vault.ts';
import { separateAttachments } from '../link/separate-attachments.ts';
import type { Attachment } from '../read/vault-file.ts';
import { findUsedAttachments } from './find-used-attachments.ts';

function attach(...paths: readonly string[]): readonly Attachment[] {
  return paths.map((path) => ({ path, size: 1, modified: 0 }));
}

/** What a note says: `![[…]]` as `!name`, `[[…]]` as `name`, with a text after a bar. */
function refer(written: string, line: number): Reference {
  const [target = '', label] = written.replace('!', '').split('|');
  return {
    syntax: 'wikilink',
    type: written.startsWith('!') ? 'embed' : 'link',
    target,
    ...(label !== undefined && { label }),
    position: { line, column: 1 },
    excerpt: { before: '', text: target, after: '' },
  };
}

function find(
  notes: Readonly<Record<string, NoteSketch & { readonly says?: readonly string[] }>>,
  paths: readonly string[],
): { readonly used: readonly string[]; readonly covers: object; readonly told: readonly string[] } {
  const all = Object.entries(notes).map(([id, { says = [], ...sketch }]) => ({
    ...sketchNote(id, sketch).note,
    references: says.map((written, line) => refer(written, line + 1)),
  }));
  const { publicAttachments, privateAttachments } = separateAttachments(attach(...paths));
  const linked = linkVault(all, [], publicAttachments, privateAttachments);
  const { used, covers, diagnostics } = findUsedAttachments(
    linked.vault,
    publicAttachments,
    privateAttachments,
  );
  return {
    used: used.map(({ path, use }) => `${path} (${use.path}:${use.line}:${use.column})`),
    covers: Object.fromEntries(covers),
    told: [...linked.diagnostics, ...diagnostics].map(
      ({ path, line, severity, rule, message }) => `${path}:${line} ${severity} ${rule}: ${message}`,
    ),
  };
}

describe('findUsedAttachments', () => {
  it('finds what notes link and embed, each at its first use, and nothing else', () => {
    const { used, told } = find(
      { b: { says: ['paper.pdf', '!A.PNG|an A'] }, a: { says: ['!img/a.png|an A', 'b'] } },
      ['img/a.png', 'img/orphan.png', 'paper.pdf'],
    );
    expect(used).toEqual(['img/a.png (a.md:1:1)', 'paper.pdf (b.md:1:1)']);
    expect(told).toEqual([]);
  });

  it.each([
    ['images/cover.png', 'images/cover.png'],
    ['/images/cover.png', 'images/cover.png'],
    ['cover.png', 'images/cover.png'],
    ['../images/cover.png', 'images/cover.png'],
    ['images/a%20cover.png', 'images/a cover.png'],
    ['100%.png', '100%.png'],
    ['50%25.png', '50%25.png'],
  ])('finds the picture that front matter names: %s', (image, path) => {
    const found = find({ 'notes/a': { image } }, [
      'images/cover.png',
      'images/a cover.png',
      '100%.png',
      '50%25.png',
    ]);
    expect(found).toEqual({ used: [`${path} (notes/a.md:1:1)`], covers: { 'notes/a': path }, told: [] });
  });

  it.each(['https://example.org/a.png', '//example.org/a.png', 'data:image/png;base64,AA=='])(
    'lets a picture from elsewhere be: %s',
    (image) => {
      expect(find({ a: { image } }, ['a.png'])).toEqual({ used: [], covers: {}, told: [] });
    },
  );

  it('says where front matter names no file, several, or one outside', () => {
    const position = { image: { line: 3, column: 8 } };
    const notes = {
      a: { image: 'none.png', positions: position },
      b: { image: 'two.png', positions: position },
      c: { image: '../../two.png', positions: position },
    };
    const { covers, told } = find(notes, ['x/two.png', 'y/two.png']);
    expect(covers).toEqual({ b: 'x/two.png' });
    expect(told).toEqual([
      'a.md:3 warning unresolved-embed: Nothing in the vault is called “none.png”.',
      'b.md:3 warning ambiguous-link: “two.png” can mean several files: x/two.png, y/two.png. The first is taken.',
      'c.md:3 warning unsafe-path: “../../two.png” leads out of the vault; nothing there is read.',
    ]);
  });

  it('never uses what is private', () => {
    const { used, covers, told } = find(
      { a: { image: 'photo.png', says: ['!photo.png|me', '_drafts/b.png', 'Private/c.png'] } },
      ['x/private/photo.png', '_drafts/b.png', 'Private/c.png'],
    );
    expect(used).toEqual([]);
    expect(covers).toEqual({});
    expect(told).toEqual([
      'a.md:1 info private-link: “photo.png” is a private file; the site shows the text alone.',
      'a.md:2 info private-link: “_drafts/b.png” is a private file; the site shows the text alone.',
      'a.md:3 info private-link: “Private/c.png” is a private file; the site shows the text alone.',
      'a.md:1 info private-link: “photo.png” is a private file; the site does not show it.',
    ]);
  });

  it('prefers a public file to a private one of the same name', () => {
    expect(
      find({ 'private-notes': { says: ['!photo.png|x'] } }, ['photo.png', 'private/photo.png']).used,
    ).toEqual(['photo.png (private-notes.md:1:1)']);
  });
});
