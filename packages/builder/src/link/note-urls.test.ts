import type { Note } from '@layerwise/parser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type NoteSketch, sketchNote } from '../../test/sketch-vault.ts';
import { assignUrls, pathUrl } from './note-urls.ts';

function sketch(notes: { readonly [id: string]: NoteSketch }): readonly Note[] {
  return Object.entries(notes).map(([id, says]) => sketchNote(id, says).note);
}

/** Addresses by id. */
function urlsOf(notes: { readonly [id: string]: NoteSketch }): Record<string, string> {
  return Object.fromEntries(assignUrls(sketch(notes)).urls);
}

describe('pathUrl', () => {
  it.each([
    ['index.md', '/'],
    ['About.md', '/about/'],
    ['Machine Learning/Attention.md', '/machine-learning/attention/'],
    ['a/index.md', '/a/'],
    ['a/INDEX.MD', '/a/'],
    ['a/A.md', '/a/'],
    ['Cafe\u0301/Caf\u00E9.md', '/caf\u00E9/'],
    ['a/b/a.md', '/a/b/a/'],
    ['a.md/b.md', '/a.md/b/'],
    ['con/aux.md', '/con-/aux-/'],
  ])('%s is at %s', (path, url) => {
    expect(pathUrl(path)).toBe(url);
  });
});

