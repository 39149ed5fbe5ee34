import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuzz } from '../../../scripts/trust/fuzz.ts';
import { readContent } from './parse-both-ways.ts';
import { damagedNotes, randomMarkdown } from './random-markdown.ts';
import { expectSameHtmlTree, writeTree } from './write-both-ways.ts';

describe('the quick writer of HTML trees', () => {
  it('gives the tree of the reference, whatever the note', async () => {
    const texts = fc.oneof(randomMarkdown, damagedNotes(readContent()));
    const tried = await fuzz(
      texts,
      async (text) => {
        if (isWritable(text)) expectSameHtmlTree(text);
      },
      10,
    );
    expect(tried).toBeGreaterThan(100);
  }, 3_600_000);
});

/** Where the reference itself throws, the note is shown as plain text, and there is nothing to compare. */
function isWritable(text: string): boolean {
  try {
    writeTree(text, 'reference');
    return true;
  } catch {
    return false;
  }
}
