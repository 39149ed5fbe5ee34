import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findExecutable } from '../../../scripts/trust/find-executable.ts';
import { fuzz } from '../../../scripts/trust/fuzz.ts';
import type { Content } from '../src/note.ts';
import { parseNote } from '../src/parse-note.ts';

/** What Markdown, the dialect and attackers are made of. */
const pieces = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      ...[
        '[[',
        ']]',
        '![[',
        '|',
        '#',
        '^a',
        '%%',
        '==',
        '~~',
        '**',
        '_',
        '`',
        '```',
        '$',
        '$$',
        '\n',
        '\n\n',
        ' ',
        '  \n',
      ],
      ...[
        '> ',
        '- ',
        '1. ',
        '- [ ] ',
        '[!note]- ',
        '| a | b |\n|-|-|\n',
        '---',
        '# ',
        '[^1]',
        '[^1]: ',
        '^[',
        ']',
        '(',
        ')',
        '\\',
        '&#x3c;',
        '\t',
        '\0',
        '\r\n',
        '\uFEFF',
        '\uD800',
        '\uFDD0',
        '\uFFFE',
        '‮',
      ],
      ...[
        '<img src=x onerror=run()>',
        '<script>run()</script>',
        '<svg onload=run()>',
        '<a href="javascript:run()">',
        '</p></div>',
        '<!--',
        '-->',
        '<details open ontoggle=run()>',
        '<style>',
        '<math><mtext>',
        '<table><td>',
        '<iframe srcdoc="',
        '"><script>run()</script>',
        '" onclick="run()',
        "'",
        '<template>',
        '<noscript><p title="</noscript>',
      ],
      ...[
        'javascript:run()',
        'https://a.example/',
        'data:text/html,x',
        '![a](b.png)',
        '[a](b.md#c)',
        '```mermaid\n',
        '```js title="a" {1}\n',
        '\\href{javascript:run()}{x}',
        '\\htmlStyle{x:url(//a)}{y}',
        '#tag',
        '__proto__',
        'constructor',
      ],
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);

const bodies = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));

/** The HTML of a note, its holes filled with something harmless. */
function fill(content: Content): string {
  return content
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      if (piece.type === 'id') return 'id';
      if (piece.type === 'anchor') return '#id';
      if (piece.type === 'link-start' || piece.type === 'tag-start') return '<a href="/x/">';
      return piece.type === 'link-end' || piece.type === 'tag-end' ? '</a>' : '';
    })
    .join('');
}

const options = { publish: 'all', html: 'sanitize', drafts: false } as const;

describe('any note', () => {
  it('is understood, in the same way each time, with places inside it, and nothing in it runs', async () => {
    const tried = await fuzz(
      bodies,
      async (body) => {
        const bytes = Buffer.from(body);
        const parsed = await parseNote('a/b.md', bytes, options);
        expect(await parseNote('a/b.md', bytes, options)).toEqual(parsed);
        const { note, diagnostics } = parsed;
        const lines = body.split(/\r\n?|\n/).length;
        for (const { line, column } of diagnostics) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines);
          expect(column).toBeGreaterThanOrEqual(1);
        }
        if ('private' in note) return;
        const parts = [note.content, ...note.footnotes.map(({ content }) => content)];
        for (const part of parts) expect(findExecutable(fill(part), { inlineScripts: [] })).toEqual([]);
        expect(() => structuredClone(note)).not.toThrow();
      },
      8,
    );
    expect(tried).toBeGreaterThan(20);
  }, 3_600_000);
});
