import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { autolinkLiteral } from '../src/markdown/autolink-literal.ts';
import { strikethrough } from '../src/markdown/strikethrough.ts';
import { table } from '../src/markdown/table.ts';
import { normalizeHtml, treeHtml } from './tree-html.ts';

const reference = unified().use(remarkParse).use(remarkGfm).use(remarkRehype).use(rehypeStringify).freeze();

const texts = [
  '| a | b |\n|:--|--:|\n| ~~x~~ | `\\|` |\n| y |\n',
  'a | b\n-|-\n1 | 2 | 3\n\n> | q |\n> |---|\n> | r |\n',
  '~~one~~ ~two~ ~~~three~~~ ~~a ~b~ c~~\n',
  'See www.example.org/a_b(c)., https://example.org/?a=b&c and ftp.example.org.\n',
  '- a | b\n\n  | c |\n  |---|\n  | https://example.org |\n',
  '# www.example.org ~~x~~\n\n`~~code~~ www.example.org`\n',
];

describe('the parts of remark-gfm that are switched on where their marks are', () => {
  it.each(texts)('give what remark-gfm as a whole gives: %j', (text) => {
    const ours = treeHtml(text, [table, strikethrough, autolinkLiteral]);
    expect(normalizeHtml(ours)).toBe(normalizeHtml(reference.processSync(text).toString()));
  });
});
