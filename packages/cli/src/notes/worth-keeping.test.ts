import { parseNote } from '@layerwise/parser';
import { describe, expect, it } from 'vitest';
import { findFirstSentence, findWorthKeeping } from './worth-keeping.ts';

async function find(text: string): Promise<readonly string[]> {
  const { note } = await parseNote('a.md', Buffer.from(text), {
    publish: 'all',
    html: 'sanitize',
    drafts: false,
  });
  return 'private' in note ? [] : findWorthKeeping(note, '2026-11-17', '2026-11-24');
}

describe('findWorthKeeping', () => {
  it.each([
    ['First. A ==cache & *more*== trades memory. Third.', ['A cache & more trades memory.']],
    ['First. ==It all fits.== Third.', ['It all fits.']],
    ['- an item ==marked==\n- another', ['an item marked']],
    ['==One== and ==two== in one sentence.', ['One and two in one sentence.']],
    ['A ==a==.\n\nB ==b==.\n\nC ==c==.\n\nD ==d==.', ['A a.', 'B b.', 'C c.']],
    ['No mark.\n\n`==code==`', []],
    [
      'Text.\n\n## Summary of 2026-11-20\n\nPages make a cache easy to share. More.',
      ['Pages make a cache easy to share.'],
    ],
    ['Text.\n\n## Summary of 2026-10-20\n\nThat was before these days. More.', []],
    ['Text.\n\n## Summary of 2026-11-20', []],
  ])('%j', async (text, sentences) => {
    expect(await find(text)).toEqual(sentences);
  });

  it('takes the highlight alone where the sentence never ends', async () => {
    expect(await find(`${'word '.repeat(200)}==kept== ${'word '.repeat(200)}`)).toEqual(['kept']);
  });
});

it.each([
  ['A sentence that is long enough. Another.', 'A sentence that is long enough.'],
  ['Version 1.5 of the thing is out now! Yes.', 'Version 1.5 of the thing is out now!'],
  ['Short.', null],
  ['', null],
])('the first sentence of %j', (text, sentence) => {
  expect(findFirstSentence(text)).toBe(sentence);
});
