import { describe } from 'vitest';
import { type Row, testRows } from '../../test/test-rows.ts';

const read: readonly Row[] = [
  ['Text ^id', '{block id}<p id="id">Text</p>{/block}'],
  ['Text\n^id', '{block id}<p id="id">Text</p>{/block}'],
  ['**bold** ^id', '{block id}<p id="id"><strong>bold</strong></p>{/block}'],
  ['[[a]] ^id', '{block id}<p id="id">{link a}a{/link}</p>{/block}'],
  ['x\n\n## Heading ^id', '<p>x</p>\n{block id}<h2 id="heading"><span id="id"></span>Heading</h2>{/block}'],
  ['- a ^id\n- b', '<ul>\n{block id}<li id="id">a</li>{/block}\n<li>b</li>\n</ul>'],
  ['- a\n- b\n\n^id', '{block id}<ul id="id">\n<li>a</li>\n<li>b</li>\n</ul>{/block}'],
  ['- a\n- b\n^id', '{block id}<ul id="id">\n<li>a</li>\n<li>b</li>\n</ul>{/block}'],
  [
    '- a ^x\n  - b ^y',
    '<ul>\n{block x}<li id="x">a\n<ul>\n{block y}<li id="y">b</li>{/block}\n</ul>\n</li>{/block}\n</ul>',
  ],
  [
    '1. a ^x\n\n   more ^y',
    '<ol>\n{block x}<li id="x">\n<p>a</p>\n{block y}<p id="y">more</p>{/block}\n</li>{/block}\n</ol>',
  ],
  [
    '- [ ] a ^id',
    '<ul class="contains-task-list">\n{block id}<li class="task-list-item" data-task=" " id="id"><input type="checkbox" disabled aria-label="{incompleteTask}"> a</li>{/block}\n</ul>',
  ],
  ['> q ^id', '{block id}<blockquote id="id">\n<p>q</p>\n</blockquote>{/block}'],
  ['> q\n> ^id', '{block id}<blockquote id="id">\n<p>q</p>\n</blockquote>{/block}'],
  ['> q\n\n^id', '{block id}<blockquote id="id">\n<p>q</p>\n</blockquote>{/block}'],
  ['> q\n^id', '{block id}<blockquote id="id">\n<p>q</p>\n</blockquote>{/block}'],
  [
    '> a ^x\n>\n> b ^y',
    '{block y}<blockquote id="y">\n{block x}<p id="x">a</p>{/block}\n<p>b</p>\n</blockquote>{/block}',
  ],
  [
    '> [!note] T\n> b\n\n^id',
    '{block id}<div class="callout" data-callout="note" id="id"><p class="callout-title">T</p><div class="callout-content">\n<p>b</p>\n</div></div>{/block}',
  ],
  [
    '> [!note] T\n> b ^id',
    '{block id}<div class="callout" data-callout="note" id="id"><p class="callout-title">T</p><div class="callout-content">\n<p>b</p>\n</div></div>{/block}',
  ],
  [
    '> [!note] T ^id',
    '{block id}<div class="callout" data-callout="note" id="id"><p class="callout-title">T</p></div>{/block}',
  ],
  [
    '| a |\n| - |\n| b |\n\n^id',
    '{block id}<div class="table-scroll" tabindex="0" role="region" aria-label="{table}: a"><table id="id">\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n</tr>\n</tbody>\n</table></div>{/block}',
  ],
  [
    '| a |\n| - |\n| b |\n^id',
    '{block id}<div class="table-scroll" tabindex="0" role="region" aria-label="{table}: a"><table id="id">\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n</tr>\n</tbody>\n</table></div>{/block}',
  ],
  [
    '```\na\n```\n\n^id',
    '{block id}<div id="id"><figure class="code"><pre class="shiki" tabindex="0"><code>a</code></pre></figure></div>{/block}',
  ],
  [
    '```\na\n```\n^id',
    '{block id}<div id="id"><figure class="code"><pre class="shiki" tabindex="0"><code>a</code></pre></figure></div>{/block}',
  ],
  [
    '![[image.png]] ^id',
    '{block id}<p id="id">{inline embed image.png}</p>{/block}',
    ['1:1 info missing-alt-text'],
  ],
  [
    '![[image.png]]\n^id',
    '{block id}<p id="id">{inline embed image.png}</p>{/block}',
    ['1:1 info missing-alt-text'],
  ],
  ['a ^id\n\nb ^id', '{block id}<p id="id">a</p>{/block}\n<p>b</p>', ['3:6 warning duplicate-block-id']],
  ['a ^id ^two', '{block two}<p id="two">a ^id</p>{/block}'],
  ['a ^ID-1', '{block ID-1}<p id="ID-1">a</p>{/block}'],
  ['中文 ^id', '{block id}<p id="id">中文</p>{/block}'],
  [
    'Footnote[^1]\n\n[^1]: text ^id',
    '<p>Footnote{note 1}</p>\n{footnote 1: {block id}<p id="id">text</p>{/block}}',
  ],
  ['---\n\n^id', '{block id}<hr id="id">{/block}', ['1:1 info frontmatter-syntax']],
  ['a  \n^id', '{block id}<p id="id">a</p>{/block}'],
  ['a\\\n^id', '{block id}<p id="id">a</p>{/block}'],
  ['$x$ ^id', '{block id}<p id="id"><span class="math math-inline">{formula x}</span></p>{/block}'],
  ['a ^id  ', '{block id}<p id="id">a</p>{/block}'],
  ['![[Note]]\n\n^id', '{block id}<div id="id">{embed Note}</div>{/block}'],
  [
    '- a\n\n  ^id\n- b',
    '<ul>\n<li>\n{block id}<p id="id">a</p>{/block}\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>',
  ],
  ['- a\n  ^id\n- b', '<ul>\n{block id}<li id="id">a</li>{/block}\n<li>b</li>\n</ul>'],
  [
    '```mermaid\na\n```\n\n^id',
    '{block id}<div id="id"><pre class="mermaid" tabindex="0">a</pre></div>{/block}',
  ],
  ['a ![[Note]] b ^id', '<p>a </p>\n{block id}<div id="id">{embed Note}</div>{/block}\n<p> b</p>'],
  ['![[Note]] ^id', '{block id}<div id="id">{embed Note}</div>{/block}'],
];

