import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NameIndex } from './name-index.ts';
import { joinPath, outside, resolveName } from './resolve-name.ts';

const part = fc.oneof(
  fc.constantFrom(
    'a',
    'A',
    'b',
    'é',
    'e\u0301',
    'index',
    '..',
    '.',
    '',
    '__proto__',
    'constructor',
    'a b',
    '%2e%2e',
    'C:',
    '🧠',
  ),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
);
const path = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
const target = fc
  .tuple(fc.constantFrom('', '/', './', '../', '../../', '..\\', '\\'), path)
  .map((parts) => parts.join(''));

it('a name means a file of the vault, nothing, or a place outside; in any order of files', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(path, { maxLength: 8 }),
      target,
      path,
      fc.constantFrom('wikilink' as const, 'markdown' as const),
      fc.constantFrom('', '.md'),
      (paths, name, from, syntax, extension) => {
        const files = paths.map((one) => ({ path: one + extension, aliases: [one], title: null }));
        const find = (list: typeof files) => resolveName(new NameIndex(list), name, from, syntax, extension);
        const found = find(files);
        const other = find([...files].reverse());
        if (found === null || found === outside) {
          expect(other).toBe(found);
          return;
        }
        expect(files).toContain(found.file);
        expect(found.others).not.toContain(found.file);
        expect(other !== null && other !== outside && other.file.path).toBe(found.file.path);
      },
    ),
    { numRuns: 2000 },
  );
});

it('a path that is joined to a folder has no `..` left in it, or leads out', () => {
  fc.assert(
    fc.property(path, target, (folder, name) => {
      const joined = joinPath(joinPath('', folder) ?? '', name);
      expect(joined?.split('/') ?? []).not.toContain('..');
    }),
    { numRuns: 2000 },
  );
});
