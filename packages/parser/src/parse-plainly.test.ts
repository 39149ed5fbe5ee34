import { describe, expect, it } from 'vitest';
import { parsePlainly } from './parse-plainly.ts';

const options = { publish: 'all', html: 'sanitize', drafts: false } as const;
const reason = 'It takes over 5 s to parse';

function parse(path: string, text: string, drafts = false) {
  return parsePlainly(path, Buffer.from(text), { ...options, drafts }, reason);
}

describe('parsePlainly', () => {
  it('shows the text as it is, under the front matter that it has', async () => {
    const { note, diagnostics, gaveUp } = await parse(
      'posts/a.md',
      '---\ntitle: A\nlayer: skim\ntags: [x, X]\n---\n# Head <script>&amp;\n\n[[b]] #tag',
    );
    expect(note).toMatchObject({
      path: 'posts/a.md',
      id: 'posts/a',
      title: 'A',
      kind: 'post',
      tags: ['x'],
      headings: [],
      references: [],
      content: ['<pre class="plain"># Head &lt;script>&amp;amp;\n\n[[b]] #tag</pre>'],
      words: 5,
      needs: [],
    });
    expect(gaveUp).toBe(true);
    expect(diagnostics).toEqual([
      {
        path: 'posts/a.md',
        line: 1,
        column: 1,
        severity: 'error',
        rule: 'too-deep',
        message: 'It takes over 5 s to parse; the note is shown as plain text.',
      },
    ]);
  });

  it('keeps a private note private, and gives its names alone', async () => {
    const { note } = await parse('a.md', '---\ndraft: true\ntitle: B\naliases: [C]\n---\nCANARY');
    expect(note).toEqual({
      path: 'a.md',
      id: 'a',
      hash: expect.any(String),
      names: ['a', 'B', 'C'],
      private: true,
    });
    expect((await parse('private/a.md', 'CANARY')).note).toHaveProperty('private', true);
    expect((await parse('a.md', '---\n: [\n---\nCANARY')).note).toHaveProperty('private', true);
    expect((await parse('private/a.md', 'text', true)).note).toHaveProperty('content', [
      '<pre class="plain">text</pre>',
    ]);
  });
});
