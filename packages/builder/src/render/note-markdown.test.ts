import { describe, expect, it } from 'vitest';
import { planTexts } from '../../test/plan-texts.ts';
import { writeNoteMarkdown } from './note-markdown.ts';

/** The Markdown of the note `A.md` in a vault with these texts besides. */
async function write(text: string, others: Readonly<Record<string, string>> = {}): Promise<string> {
  const { model } = await planTexts({ 'A.md': text, ...others });
  const linked = model.vault.notes.get('A');
  if (linked === undefined) throw new Error('There is no note A.');
  return writeNoteMarkdown(linked, '/base/a/', model.learning, ({ type }) => type === 'note');
}

/** The same without front matter. */
async function body(text: string, others?: Readonly<Record<string, string>>): Promise<string> {
  return (await write(text, others)).replace(/^---\n[\s\S]*?\n---\n\n# A\n\n/u, '');
}

const secrets = {
  'Wombat.md': '---\ndraft: true\ntitle: Quagga\n---\nwombat\n',
  'private/wombat.png': '',
  'B.md': '',
};

describe('writeNoteMarkdown', () => {
  it.each([
    ['a <script>wombat</script> b', 'a  b'],
    ['a <SCRIPT type="x">wombat `</script >` c', 'a ` c'],
    ['<style>\nwombat\n</style>\n\nb', 'b'],
    ['a <script>wombat\n\nwombat', 'a '],
    ['a <script>x<script>wombat</script> b <template>wombat</template> c', 'a  b  c'],
  ])('leaves out what no page shows of %j', async (text, expected) => {
    expect((await body(text)).trimEnd()).toBe(expected.trimEnd());
  });

  it('says public facts, and the text as it was written', async () => {
    const text =
      '---\nlayer: deepen\ntopic: ml\ntool: JAX\ndate: 2026-02-01\nsource: https://example.org/\nsecret: wombat # wombat\npermalink: /a/\n---\n# A “title”\n\n> [!note]\n> ==Text== $x$ ^id\n\n```js\n%% code %%\n```\n';
    expect(await write(text)).toBe(
      '---\ntitle: "A “title”"\nurl: "/base/a/"\nkind: "note"\nlayer: "deepen"\ntopics: ["ml"]\ntools: ["JAX"]\ndate: "2026-02-01"\nsources: ["https://example.org/"]\n---\n\n# A “title”\n\n> [!note]\n> ==Text== $x$ ^id\n\n```js\n%% code %%\n```\n',
    );
  });

  it.each([
    ['in a line', 'One %%wombat%% two.', 'One  two.'],
    ['over lines', '%%\nwombat\n\nwombat\n%%\n\nText.', 'Text.'],
    ['over paragraphs', 'One %% wombat\n\nwombat\n\nwombat %% two.', 'One  two.'],
    ['in a list that ends it', '- %%\n  wombat\n\nText.', '- \nText.'],
    ['of HTML', 'One <!-- wombat --> two.\n\n<!--\nwombat\n\nwombat\n-->\n\nText.', 'One  two.\n\n\n\nText.'],
    ['of HTML in an element', '<div>\n<!-- wombat -->\nText\n</div>', '<div>\n\nText\n</div>'],
    ['of HTML that a blank line cuts', '<div> <!-- wombat\n\nwombat -->\n\nText.', '<div> \n\nText.'],
    ['of HTML that nothing ends', '<!-- wombat\n\nwombat', ''],
    ['scripts', '<script>\nwombat\n</script>\n\nText.', 'Text.'],
  ])('leaves out comments %s', async (_where, text, expected) => {
    expect(await body(text)).toBe(`${expected}\n`);
  });

  it.each([
    ['a wikilink', 'See [[Wombat|this]].', 'See this.'],
    ['an embed', 'See ![[Wombat|this]].', 'See this.'],
    ['a Markdown link', 'See [*this*](Wombat.md#x "wombat").', 'See this.'],
    ['a link by its definition', 'See [this][w].\n\n[w]: Wombat.md "wombat"\n', 'See this.'],
    ['a definition that nobody uses', 'Text.\n\n[w]: Wombat.md\n', 'Text.'],
    ['a picture', 'See ![this](private/wombat.png).', 'See this.'],
    ['a picture in a link to a public note', '[![this](private/wombat.png)](B.md)', 'this'],
    [
      'a file that is not there',
      'See [this](/home/wombat.md) and [that](../../wombat).',
      'See this and that.',
    ],
    [
      'an address that no page keeps',
      'See [this](file:///wombat) and [that](javascript:wombat).',
      'See this and that.',
    ],
    ['a link in a table', '| a |\n| --- |\n| [[Wombat\\|this]] |', '| a |\n| --- |\n| this |'],
    ['raw HTML', 'See <a href="Wombat.md">*this*</a>.', 'See this.'],
  ])('says nothing of what is private by %s', async (_what, text, expected) => {
    expect(await body(text, secrets)).toBe(`${expected}\n`);
  });

  it.each([
    'See [[B]], [[B|that]], ![[B]] and [this](B.md#x).',
    'See [that][b] and <https://example.org>.\n\n[b]: B.md',
    'Mail [me](mailto:me@example.org), read [this](https://example.org/?a=1#b).',
    'An <a href="B.md">anchor</a>.',
  ])('leaves public links as they are: %s', async (text) => {
    expect(await body(text, secrets)).toBe(`${text}\n`);
  });
});
