import type { Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import type { Note } from '../note.ts';
import { type ParseOptions, parseNote } from '../parse-note.ts';
import type { ParsePlugin } from './parse-plugin.ts';

async function parse(
  text: string,
  plugins: readonly ParsePlugin[],
  options: Partial<ParseOptions> = {},
  path = 'a.md',
) {
  const given = { publish: 'all', html: 'sanitize', drafts: false, ...options } as const;
  const { note, diagnostics } = await parseNote(path, Buffer.from(text), given, plugins);
  if ('private' in note) throw new Error('The note is private.');
  const said = diagnostics.map(
    ({ line, column, severity, rule, message }) => `${line}:${column} ${severity} ${rule}: ${message}`,
  );
  return { note, html: htmlOf(note), said };
}

function htmlOf({ content }: Note): string {
  return content
    .filter((piece) => typeof piece === 'string')
    .join('')
    .trim();
}

/** A remark plugin that adds a paragraph of a text. */
const addParagraph = (value: string) => () => (tree: Root) => {
  tree.children.push({ type: 'paragraph', children: [{ type: 'text', value }] });
};

describe('remark plugins', () => {
  it('work on the tree before the dialect does: what they add is read like the rest', async () => {
    const { html } = await parse('One', [{ name: 'x', remark: [addParagraph('Two #tag')] }]);
    expect(html).toContain('<p>One</p>\n<p>Two #tag</p>');
  });

  it('come in order, with their options, also where they work later', async () => {
    const later = (text: string) => async (tree: Root) => addParagraph(text)()(tree);
    const calling = () => (tree: Root, _file: VFile, next: (error: undefined, tree: Root) => void) =>
      next(undefined, tree);
    const { html } = await parse('One', [
      { name: 'x', remark: [[later, 'Two'], calling, addParagraph('Three')] },
    ]);
    expect(html).toBe('<p>One</p>\n<p>Two</p>\n<p>Three</p>');
  });

  it('know the front matter, and leave messages that become warnings of theirs', async () => {
    const lint = () => (tree: Root, file: VFile) => {
      if (file.data['frontMatter'] !== undefined)
        file.message('No heading', tree.children[0], 'lint:no-heading');
    };
    const { said } = await parse('---\ntitle: A\n---\n\nOne', [{ name: 'x', remark: [lint] }]);
    expect(said).toEqual(['1:1 warning lint/no-heading: No heading']);
  });

  it.each([
    [
      'while it works',
      () => (tree: Root) => {
        tree.children.length = 0;
        throw new Error('no luck');
      },
    ],
    [
      'when it starts',
      () => {
        throw new Error('no luck');
      },
    ],
  ])('that fail %s are named, and the note goes on as it was', async (_when, fail) => {
    const { html, said } = await parse('One', [{ name: 'bad', remark: [fail, addParagraph('Two')] }]);
    expect(html).toBe('<p>One</p>\n<p>Two</p>');
    expect(said).toEqual(['1:1 error plugin-failed: The plugin “bad” failed in `remark`: no luck']);
  });
});

describe('rehype plugins', () => {
  const addScript = () => (tree: HtmlRoot) => {
    tree.children.push(
      { type: 'element', tagName: 'script', properties: {}, children: [{ type: 'text', value: 'alert(1)' }] },
      { type: 'element', tagName: 'aside', properties: { onClick: 'x' }, children: [] },
    );
  };

  it('pass the allow-list like all HTML of a note', async () => {
    const { html, said } = await parse('One', [{ name: 'x', rehype: [addScript] }]);
    expect(html).toBe('<p>One</p><aside></aside>');
    expect(said.map((text) => text.split(':')[1])).toEqual([
      '1 warning html-removed',
      '1 warning html-removed',
    ]);
  });

  it('that fail are named', async () => {
    const fail = () => () => {
      throw new Error('no luck');
    };
    const { html, said } = await parse('One', [{ name: 'bad', rehype: [fail] }]);
    expect([html, said]).toEqual([
      '<p>One</p>',
      ['1:1 error plugin-failed: The plugin “bad” failed in `rehype`: no luck'],
    ]);
  });
});

describe('renderings of code', () => {
  const shout = (source: string, meta: string): string => `<b>${source.toUpperCase()} ${meta}</b>`;

  it('stand where the code stood, not sanitised; other code is as ever', async () => {
    const { html, note } = await parse('```Shout  loud\nhi\n```\n\n```text\nlow\n```', [
      { name: 'x', code: { shout } },
    ]);
    expect(html).toMatch(/^<b>HI loud<\/b>\s*<figure class="code"/u);
    expect(note.text).toContain('hi');
  });

  it('that fail are named with their place, and the code is shown', async () => {
    const fail = () => {
      throw new Error('no luck');
    };
    const { html, said } = await parse('One\n\n```text\nlow\n```', [{ name: 'bad', code: { text: fail } }]);
    expect(html).toContain('low');
    expect(said).toEqual(['3:1 error plugin-failed: The plugin “bad” failed in `code.text`: no luck']);
  });
});

describe('data of plugins', () => {
  it('types of callouts have the look of another, and a title', async () => {
    const callouts = { recipe: { look: 'tip', title: 'A recipe' }, plain: {} };
    const { html } = await parse('> [!Recipe]\n> x\n\n> [!plain] Own\n> y', [], { callouts });
    expect(html).toContain(
      'data-callout="tip" data-callout-name="recipe"><p class="callout-title">A recipe</p>',
    );
    expect(html).toContain('data-callout="note" data-callout-name="plain"><p class="callout-title">Own</p>');
  });

  it.each([
    ['---\nkind: paper\n---\nx', 'a.md', 'paper', 'post'],
    ['---\nkind: "Paper"\n---\nx', 'a.md', 'paper', 'post'],
    ['x', 'deep/Papers/a.md', 'paper', 'post'],
    ['---\nkind: page\n---\nx', 'papers/a.md', undefined, 'page'],
    ['x', 'a.md', undefined, 'note'],
  ])('kinds: %j at %s', async (text, path, ownKind, kind) => {
    const { note, said } = await parse(
      text,
      [],
      { kinds: { paper: { countsAs: 'post', folder: 'papers' } } },
      path,
    );
    expect([note.ownKind, note.kind, said]).toEqual([ownKind, kind, []]);
  });

  it('a kind that nobody brings is told as ever', async () => {
    const { said } = await parse('---\nkind: papper\n---\n', [], { kinds: { paper: {} } });
    expect(said[0]).toContain('2:7 warning frontmatter-value');
  });
});
