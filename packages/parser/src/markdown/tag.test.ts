import { describe } from 'vitest';
import { type Row, testRows } from '../../test/test-rows.ts';

const read: readonly Row[] = [
  ['#tag', '<p>{tag tag}#tag{/tag}</p>'],
  ['a #tag b', '<p>a {tag tag}#tag{/tag} b</p>'],
  ['#nested/tag/deep', '<p>{tag nested/tag/deep}#nested/tag/deep{/tag}</p>'],
  ['#Tag and #tag', '<p>{tag Tag}#Tag{/tag} and {tag tag}#tag{/tag}</p>'],
  ['#y2024 #20a', '<p>{tag y2024}#y2024{/tag} {tag 20a}#20a{/tag}</p>'],
  ['#1/2', '<p>{tag 1/2}#1/2{/tag}</p>'],
  ['#a-b_c', '<p>{tag a-b_c}#a-b_c{/tag}</p>'],
  ['#tag.', '<p>{tag tag}#tag{/tag}.</p>'],
  ['#tag, #b; #c!', '<p>{tag tag}#tag{/tag}, {tag b}#b{/tag}; {tag c}#c{/tag}!</p>'],
  ['(#a) [#b] "#c"', '<p>({tag a}#a{/tag}) [{tag b}#b{/tag}] "{tag c}#c{/tag}"</p>'],
  ['#中文 和#不是', '<p>{tag 中文}#中文{/tag} 和#不是</p>'],
  ['中文，#标签。后', '<p>中文，{tag 标签}#标签{/tag}。后</p>'],
  ['#😀 #a😀b #👩‍💻/x', '<p>{tag 😀}#😀{/tag} {tag a😀b}#a😀b{/tag} {tag 👩‍💻/x}#👩‍💻/x{/tag}</p>'],
  ['#é #ñandú', '<p>{tag é}#é{/tag} {tag ñandú}#ñandú{/tag}</p>'],
  ['#a/', '<p>{tag a}#a{/tag}/</p>'],
  ['#a//b #/a', '<p>{tag a}#a{/tag}//b #/a</p>'],
  ['#-', '<p>{tag -}#-{/tag}</p>'],
  [
    '*#a* **#b** ~~#c~~',
    '<p><em>{tag a}#a{/tag}</em> <strong>{tag b}#b{/tag}</strong> <del>{tag c}#c{/tag}</del></p>',
  ],
  [
    '| #a |\n| --- |\n| #b |',
    '<div class="table-scroll" tabindex="0" role="region" aria-label="{table}: #a"><table>\n<thead>\n<tr>\n<th>{tag a}#a{/tag}</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>{tag b}#b{/tag}</td>\n</tr>\n</tbody>\n</table></div>',
  ],
  [
    '- #a\n- [ ] #b',
    '<ul class="contains-task-list">\n<li>{tag a}#a{/tag}</li>\n<li class="task-list-item" data-task=" "><input type="checkbox" disabled aria-label="{incompleteTask}"> {tag b}#b{/tag}</li>\n</ul>',
  ],
  ['> #a', '<blockquote>\n<p>{tag a}#a{/tag}</p>\n</blockquote>'],
  ['<span title="#a">#b</span>', '<p><span title="#a">{tag b}#b{/tag}</span></p>'],
  ['#a\n#b', '<p>{tag a}#a{/tag}\n{tag b}#b{/tag}</p>'],
  ['#tag^[#c]', '<p>{tag tag}#tag{/tag}{note inline 1}</p>\n{footnote inline 1: {tag c}#c{/tag}}'],
  ['#a%%#b%%', '<p>{tag a}#a{/tag}</p>'],
  ["'#a'", "<p>'{tag a}#a{/tag}'</p>"],
  ["#a's", "<p>{tag a}#a{/tag}'s</p>"],
  ['-#a —#b', '<p>-#a —{tag b}#b{/tag}</p>'],
  ['color: #fff; #abc123', '<p>color: {tag fff}#fff{/tag}; {tag abc123}#abc123{/tag}</p>'],
  ['[[Note#Heading]] #a', '<p>{link Note#Heading}Note > Heading{/link} {tag a}#a{/tag}</p>'],
];

const leftAlone: readonly Row[] = [
  ['#2024', '<p>#2024</p>'],
  ['a#b', '<p>a#b</p>'],
  ['##b', '<p>##b</p>'],
  [
    'http://x.com/#frag',
    '<p><a href="http://x.com/#frag" rel="external noopener">http://x.com/#frag</a></p>',
  ],
  ['[a](b#c)', '<p>{link b#c}a{/link}</p>'],
  ['[#a](b.md)', '<p>{link b.md}#a{/link}</p>'],
  ['`#a`', '<p><code>#a</code></p>'],
  ['\\#a', '<p>#a</p>'],
  ['# #a', ''],
  ['# a', ''],
  ['#', '<h1 id="section"></h1>'],
  ['&#35; &#x41;', '<p># A</p>'],
  [
    '$#a$',
    '<p><span class="math math-inline"><code class="math-error" title="Expected \'EOF\', got \'#\'">$#a$</code></span></p>',
    ['1:2 warning math-syntax'],
  ],
  ['a/#b a:#c a.#d', '<p>a/#b a:#c a.#d</p>'],
  ['<!-- #a -->', ''],
];

describe('tags', () => {
  testRows('reads', read);
  testRows('leaves alone', leftAlone);
});
