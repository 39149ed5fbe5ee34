import { describe } from 'vitest';
import { type Row, testRows } from '../../test/test-rows.ts';

const read: readonly Row[] = [
  [
    '> [!note] Title\n> Text',
    '<div class="callout" data-callout="note"><p class="callout-title">Title</p><div class="callout-content">\n<p>Text</p>\n</div></div>',
  ],
  [
    '> [!TIP]\n> Text',
    '<div class="callout" data-callout="tip"><p class="callout-title">Tip</p><div class="callout-content">\n<p>Text</p>\n</div></div>',
  ],
  [
    '> [!important] Mind *this* `code` [[Note]] ==mark== $x$\n> Text',
    '<div class="callout" data-callout="tip"><p class="callout-title">Mind <em>this</em> <code>code</code> {link Note}Note{/link} <mark>mark</mark> <span class="math math-inline">{formula x}</span></p><div class="callout-content">\n<p>Text</p>\n</div></div>',
  ],
  [
    '> [!faq]- Folded\n> Text',
    '<details class="callout" data-callout="question"><summary class="callout-title">Folded</summary><div class="callout-content">\n<p>Text</p>\n</div></details>',
  ],
  [
    '> [!faq]+ Open\n> Text',
    '<details class="callout" data-callout="question" open><summary class="callout-title">Open</summary><div class="callout-content">\n<p>Text</p>\n</div></details>',
  ],
  [
    '> [!info] Title only',
    '<div class="callout" data-callout="info"><p class="callout-title">Title only</p></div>',
  ],
  [
    '> [!info]- Title only',
    '<div class="callout" data-callout="info"><p class="callout-title">Title only</p></div>',
  ],
  [
    '> [!quick-tip]\n> Text',
    '<div class="callout" data-callout="quick-tip" data-callout-look="note"><p class="callout-title">Quick tip</p><div class="callout-content">\n<p>Text</p>\n</div></div>',
  ],
  [
    '> [!Моё 🧠 note" onclick=run()] Named\n> Text',
    '<div class="callout" data-callout="моё 🧠 note onclickrun" data-callout-look="note"><p class="callout-title">Named</p><div class="callout-content">\n<p>Text</p>\n</div></div>',
  ],
  [
    '> [!quick-tip|wide] Named\n> Text',
    '<div class="callout" data-callout="quick-tip" data-callout-look="note"><p class="callout-title">Named</p><div class="callout-content">\n<p>Text</p>\n</div></div>',
  ],
  [
    '> [!NOTE]\n> GitHub',
    '<div class="callout" data-callout="note"><p class="callout-title">Note</p><div class="callout-content">\n<p>GitHub</p>\n</div></div>',
  ],
  [
    '> [!CAUTION]\n> GitHub',
    '<div class="callout" data-callout="warning"><p class="callout-title">Caution</p><div class="callout-content">\n<p>GitHub</p>\n</div></div>',
  ],
  [
    '> [!question] Can callouts nest?\n> > [!todo] Yes\n> > > [!example]\n> > > Deep',
    '<div class="callout" data-callout="question"><p class="callout-title">Can callouts nest?</p><div class="callout-content">\n<div class="callout" data-callout="todo"><p class="callout-title">Yes</p><div class="callout-content">\n<div class="callout" data-callout="example"><p class="callout-title">Example</p><div class="callout-content">\n<p>Deep</p>\n</div></div>\n</div></div>\n</div></div>',
  ],
  [
    '- item\n\n  > [!bug] In a list\n  > Text',
    '<ul>\n<li>\n<p>item</p>\n<div class="callout" data-callout="bug"><p class="callout-title">In a list</p><div class="callout-content">\n<p>Text</p>\n</div></div>\n</li>\n</ul>',
  ],
  [
    '- > [!bug] In an item\n  > Text',
    '<ul>\n<li>\n<div class="callout" data-callout="bug"><p class="callout-title">In an item</p><div class="callout-content">\n<p>Text</p>\n</div></div>\n</li>\n</ul>',
  ],
  [
    '[^1]\n\n[^1]: > [!note] In a footnote\n    > Text',
    '<p>{note 1}</p>\n{footnote 1: <div class="callout" data-callout="note"><p class="callout-title">In a footnote</p><div class="callout-content">\n<p>Text</p>\n</div></div>}',
  ],
  [
    '> [!note] A *title\n> over* lines',
    '<div class="callout" data-callout="note"><p class="callout-title">A <em>title</em></p><div class="callout-content">\n<p><em>over</em> lines</p>\n</div></div>',
  ],
  [
    '> [!note] Hard  \n> Text',
    '<div class="callout" data-callout="note"><p class="callout-title">Hard</p><div class="callout-content">\n<p>Text</p>\n</div></div>',
  ],
  [
    '> [!note]\n> - a\n> - b',
    '<div class="callout" data-callout="note"><p class="callout-title">Note</p><div class="callout-content">\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n</div></div>',
  ],
  [
    '> [!note] T\n> ```js\n> a\n> ```',
    '<div class="callout" data-callout="note"><p class="callout-title">T</p><div class="callout-content">\n<figure class="code" data-language="js"><pre class="shiki" tabindex="0"><code>a</code></pre></figure>\n</div></div>',
  ],
  [
    '> [!note] T\n> | a |\n> | - |\n> | b |',
    '<div class="callout" data-callout="note"><p class="callout-title">T</p><div class="callout-content">\n<div class="table-scroll" tabindex="0" role="region" aria-label="{table}: a"><table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n</tr>\n</tbody>\n</table></div>\n</div></div>',
  ],
  [
    '> [!note]\n>\n> Text',
    '<div class="callout" data-callout="note"><p class="callout-title">Note</p><div class="callout-content">\n<p>Text</p>\n</div></div>',
  ],
  [
    '> [!note] T\n> ---\n> Text',
    '<div class="callout" data-callout="note"><p class="callout-title">T</p><div class="callout-content">\n<hr>\n<p>Text</p>\n</div></div>',
  ],
  [
    '> [!note] A\n\n> [!note] B',
    '<div class="callout" data-callout="note"><p class="callout-title">A</p></div>\n<div class="callout" data-callout="note"><p class="callout-title">B</p></div>',
  ],
  [
    '> [!note]no space',
    '<div class="callout" data-callout="note"><p class="callout-title">no space</p></div>',
  ],
  [
    '> [!note] T #tag ^id',
    '{block id}<div class="callout" data-callout="note" id="id"><p class="callout-title">T {tag tag}#tag{/tag}</p></div>{/block}',
  ],
  [
    '> [!note] [a](b.md)\nlazy',
    '<div class="callout" data-callout="note"><p class="callout-title">{link b.md}a{/link}</p><div class="callout-content">\n<p>lazy</p>\n</div></div>',
  ],
  ['>[!note]T', '<div class="callout" data-callout="note"><p class="callout-title">T</p></div>'],
  ['> [!Note]\tTab', '<div class="callout" data-callout="note"><p class="callout-title">Tab</p></div>'],
  [
    '> [!note]  \n> Text',
    '<div class="callout" data-callout="note"><p class="callout-title">Note</p><div class="callout-content">\n<p>Text</p>\n</div></div>',
  ],
  [
    '> [!note] $x$\n> $$\n> y\n> $$',
    '<div class="callout" data-callout="note"><p class="callout-title"><span class="math math-inline">{formula x}</span></p><div class="callout-content">\n<div class="math math-display" tabindex="0">{formula y}</div>\n</div></div>',
  ],
  [
    '[!note]: https://a.b\n\n> [!note] Defined\n> Text',
    '<div class="callout" data-callout="note"><p class="callout-title">Defined</p><div class="callout-content">\n<p>Text</p>\n</div></div>',
  ],
  [
    '> [!注意] 标题\n> 文',
    '<div class="callout" data-callout="注意" data-callout-look="note"><p class="callout-title">标题</p><div class="callout-content">\n<p>文</p>\n</div></div>',
  ],
];

const leftAlone: readonly Row[] = [
  ['> text\n> [!note] not first', '<blockquote>\n<p>text\n[!note] not first</p>\n</blockquote>'],
  ['> \\[!note] escaped', '<blockquote>\n<p>[!note] escaped</p>\n</blockquote>'],
  ['> [!]\n> empty', '<blockquote>\n<p>[!]\nempty</p>\n</blockquote>', ['1:3 info unknown-syntax']],
  ['> `[!note]` code', '<blockquote>\n<p><code>[!note]</code> code</p>\n</blockquote>'],
  ['[!note] no quote', '<p>[!note] no quote</p>'],
  ['> [!note](url)', '<blockquote>\n<p>{link url}!note{/link}</p>\n</blockquote>'],
  ['> [!note]: x', '<blockquote>\n</blockquote>'],
];

describe('callouts', () => {
  testRows('reads', read);
  testRows('leaves alone', leftAlone);
});
