import { describe } from 'vitest';
import { type Row, testRows } from '../../test/test-rows.ts';

const read: readonly Row[] = [
  ['a ==b== c', '<p>a <mark>b</mark> c</p>'],
  ['==a== b ==c==', '<p><mark>a</mark> b <mark>c</mark></p>'],
  ['==**bold** and *it*==', '<p><mark><strong>bold</strong> and <em>it</em></mark></p>'],
  ['**==a==**', '<p><strong><mark>a</mark></strong></p>'],
  ['==a *b== c*', '<p><mark>a *b</mark> c*</p>'],
  ['中文==高亮==，「==引==」', '<p>中文<mark>高亮</mark>，「<mark>引</mark>」</p>'],
  ['==「引」==后', '<p><mark>「引」</mark>后</p>'],
  ['a==b==c', '<p>a<mark>b</mark>c</p>'],
  ['==a\nb==', '<p><mark>a\nb</mark></p>'],
  [
    '| ==a== |\n| --- |\n| ==b== |',
    '<div class="table-scroll" tabindex="0" role="region" aria-label="{table}: a"><table>\n<thead>\n<tr>\n<th><mark>a</mark></th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td><mark>b</mark></td>\n</tr>\n</tbody>\n</table></div>',
  ],
  ['[==a==](b.md)', '<p>{link b.md}<mark>a</mark>{/link}</p>'],
  ['==[[a]]==', '<p><mark>{link a}a{/link}</mark></p>'],
  ['==a ==b== c==', '<p><mark>a <mark>b</mark> c</mark></p>'],
  ['- ==a==\n- ==b', '<ul>\n<li><mark>a</mark></li>\n<li>==b</li>\n</ul>', ['2:3 info unknown-syntax']],
  ['==a==^[==b==]', '<p><mark>a</mark>{note inline 1}</p>\n{footnote inline 1: <mark>b</mark>}'],
  ['==~~a~~== ~~==b==~~', '<p><mark><del>a</del></mark> <del><mark>b</mark></del></p>'],
  ['"==a==" (==b==) ==c==.', '<p>"<mark>a</mark>" (<mark>b</mark>) <mark>c</mark>.</p>'],
  ['==a=b==', '<p><mark>a=b</mark></p>'],
  ['==#tag==', '<p><mark>{tag tag}#tag{/tag}</mark></p>'],
  ['==x== ^id', '{block id}<p id="id"><mark>x</mark></p>{/block}'],
];

const leftAlone: readonly Row[] = [
  ['*a ==b* c==', '<p><em>a ==b</em> c==</p>', ['1:4 info unknown-syntax']],
  ['== a ==', '<p>== a ==</p>'],
  ['==a ==', '<p>==a ==</p>', ['1:1 info unknown-syntax']],
  ['== a==', '<p>== a==</p>'],
  ['a == b == c', '<p>a == b == c</p>'],
  ['=== a ===', '<p>=== a ===</p>'],
  ['===a===', '<p>===a===</p>'],
  ['====', '<p>====</p>'],
  ['`==a==`', '<p><code>==a==</code></p>'],
  ['\\==a==', '<p>==a==</p>'],
  ['=\\=a==', '<p>==a==</p>'],
  ['==a\n\nb==', '<p>==a</p>\n<p>b==</p>', ['1:1 info unknown-syntax']],
  ['# ==a==', ''],
  ['==a', '<p>==a</p>', ['1:1 info unknown-syntax']],
  ['Title\n==', ''],
  ['<a title="==x==">y</a>', '<p><a title="==x==">y</a></p>'],
  [
    'https://x.com/?a==b==c',
    '<p><a href="https://x.com/?a==b==c" rel="external noopener">https://x.com/?a==b==c</a></p>',
  ],
  ['$a==b==c$', '<p><span class="math math-inline">{formula a==b==c}</span></p>'],
];

describe('highlights', () => {
  testRows('reads', read);
  testRows('leaves alone', leftAlone);
});
