import { describe } from 'vitest';
import { type Row, testRows } from '../../test/test-rows.ts';

const read: readonly Row[] = [
  ['$x$', '<p><span class="math math-inline">{formula x}</span></p>'],
  ['a $x+1$ b', '<p>a <span class="math math-inline">{formula x+1}</span> b</p>'],
  [
    'costs $5, or $6 with $x$',
    '<p>costs $5, or $6 with <span class="math math-inline">{formula x}</span></p>',
  ],
  ['$x$y', '<p><span class="math math-inline">{formula x}</span>y</p>'],
  ['a$x$b', '<p>a<span class="math math-inline">{formula x}</span>b</p>'],
  ['$\\$$', '<p><span class="math math-inline">{formula \\$}</span></p>'],
  ['$a\\$b$', '<p><span class="math math-inline">{formula a\\$b}</span></p>'],
  ['$$x$$', '<div class="math math-display" tabindex="0">{formula x}</div>'],
  ['a $$x$$ b', '<p>a <span class="math math-display" tabindex="0">{formula x}</span> b</p>'],
  ['a\n$$x$$\nb', '<p>a\n<span class="math math-display" tabindex="0">{formula x}</span>\nb</p>'],
  ['$$\nx\n$$', '<div class="math math-display" tabindex="0">{formula x}</div>'],
  ['a\n$$\nx\n$$\nb', '<p>a</p>\n<div class="math math-display" tabindex="0">{formula x}</div>\n<p>b</p>'],
  ['$$\nx\n\ny\n$$', '<div class="math math-display" tabindex="0">{formula x\n\ny}</div>'],
  ['$$x\n+ y$$', '<div class="math math-display" tabindex="0">{formula x\n+ y}</div>'],
  ['$$\n- x\n$$', '<div class="math math-display" tabindex="0">{formula - x}</div>'],
  [
    '> $$\n> x\n> $$',
    '<blockquote>\n<div class="math math-display" tabindex="0">{formula x}</div>\n</blockquote>',
  ],
  [
    '- $$\n  x\n  $$\n- b',
    '<ul>\n<li>\n<div class="math math-display" tabindex="0">{formula x}</div>\n</li>\n<li>b</li>\n</ul>',
  ],
  [
    '$$x$$ ^eq',
    '{block eq}<div id="eq"><div class="math math-display" tabindex="0">{formula x}</div></div>{/block}',
  ],
  [
    '$$\nx\n$$ ^eq',
    '{block eq}<div id="eq"><div class="math math-display" tabindex="0">{formula x}</div></div>{/block}',
  ],
  [
    '$$\nx\n$$\n\n^eq',
    '{block eq}<div id="eq"><div class="math math-display" tabindex="0">{formula x}</div></div>{/block}',
  ],
  ['$$x$$ and more', '<p><span class="math math-display" tabindex="0">{formula x}</span> and more</p>'],
  [
    '| $a \\| b$ |\n| --- |\n| $c$ |',
    '<div class="table-scroll" tabindex="0" role="region" aria-label="{table}: a | b"><table>\n<thead>\n<tr>\n<th><span class="math math-inline">{formula a | b}</span></th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td><span class="math math-inline">{formula c}</span></td>\n</tr>\n</tbody>\n</table></div>',
  ],
  ['y\n\n# $x$', '<p>y</p>\n<h1 id="x"><span class="math math-inline">{formula x}</span></h1>'],
  ['[$x$](a.md)', '<p>{link a.md}<span class="math math-inline">{formula x}</span>{/link}</p>'],
  ['**$x$**', '<p><strong><span class="math math-inline">{formula x}</span></strong></p>'],
  [
    '$\\frac{1}$',
    '<p><span class="math math-inline"><code class="math-error" title="Unexpected end of input in a macro argument, expected \'}\'">$\\frac{1}$</code></span></p>',
    ['1:10 warning math-syntax'],
  ],
  [
    'a\n\n$$\nx\n\\bad\n$$',
    '<p>a</p>\n<div class="math math-display" tabindex="0"><code class="math-error" title="Undefined control sequence: \\bad">$$x\n\\bad$$</code></div>',
    ['5:1 warning math-syntax'],
  ],
  [
    '$\\href{javascript:alert(1)}{x}$',
    '<p><span class="math math-inline">{formula \\href{javascript:alert(1)}{x}}</span></p>',
  ],
  [
    '$\\newcommand{\\R}{\\mathbb{R}}\\R$ $\\R$',
    '<p><span class="math math-inline"><code class="math-error" title="\\newcommand{\\R} attempting to redefine \\R; use \\renewcommand">$\\newcommand{\\R}{\\mathbb{R}}\\R$</code></span> <span class="math math-inline">{formula \\R}</span></p>',
    ['1:2 warning math-syntax'],
  ],
  [
    '$x$，中文$y$。',
    '<p><span class="math-joined"><span class="math math-inline">{formula x}</span>，</span>中文<span class="math-joined"><span class="math math-inline">{formula y}</span>。</span></p>',
  ],
  [
    '($x$) "$y$" $z$.',
    '<p><span class="math-joined">(<span class="math math-inline">{formula x}</span>)</span> "<span class="math-joined"><span class="math math-inline">{formula y}</span>"</span> <span class="math-joined"><span class="math math-inline">{formula z}</span>.</span></p>',
  ],
  ['$a\nb$', '<p><span class="math math-inline">{formula a\nb}</span></p>'],
  [
    '^[$x$]',
    '<p>{note inline 1}</p>\n{footnote inline 1: <span class="math math-inline">{formula x}</span>}',
  ],
  [
    '$x_1$ and _a_ $y_2$',
    '<p><span class="math math-inline">{formula x_1}</span> and <em>a</em> <span class="math math-inline">{formula y_2}</span></p>',
  ],
  ['$*a*$', '<p><span class="math math-inline">{formula *a*}</span></p>'],
  ['$[a](b)$', '<p><span class="math math-inline">{formula [a](b)}</span></p>'],
  ['$x$$y$', '<p><span class="math math-inline">{formula x}</span>$y$</p>'],
  [
    '$$a$b$$',
    '<div class="math math-display" tabindex="0"><code class="math-error" title="Can\'t use function \'$\' in math mode">$$a$b$$</code></div>',
    ['1:4 warning math-syntax'],
  ],
  ['$\\text{<b>}$', '<p><span class="math math-inline">{formula \\text{&lt;b&gt;}}</span></p>'],
  ['$a$ $', '<p><span class="math math-inline">{formula a}</span> $</p>'],
  ['€5 $\\$5$', '<p>€5 <span class="math math-inline">{formula \\$5}</span></p>'],
  [
    '> $a\n> b$ c',
    '<blockquote>\n<p><span class="math math-inline">{formula a\nb}</span> c</p>\n</blockquote>',
  ],
  [
    'a\n\n$$\n\\bad\n$$',
    '<p>a</p>\n<div class="math math-display" tabindex="0"><code class="math-error" title="Undefined control sequence: \\bad">$$\\bad$$</code></div>',
    ['4:1 warning math-syntax'],
  ],
  [
    '$$  \\bad$$',
    '<div class="math math-display" tabindex="0"><code class="math-error" title="Undefined control sequence: \\bad">$$\\bad$$</code></div>',
    ['1:5 warning math-syntax'],
  ],
];