const beside: readonly Row[] = [
  ['![[image.png|a]]^id', '{block id}<p id="id">{inline embed image.png "a"}</p>{/block}'],
  ['$x$^id', '{block id}<p id="id"><span class="math math-inline">{formula x}</span></p>{/block}'],
];

const leftAlone: readonly Row[] = [
  ['Text^id', '<p>Text^id</p>'],
  ['Text ^id more', '<p>Text ^id more</p>'],
  ['Text ^i_d', '<p>Text ^i_d</p>', ['1:6 info unknown-syntax']],
  ['^id', '', ['1:1 info unknown-syntax']],
  ['Text \\^id', '<p>Text ^id</p>'],
  ['Text `^id`', '<p>Text <code>^id</code></p>'],
  ['**bold**^id', '<p><strong>bold</strong>^id</p>'],
  [
    '| a ^id |\n| - |\n| b |',
    '<div class="table-scroll" tabindex="0" role="region" aria-label="{table}: a ^id"><table>\n<thead>\n<tr>\n<th>a ^id</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n</tr>\n</tbody>\n</table></div>',
  ],
  ['a.^id', '<p>a.^id</p>'],
  ['<div>a</div>\n\n^id', '<div>a</div>', ['3:1 info unknown-syntax']],
];

describe('names of blocks', () => {
  testRows('reads', read);
  testRows('needs no space behind an image or a formula', beside);
  testRows('leaves alone', leftAlone);
});
