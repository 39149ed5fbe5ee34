import { describe } from 'vitest';
import { type Row, testRows } from '../../test/test-rows.ts';

const read: readonly Row[] = [
  ['%%\na\n%% b\n---', '<h2 id="b">b</h2>'],
  ['a %%hidden%% b', '<p>a  b</p>'],
  ['%%hidden%%', ''],
  ['%%hidden%% b', '<p>b</p>'],
  ['a\n%%hidden%%\nb', '<p>a\n\nb</p>'],
  ['a %%over\nlines%% b', '<p>a  b</p>'],
  ['%%\nblock\n\nof comment\n%%', ''],
  ['a\n%%\nblock\n\n- x\n%%\nb', '<p>a</p>\n<p>b</p>'],
  ['%%\nblock\n%% rest *em*', '<p>rest <em>em</em></p>'],
  ['%% one line %%\n\nb', '<p>b</p>'],
  ['> %%\n> hidden\n> %%\n> b', '<blockquote>\n<p>b</p>\n</blockquote>'],
  ['> %%\n> hidden\n\nb', '<blockquote>\n</blockquote>\n<p>b</p>'],
  ['- a\n- %%hidden%%\n- b', '<ul>\n<li>a</li>\n<li></li>\n<li>b</li>\n</ul>'],
  ['- a\n  %%\n  hidden\n  %%\n- b', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>'],
  ['- %%\nhidden %%', '<ul>\n<li></li>\n</ul>'],
  ['%%\nnever closed\n\n# h', ''],
  ['a %%open\n\nb close%% c', '<p>a </p>\n<p> c</p>'],
  ['- a %%open\n- b\n- c%% d\n- e', '<ul>\n<li>a </li>\n<li> d</li>\n<li>e</li>\n</ul>'],
  [
    'a %%open\n\n> q\n\nz',
    '<p>a %%open</p>\n<blockquote>\n<p>q</p>\n</blockquote>\n<p>z</p>',
    ['1:3 info unknown-syntax'],
  ],
  ['100%% of', '<p>100%% of</p>', ['1:4 info unknown-syntax']],
  ['100% of 50%', '<p>100% of 50%</p>'],
  ['`%%a%%` b', '<p><code>%%a%%</code> b</p>'],
  [
    '```\n%%\na\n%%\n```',
    '<figure class="code"><pre class="shiki" tabindex="0"><code>%%\na\n%%</code></pre></figure>',
  ],
  ['\\%%a%%', '<p>%%a%%</p>', ['1:5 info unknown-syntax']],
  ['%\\%a%%', '<p>%%a%%</p>', ['1:5 info unknown-syntax']],
  ['a %%[[Note]] #tag ^[x] $y$%%', '<p>a</p>'],
  [
    '| a %%x%% |\n| --- |\n| %%y%% b |',
    '<div class="table-scroll" tabindex="0" role="region" aria-label="{table}: a"><table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n</tr>\n</tbody>\n</table></div>',
  ],
  ['*a %%b* c%% d', '<p>*a  d</p>'],
  ['[a %%b%% c](d.md)', '<p>{link d.md}a  c{/link}</p>'],
  [
    'https://x.com/a%%b',
    '<p><a href="https://x.com/a%25%25b" rel="external noopener">https://x.com/a%%b</a></p>',
  ],
  ['%%%%', ''],
  ['a %%%% b', '<p>a  b</p>'],
  ['%%%a%%%', '<p>%</p>'],
  [
    '> [!note] T %%x%%\n> a %%y%%',
    '<div class="callout" data-callout="note"><p class="callout-title">T </p><div class="callout-content">\n<p>a</p>\n</div></div>',
  ],
  ['%%a%% ^id', '', ['1:1 info unknown-syntax']],
  ['a ^id %%x%%', '{block id}<p id="id">a</p>{/block}'],
  ['中文%%注释%%中文', '<p>中文中文</p>'],
  ['<span title="%%a%%">b</span>', '<p><span title="%%a%%">b</span></p>'],
  ['$%%$ a %%b%%', '<p><span class="math math-inline">{formula %%}</span> a</p>'],
  ['[^1]: %%x%% y\n\n[^1]', '<p>{note 1}</p>\n{footnote 1: <p>y</p>}'],
  ['%%a%%%%b%%', ''],
  ['%%\n```\n%%\n```', '<figure class="code"><pre class="shiki" tabindex="0"><code></code></pre></figure>'],
];

describe('comments', () => {
  testRows('reads', read);
});
