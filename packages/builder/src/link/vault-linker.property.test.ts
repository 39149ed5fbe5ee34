import { type Note, type ParsedNote, parseNote } from '@layerwise/parser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuzz } from '../../../../scripts/trust/fuzz.ts';
import { linkVault } from './link-vault.ts';
import { VaultLinker } from './vault-linker.ts';

const names = ['a.md', 'b.md', 'deep/c.md', 'tools/d.md', 'private/e.md'];
const parts = [
  '[[a]] ',
  '[[b#One]] ',
  '[[b#Two|x]] ',
  '[[c#^block]] ',
  '![[a#One]] ',
  '[[#One]] ',
  '[[Also]] ',
  '[[e]] ',
  '[[picture.png]] ',
  '[x](../b.md#one) ',
  '[[nowhere]] ',
  '\n\n# One\n\n',
  '\n\n## Two\n\n',
  '\n\nText. ^block\n\n',
];
const fields = ['aliases: [Also]', 'title: Other', 'permalink: /x/', 'layer: skim', 'tags: [x]'];

/** An edit of one note: its front matter and text; empty: the note is deleted. Most keep the front matter. */
const edits = fc.record({
  path: fc.constantFrom(...names),
  fields: fc.option(fc.subarray(fields), { freq: 5, nil: null }),
  parts: fc.array(fc.constantFrom(...parts), { maxLength: 6 }),
  picture: fc.boolean(),
});

describe('VaultLinker', () => {
  it('finds after any edits what is found from nothing', async () => {
    const tried = await fuzz(
      fc.array(edits, { minLength: 2, maxLength: 12 }),
      async (sequence) => {
        const linker = new VaultLinker();
        const vault = new Map<string, { readonly head: string; readonly parsed: ParsedNote }>();
        let attachments: readonly { path: string; size: number; modified: number }[] = [];
        for (const { path, fields, parts, picture } of sequence) {
          const head =
            fields === null ? (vault.get(path)?.head ?? '') : fields.map((line) => `${line}\n`).join('');
          if (fields?.length === 5) vault.delete(path);
          else {
            const bytes = Buffer.from(`---\n${head}---\n${parts.join('')}`);
            const parsed = await parseNote(path, bytes, { publish: 'all', html: 'sanitize', drafts: false });
            vault.set(path, { head, parsed });
          }
          if (picture) attachments = [{ path: 'picture.png', size: 1, modified: 1 }];
          const all = [...vault].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { parsed }]) => parsed.note);
          const notes = all.filter((note): note is Note => !('private' in note));
          const privateNotes = all.filter((note) => 'private' in note);
          const input = { notes, privateNotes, attachments, privateAttachments: [], symbolicLinks: [] };
          const { vault: linked, redirects, diagnostics } = linker.link(input);
          const clean = linkVault(notes, privateNotes, attachments);
          expect(linked.notes).toEqual(clean.vault.notes);
          expect([...linked.notes.keys()]).toEqual([...clean.vault.notes.keys()]);
          expect(linked.backlinks).toEqual(clean.vault.backlinks);
          expect(redirects).toEqual(clean.redirects);
          expect(new Set(diagnostics)).toEqual(new Set(clean.diagnostics));
          expect(linked.findNote('Also', 'a.md')).toBe(clean.vault.findNote('Also', 'a.md'));
        }
      },
      3,
    );
    expect(tried).toBeGreaterThan(5);
  }, 3_600_000);
});
