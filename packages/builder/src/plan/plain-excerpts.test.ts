import { parseNote } from '@layerwise/parser';
import { expect, it } from 'vitest';
import { plainExcerpts } from './plain-excerpts.ts';

async function excerptOf(text: string) {
  const options = { publish: 'all', html: 'sanitize', drafts: false } as const;
  const { note } = await parseNote('note.md', Buffer.from(text), options);
  if ('private' in note) throw new Error('The note is private.');
  const [reference] = note.references;
  if (reference === undefined) throw new Error('The note has no reference.');
  return plainExcerpts(note)(reference.excerpt);
}

const words = 'word '.repeat(21);

it.each([
  ['Plain $5 [[a]] text.', { before: 'Plain $5 ', text: 'a', after: ' text.' }],
  [
    'With $\\frac{a}{b}$ and $x$, [$\\alpha_1$](a.md) is $\\sqrt{2}$.',
    { before: 'With a/b and x, ', text: 'α_1', after: ' is √2.' },
  ],
  ['`\\frac` [[a]] $\\beta$.', { before: '\\frac ', text: 'a', after: ' β.' }],
  [`Of $\\alpha + ${'x_1 + '.repeat(30)}y_2$ is [[a]].`, { before: '… is ', text: 'a', after: '.' }],
  [
    `So [[a]] ${words}is $\\alpha + ${'x_1 + '.repeat(30)}y_2$.`,
    { before: 'So ', text: 'a', after: ` ${words}is …` },
  ],
])('shows formulas in excerpts as plain text: %j', async (text, expected) => {
  expect(await excerptOf(text)).toEqual(expected);
});