describe('assignUrls', () => {
  it('puts topics, principles and tools at the address of their family', () => {
    expect(
      urlsOf({
        'topics/ml/Transformers': {},
        'topics/ml/index': {},
        'notes/topics/x/x': {},
        'principles/deep/Locality': {},
        'tools/PyTorch': {},
        'tools/jax/index': {},
        'anywhere/Adam': { kind: 'tool' },
        'anywhere/Scaling': { kind: 'topic' },
        'notes/x': {},
      }),
    ).toEqual({
      'topics/ml/Transformers': '/topics/ml/transformers/',
      'topics/ml/index': '/topics/ml/',
      'notes/topics/x/x': '/notes/topics/x/',
      'principles/deep/Locality': '/principles/locality/',
      'tools/PyTorch': '/tools/pytorch/',
      'tools/jax/index': '/tools/jax/',
      'anywhere/Adam': '/tools/adam/',
      'anywhere/Scaling': '/topics/scaling/',
      'notes/x': '/notes/x/',
    });
  });

  it.each([
    ['/writing/attention/', '/writing/attention/'],
    ['writing/attention', '/writing/attention/'],
    ['/Writing/Attention.html', '/Writing/Attention/'],
    ['/writing/index.html', '/writing/'],
    ['index.html', '/'],
    ['/', '/'],
    ['/caf%C3%A9/', '/café/'],
    ['/cafe\u0301/', '/café/'],
    ['//writing//x', null],
    ['/a//b/', '/a/b/'],
    ['../x', null],
    ['/a/../../x/', null],
    ['/%2e%2e/x/', null],
    ['/a/./b/', null],
    ['/a\\..\\b/', null],
    ['/a%5Cb/', null],
    ['https://example.com/', null],
    ['javascript:alert(1)', null],
    ['C:/x', null],
    ['/a\u0000b/', null],
    ['/a%00b/', null],
    ['/a b/', null],
    ['/%zz/', null],
    ['/a?b#c/', null],
    ['/con/', null],
    ['/nul.html', null],
    ['/a./', null],
    [`/${'a'.repeat(201)}/`, null],
    [`/${'a/'.repeat(501)}`, null],
    ['', null],
    ['   ', null],
  ])('permalink %j gives %j', (permalink, url) => {
    const { urls, diagnostics } = assignUrls(
      sketch({ 'notes/x': { permalink, positions: { permalink: { line: 2, column: 12 } } } }),
    );
    expect(urls.get('notes/x')).toBe(url ?? '/notes/x/');
    expect(diagnostics).toEqual(
      url !== null
        ? []
        : [
            {
              path: 'notes/x.md',
              line: 2,
              column: 12,
              severity: 'error',
              rule: 'unsafe-path',
              message: `The permalink ${JSON.stringify(permalink)} is no path inside the site; the note's own path is used.`,
              hint: 'Write a path such as `/notes/attention/`, without `..`, `\\` or a host.',
            },
          ],
    );
  });

  it('gives an address to one note alone, whatever its letter case and Unicode form', () => {
    const { urls, diagnostics } = assignUrls(
      sketch({ 'x/A b': {}, 'x/a-b': {}, 'x/A B!': {}, 'cafe\u0301': {}, 'caf\u00E9': {} }),
    );
    expect(Object.fromEntries(urls)).toEqual({
      'x/A B!': '/x/a-b/',
      'x/A b': '/x/a-b-2/',
      'x/a-b': '/x/a-b-3/',
      'cafe\u0301': '/caf\u00E9/',
      'caf\u00E9': '/caf\u00E9-2/',
    });
    expect(diagnostics.map(({ path, rule, severity, message }) => [path, severity, rule, message])).toEqual([
      [
        'caf\u00E9.md',
        'error',
        'duplicate-url',
        '/caf\u00E9/ is the address of cafe\u0301.md; this note is at /caf\u00E9-2/ instead.',
      ],
      [
        'x/A b.md',
        'error',
        'duplicate-url',
        '/x/a-b/ is the address of x/A B!.md; this note is at /x/a-b-2/ instead.',
      ],
      [
        'x/a-b.md',
        'error',
        'duplicate-url',
        '/x/a-b/ is the address of x/A B!.md; this note is at /x/a-b-3/ instead.',
      ],
      [
        'cafe\u0301.md',
        'error',
        'duplicate-url',
        '/caf\u00E9/ is wanted by caf\u00E9.md too; this note has it.',
      ],
      [
        'x/A B!.md',
        'error',
        'duplicate-url',
        '/x/a-b/ is wanted by x/A b.md, x/a-b.md too; this note has it.',
      ],
    ]);
  });

  it('says a clash to both notes, where each says its address', () => {
    const at = (line: number) => ({ permalink: { line, column: 12 } });
    const { diagnostics } = assignUrls(
      sketch({
        a: { permalink: '/same/', positions: at(2) },
        b: { permalink: '/same/', positions: at(3) },
      }),
    );
    expect(diagnostics.map(({ path, line, column, message }) => [path, line, column, message])).toEqual([
      ['b.md', 3, 12, '/same/ is the address of a.md; this note is at /same-2/ instead.'],
      ['a.md', 2, 12, '/same/ is wanted by b.md too; this note has it.'],
    ]);
  });

  it('names five contenders at the most', () => {
    const ids = Array.from({ length: 9 }, (_, index) => `${index}`);
    const { diagnostics } = assignUrls(
      sketch(Object.fromEntries(ids.map((id) => [id, { permalink: '/x/' }]))),
    );
    expect(diagnostics.at(-1)?.message).toBe(
      '/x/ is wanted by 1.md, 2.md, 3.md, 4.md, 5.md and 3 more too; this note has it.',
    );
  });

  it('does not let a permalink take the place of a file of the vault', () => {
    const { urls, diagnostics } = assignUrls(
      sketch({ a: { permalink: '/images/One.svg' }, 'images/one.svg': {} }),
      ['images/one.svg'],
    );
    expect(Object.fromEntries(urls)).toEqual({
      a: '/images/One.svg-2/',
      'images/one.svg': '/images/one.svg/',
    });
    expect(diagnostics.map(({ message }) => message)).toEqual([
      '/images/One.svg/ is the address of images/one.svg; this note is at /images/One.svg-2/ instead.',
    ]);
  });

  it.each([
    ['a\u202Egpj', 'warning', 'has the character U+202E in it'],
    ['new\nline', 'warning', 'has the character U+000A in it'],
    ['..\\up', 'warning', 'has the character U+005C in it'],
    ['n'.repeat(252), 'warning', 'is too long for an address'],
    ['part/'.repeat(60), 'warning', 'is too long for an address'],
    ['x/CON', 'warning', 'has a name in it that Windows keeps for a device (CON.md)'],
    ['nul/x', 'warning', 'has a name in it that Windows keeps for a device (nul)'],
    ['What is it?', 'info', 'has the character ? in it, which Windows does not allow'],
  ])('says that the name %j cannot stay as it is', (id, severity, what) => {
    const { urls, diagnostics } = assignUrls(sketch({ [id]: {} }));
    expect(diagnostics).toEqual([
      {
        path: `${id}.md`,
        line: 1,
        column: 1,
        severity,
        rule: 'unsafe-path',
        message: `The path of this note ${what}; its page is at ${urls.get(id)}.`,
        hint: 'Rename the file, or give it a `permalink`.',
      },
    ]);
    expect(assignUrls(sketch({ [id]: { permalink: '/x/' } })).diagnostics).toEqual([]);
  });

  it.each(['a', 'Caf\u00E9 \u{1F9E0}', 'console', '漢'.repeat(60), 'a/b/c'])(
    'has nothing to say of the name %j',
    (id) => {
      expect(assignUrls(sketch({ [id]: {} })).diagnostics).toEqual([]);
    },
  );

  it('does not give the numbered address of one to another that has it by right', () => {
    expect(urlsOf({ 'a!': {}, a: {}, 'a-2': {}, 'a-2!': {} })).toEqual({
      'a!': '/a/',
      a: '/a-3/',
      'a-2': '/a-2-2/',
      'a-2!': '/a-2/',
    });
  });

  it('serves permalinks before paths', () => {
    expect(urlsOf({ a: {}, z: { permalink: '/A/' } })).toEqual({ a: '/a-2/', z: '/A/' });
  });

  it('has an address for a second home page', () => {
    expect(urlsOf({ index: {}, x: { permalink: '/' }, 'y/z': { permalink: '/index.html' } })).toEqual({
      x: '/',
      'y/z': '/index-2/',
      index: '/index-3/',
    });
  });

  it.each([
    ['progress', '/progress-2/'],
    ['Topics', '/topics-2/'],
    ['layers/skim', '/layers/skim-2/'],
    ['404', '/404-2/'],
    ['feed.xml', '/feed.xml-2/'],
    ['data/graph.json', '/data/graph.json-2/'],
    ['_headers', '/_headers-2/'],
    ['CNAME', '/cname-2/'],
    ['tools/index', '/tools-2/'],
  ])("keeps %s clear of Layerwise's own pages and files: %s", (id, url) => {
    const { urls, diagnostics } = assignUrls(sketch({ [id]: { kind: 'note' } }));
    expect(urls.get(id)).toBe(url);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]?.message).toBe(
      `${pathUrl(`${id}.md`)} is the address of one of Layerwise's own pages; this note is at ${url} instead.`,
    );
  });

  describe('redirects', () => {
    it('lead from the vault path of a note that lives elsewhere, and from old paths among its aliases', () => {
      const { redirects } = assignUrls(
        sketch({
          'notes/x': { permalink: '/new/', aliases: ['/old/x.html', 'A name', '/older', '/../bad'] },
          'tools/deep/jax': {},
        }),
      );
      expect(Object.fromEntries(redirects)).toEqual({
        '/notes/x/': '/new/',
        '/old/x/': '/new/',
        '/older/': '/new/',
        '/tools/deep/jax/': '/tools/jax/',
      });
    });

    it('never stand where a page is', () => {
      const { redirects } = assignUrls(
        sketch({ a: { permalink: '/B/', aliases: ['/b', '/c/', '/progress/', '/feed.xml', '/'] }, c: {} }),
      );
      expect(Object.fromEntries(redirects)).toEqual({ '/a/': '/B/', '/': '/B/' });
    });

    it('are refused where something lives, and the note is told', () => {
      const positions = { aliases: { line: 2, column: 10 } };
      const { diagnostics } = assignUrls(
        sketch({ a: { aliases: ['/b/', '/a/', '/progress'], positions }, b: {} }),
      );
      expect(
        diagnostics.map(({ path, line, severity, rule, message }) => [path, line, severity, rule, message]),
      ).toEqual([
        [
          'a.md',
          2,
          'warning',
          'duplicate-url',
          'The old address /b/ is that of b.md now; it does not lead here.',
        ],
        [
          'a.md',
          2,
          'warning',
          'duplicate-url',
          "The old address /progress/ is that of one of Layerwise's own pages now; it does not lead here.",
        ],
      ]);
    });

    it('go to the first of two notes that say the same old path, and the second is told', () => {
      const { redirects, diagnostics } = assignUrls(
        sketch({
          a: { aliases: ['/old/'] },
          b: { aliases: ['/OLD'], positions: { aliases: { line: 3, column: 10 } } },
        }),
      );
      expect(Object.fromEntries(redirects)).toEqual({ '/old/': '/a/' });
      expect(diagnostics).toEqual([
        {
          path: 'b.md',
          line: 3,
          column: 10,
          severity: 'warning',
          rule: 'duplicate-url',
          message: 'The old address /OLD/ leads to a.md already.',
          hint: 'Keep the alias in one of the two notes.',
        },
      ]);
    });
  });

  it('ends, for many notes that want the same address', () => {
    const { urls } = assignUrls(
      sketch(
        Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`${index}`, { permalink: '/x/' }])),
      ),
    );
    expect(new Set(urls.values()).size).toBe(3000);
    expect(urls.get('999')).toBe('/x-3000/');
  });

  it('gives every note an address of its own, for all names and permalinks', () => {
    const part = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
      fc.constantFrom('index', 'a', 'A', 'a-2', 'topics', 'tools', 'progress', 'é', 'e\u0301', '..', 'con'),
    );
    const id = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));
    const permalink = fc.option(fc.oneof(id, fc.string()), { nil: undefined });
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({ id, permalink }), { selector: (note) => note.id, maxLength: 12 }),
        (notes) => {
          const { urls, redirects } = assignUrls(
            notes.map(
              ({ id, permalink }) => sketchNote(id, permalink === undefined ? {} : { permalink }).note,
            ),
          );
          const folded = [...urls.values()].map((url) => url.normalize('NFC').toLowerCase());
          expect(new Set(folded).size).toBe(notes.length);
          for (const url of [...urls.values(), ...redirects.keys()]) {
            expect(url).toMatch(/^\/(?:[^/\p{Cc}\\]+\/)*$/u);
            expect(url).not.toMatch(/\/\.+\//u);
          }
          for (const [from, to] of redirects) {
            expect(folded).not.toContain(from.toLowerCase());
            expect([...urls.values()]).toContain(to);
          }
        },
      ),
    );
  });
});
