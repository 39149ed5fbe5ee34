import { describe, expect, it } from 'vitest';
import { separateAttachments } from './separate-attachments.ts';

const attachments = [
  'a.png',
  'private/b.png',
  'x/Private/y/c.png',
  '_d.png',
  '_e/f.png',
  'privately/g.png',
].map((path) => ({ path, size: 1, modified: 0 }));

describe('separateAttachments', () => {
  it('tells by the path alone what is private', () => {
    const { publicAttachments, privateAttachments } = separateAttachments(attachments);
    expect(publicAttachments.map(({ path }) => path)).toEqual(['a.png', 'privately/g.png']);
    expect(privateAttachments.map(({ path }) => path)).toEqual([
      'private/b.png',
      'x/Private/y/c.png',
      '_d.png',
      '_e/f.png',
    ]);
  });

  it('counts all as public when drafts are looked at', () => {
    expect(separateAttachments(attachments, true)).toEqual({
      publicAttachments: attachments,
      privateAttachments: [],
    });
  });
});