const asOnGitHub: readonly Row[] = [
  ['```math\nx\n```', '<div class="math math-display" tabindex="0">{formula x}</div>'],
  ['a $`x`$ b', '<p>a <span class="math math-inline">{formula x}</span> b</p>'],
];

const overLazyLines: readonly Row[] = [
  [
    '> $$a\n= b$$\n> c',
    '<blockquote>\n<p><span class="math math-display" tabindex="0">{formula a\n= b}</span>\nc</p>\n</blockquote>',
  ],
  [
    '- $$a\n= b$$',
    '<ul>\n<li><span class="math math-display" tabindex="0">{formula a\n= b}</span></li>\n</ul>',
  ],
];

const leftAlone: readonly Row[] = [
  ['$5 and $6', '<p>$5 and $6</p>'],
  ['$ x$', '<p>$ x$</p>'],
  ['$x $', '<p>$x $</p>'],
  ['$x$5', '<p>$x$5</p>'],
  ['\\$x$', '<p>$x$</p>'],
  ['$$\nx', '<p>$$\nx</p>', ['1:1 info unknown-syntax']],
  ['$$ cost\n\nb', '<p>$$ cost</p>\n<p>b</p>', ['1:1 info unknown-syntax']],
  ['$$$x$$$', '<p>$$$x$$$</p>'],
  ['$$$$', '<p>$$$$</p>'],
  ['`$x$`', '<p><code>$x$</code></p>'],
  ['```\n$x$\n```', '<figure class="code"><pre class="shiki" tabindex="0"><code>$x$</code></pre></figure>'],
  ['<span title="$x$">b</span>', '<p><span title="$x$">b</span></p>'],
  [
    'https://x.com/$a$b',
    '<p><a href="https://x.com/$a$b" rel="external noopener">https://x.com/$a$b</a></p>',
  ],
  ['$a', '<p>$a</p>'],
  ['$a\n\nb$', '<p>$a</p>\n<p>b$</p>'],
  ['$\na$', '<p>$\na$</p>'],
  ['$a\n$', '<p>$a\n$</p>'],
];

describe('formulas', () => {
  testRows('reads', read);
  testRows('reads, as GitHub does,', asOnGitHub);
  testRows('reads, over lines without the mark of their quote,', overLazyLines);
  testRows('leaves alone', leftAlone);
});
