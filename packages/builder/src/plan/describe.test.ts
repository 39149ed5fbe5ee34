import { parseNote } from '@layerwise/parser';
import { describe, expect, it } from 'vitest';
import { describeNote, describeSection } from './describe.ts';

async function parse(text: string) {
  const options = { publish: 'all', html: 'sanitize', drafts: false } as const;
  const { note } = await parseNote('note.md', Buffer.from(text), options);
  if ('private' in note) throw new Error('The note is private.');
  return note;
}

describe('a description', () => {
  it.each([
    ['For $x$ in $\\mathbb{R}^n$.', 'For x in R^n.'],
    ['It is $\\frac{a}{b+1}$ of $\\sqrt{2}$.', 'It is a/(b+1) of √2.'],
    ['Then $\\alpha_i \\le \\sum_{k=0}^n x_k^2$ holds.', 'Then α_i≤∑_(k=0)^nx_k^2 holds.'],
    ["With $f'(x) < 1 & \\text{a}$ wrong, text.", 'With … wrong, text.'],
    ['So\n\n$$\n\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}\n$$\n\nholds.', 'So (…) holds.'],
    ['A `\\frac` is code, $5 is money.', 'A \\frac is code, $5 is money.'],
  ])('shows no TeX: %j', async (text, expected) => {
    expect(describeNote(await parse(text))).toBe(expected);
  });

  it('of a section neither', async () => {
    const note = await parse('# A\n\n$x_1$\n\n## B\n\nThe $\\beta^{2}$.');
    expect(describeSection(note, 1)).toBe('The β^2.');
  });
});
