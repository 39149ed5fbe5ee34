import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Note } from '../note.ts';
import { parseNote } from '../parse-note.ts';
import { recallCode } from './code.ts';
import { recallFormula } from './math.ts';
import { readCode, readFormulas, rememberRenderings } from './remember-renderings.ts';

async function parse(text: string): Promise<Note> {
  const options = { publish: 'all', html: 'sanitize', drafts: true } as const;
  const { note } = await parseNote('a.md', new TextEncoder().encode(text), options);
  if ('private' in note) throw new Error('The note is private.');
  return note;
}

const htmlOf = (note: Note): string => note.content.filter((piece) => typeof piece === 'string').join('');

const odd = [
  '```ts title="A <title>"\nconst text = "<a href=\'&amp;\'>" && 1;\n\n\treturn `$` + text;\n```',
  '- in a list\n\n  ```c++\n  #include <vector>\n  ```',
  '```md\n# A heading &lt;\n[!code ++]\n```',
  '> [!note]\n> ```sh\n> echo "$HOME" # why\n> ```',
  '```unheard-of\n<b>\n```',
  '($a < b$), and $\\text{"it\'s"} \\& x$; $$\\begin{aligned}x &= 1 \\\\ y &> 2\\end{aligned}$$',
  '$$\n\\sum_{i=0}^n \\frac{i}{2}\n$$',
  'A footnote.[^1]\n\n[^1]: With $z^2$ and `code`.\n',
].join('\n\n');

describe('what was rendered of a note', () => {
  it('is read from it as it was rendered: in odd places', async () => {
    const note = await parse(odd);
    const code = readCode(note);
    expect(code.map(({ language }) => language)).toEqual(['ts', 'c++', 'md', 'sh', 'unheard-of'].slice(0, 4));
    for (const { language, text, html } of code) expect(recallCode(text, language)).toBe(html);
    const formulas = readFormulas(note);
    expect(formulas.map(({ display }) => display)).toEqual([false, false, true, true, false]);
    for (const { source, display, html } of formulas) expect(recallFormula(source, display)).toBe(html);
  });

  it('is read from it as it was rendered: in the sample vault', async () => {
    const folder = fileURLToPath(new URL('../../../../content', import.meta.url));
    const found = { code: 0, formulas: 0 };
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.md')) continue;
      const text = readFileSync(join(folder, name), 'utf8');
      if (!/```|\$/u.test(text)) continue;
      const note = await parse(text);
      for (const { language, text, html } of readCode(note)) {
        expect(recallCode(text, language)).toBe(html);
        found.code += 1;
      }
      for (const { source, display, html } of readFormulas(note)) {
        expect(recallFormula(source, display)).toBe(html);
        found.formulas += 1;
      }
    }
    expect(found.code).toBeGreaterThan(50);
    expect(found.formulas).toBeGreaterThan(20);
  });

  it('is not read from lines that are marked or counted, nor beside definitions', async () => {
    expect(readCode(await parse('```ts {1}\nlet a;\n```\n\n```ts showLineNumbers\nlet b;\n```'))).toEqual([]);
    expect(readFormulas(await parse('$\\gdef\\x{y}$ and $\\x$'))).toEqual([]);
    expect(readFormulas(await parse('$\\leftarrow a$'))).toHaveLength(1);
  });

  it('is taken for the same code and the same formulas in a later parse', async () => {
    const text = '```ts\nconst never = "rendered";\n```\n\nAnd $never^{rendered}$.';
    rememberRenderings({
      content: [
        '<figure class="code" data-language="ts"><pre class="shiki" tabindex="0"><code><span class="x">const never = "rendered";</span></code></pre></figure>',
        '<span class="math math-inline"><span><annotation encoding="application/x-tex">never^{rendered}</annotation></span></span>',
      ],
      footnotes: [],
    });
    const html = htmlOf(await parse(text));
    expect(html).toContain('<code><span class="x">const never = "rendered";</span></code>');
    expect(html).toContain('never^{rendered}</annotation></span></span>');
    expect(html).not.toContain('katex');
  });
});
