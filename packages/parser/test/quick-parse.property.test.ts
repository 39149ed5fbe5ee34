import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuzz } from '../../../scripts/trust/fuzz.ts';
import { expectSameTree, readContent, readReference } from './parse-both-ways.ts';
import { damagedNotes, randomMarkdown } from './random-markdown.ts';

describe('the quick parser', () => {
  it('gives the tree of the reference, whatever the note', async () => {
    const texts = fc.oneof(randomMarkdown, damagedNotes(readContent()));
    const tried = await fuzz(
      texts,
      async (text) => {
        if (isReadable(text)) expectSameTree(text);
      },
      10,
    );
    expect(tried).toBeGreaterThan(100);
  }, 3_600_000);
});

/** Where the reference itself throws, the note is shown as plain text, and there is nothing to compare. */
function isReadable(text: string): boolean {
  try {
    readReference(text);
    return true;
  } catch {
    return false;
  }
}
