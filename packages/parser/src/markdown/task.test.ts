import { describe } from 'vitest';
import { type Row, testRows } from '../../test/test-rows.ts';

const read: readonly Row[] = [
  [
    '- [ ] a',
    '<ul class="contains-task-list">\n<li class="task-list-item" data-task=" "><input type="checkbox" disabled aria-label="{incompleteTask}"> a</li>\n</ul>',
  ],
  [
    '- [x] a',
    '<ul class="contains-task-list">\n<li class="task-list-item" data-task="x"><input type="checkbox" checked disabled aria-label="{completedTask}"> a</li>\n</ul>',
  ],
  [
    '- [X] a',
    '<ul class="contains-task-list">\n<li class="task-list-item" data-task="X"><input type="checkbox" checked disabled aria-label="{completedTask}"> a</li>\n</ul>',
  ],
  [
    '- [/] a',
    '<ul class="contains-task-list">\n<li class="task-list-item" data-task="/"><input type="checkbox" disabled aria-label="{task}: /"> a</li>\n</ul>',
  ],
  [
    '- [-] a',
    '<ul class="contains-task-list">\n<li class="task-list-item" data-task="-"><input type="checkbox" disabled aria-label="{task}: -"> a</li>\n</ul>',
  ],
  [
    '- [>] a',
    '<ul class="contains-task-list">\n<li class="task-list-item" data-task=">"><input type="checkbox" disabled aria-label="{task}: >"> a</li>\n</ul>',
  ],
  [
    '- [?] a',
    '<ul class="contains-task-list">\n<li class="task-list-item" data-task="?"><input type="checkbox" disabled aria-label="{task}: ?"> a</li>\n</ul>',
  ],
  [
    '- [!] a',
    '<ul class="contains-task-list">\n<li class="task-list-item" data-task="!"><input type="checkbox" disabled aria-label="{task}: !"> a</li>\n</ul>',
  ],
  [
    '- [*] a',
    '<ul class="contains-task-list">\n<li class="task-list-item" data-task="*"><input type="checkbox" disabled aria-label="{task}: *"> a</li>\n</ul>',
  ],
  [
    '- [é] a',
    '<ul class="contains-task-list">\n<li class="task-list-item" data-task="é"><input type="checkbox" disabled aria-label="{task}: é"> a</li>\n</ul>',
  ],
  [
    '- [😀] a',
    '<ul class="contains-task-list">\n<li class="task-list-item" data-task="😀"><input type="checkbox" disabled aria-label="{task}: 😀"> a</li>\n</ul>',
  ],
  [
    '1. [ ] a',
    '<ol class="contains-task-list">\n<li class="task-list-item" data-task=" "><input type="checkbox" disabled aria-label="{incompleteTask}"> a</li>\n</ol>',
  ],
  [
    '+ [x] a\n* [ ] b',
    '<ul class="contains-task-list">\n<li class="task-list-item" data-task="x"><input type="checkbox" checked disabled aria-label="{completedTask}"> a</li>\n</ul>\n<ul class="contains-task-list">\n<li class="task-list-item" data-task=" "><input type="checkbox" disabled aria-label="{incompleteTask}"> b</li>\n</ul>',
  ],
  [
    '- [ ]',
    '<ul class="contains-task-list">\n<li class="task-list-item" data-task=" "><input type="checkbox" disabled aria-label="{incompleteTask}"> </li>\n</ul>',
  ],
  [
    '- [ ] a\n\n- [x] b',
    '<ul class="contains-task-list">\n<li class="task-list-item" data-task=" ">\n<p><input type="checkbox" disabled aria-label="{incompleteTask}"> a</p>\n</li>\n<li class="task-list-item" data-task="x">\n<p><input type="checkbox" checked disabled aria-label="{completedTask}"> b</p>\n</li>\n</ul>',
  ],
  [
    '- [ ] a\n  - [/] b',
    '<ul class="contains-task-list">\n<li class="task-list-item" data-task=" "><input type="checkbox" disabled aria-label="{incompleteTask}"> a\n<ul class="contains-task-list">\n<li class="task-list-item" data-task="/"><input type="checkbox" disabled aria-label="{task}: /"> b</li>\n</ul>\n</li>\n</ul>',
  ],
  [
    '> - [ ] a',
    '<blockquote>\n<ul class="contains-task-list">\n<li class="task-list-item" data-task=" "><input type="checkbox" disabled aria-label="{incompleteTask}"> a</li>\n</ul>\n</blockquote>',
  ],
  [
    '> [!todo]\n> - [ ] a',
    '<div class="callout" data-callout="todo"><p class="callout-title">Todo</p><div class="callout-content">\n<ul class="contains-task-list">\n<li class="task-list-item" data-task=" "><input type="checkbox" disabled aria-label="{incompleteTask}"> a</li>\n</ul>\n</div></div>',
  ],
  [
    '- [ ] **a** [[b]] #c ^id',
    '<ul class="contains-task-list">\n{block id}<li class="task-list-item" data-task=" " id="id"><input type="checkbox" disabled aria-label="{incompleteTask}"> <strong>a</strong> {link b}b{/link} {tag c}#c{/tag}</li>{/block}\n</ul>',
  ],
  [
    '- [ ] ![[Note]]',
    '<ul class="contains-task-list">\n<li class="task-list-item" data-task=" ">\n<input type="checkbox" disabled aria-label="{incompleteTask}"> {embed Note}\n</li>\n</ul>',
  ],
  [
    '[x]: /u\n\n- [x] a',
    '<ul class="contains-task-list">\n<li class="task-list-item" data-task="x"><input type="checkbox" checked disabled aria-label="{completedTask}"> a</li>\n</ul>',
  ],
  [
    '- [ ] \n- b',
    '<ul class="contains-task-list">\n<li class="task-list-item" data-task=" "><input type="checkbox" disabled aria-label="{incompleteTask}"> </li>\n<li>b</li>\n</ul>',
  ],
  [
    '- ["] a',
    '<ul class="contains-task-list">\n<li class="task-list-item" data-task="&#x22;"><input type="checkbox" disabled aria-label="{task}: &#x22;"> a</li>\n</ul>',
  ],
  [
    '- [<] a',
    '<ul class="contains-task-list">\n<li class="task-list-item" data-task="<"><input type="checkbox" disabled aria-label="{task}: <"> a</li>\n</ul>',
  ],
  [
    '- [ ]\ta',
    '<ul class="contains-task-list">\n<li class="task-list-item" data-task=" "><input type="checkbox" disabled aria-label="{incompleteTask}"> a</li>\n</ul>',
  ],
  [
    '- [ ] > q',
    '<ul class="contains-task-list">\n<li class="task-list-item" data-task=" "><input type="checkbox" disabled aria-label="{incompleteTask}"> > q</li>\n</ul>',
  ],
];

const leftAlone: readonly Row[] = [
  ['- [x]a', '<ul>\n<li>[x]a</li>\n</ul>'],
  ['- [xx] a', '<ul>\n<li>[xx] a</li>\n</ul>'],
  ['- [] a', '<ul>\n<li>[] a</li>\n</ul>'],
  ['- \\[x] a', '<ul>\n<li>[x] a</li>\n</ul>'],
  ['- `[x]` a', '<ul>\n<li><code>[x]</code> a</li>\n</ul>'],
  ['[ ] a', '<p>[ ] a</p>'],
  ['- a\n\n  [ ] b', '<ul>\n<li>\n<p>a</p>\n<p>[ ] b</p>\n</li>\n</ul>'],
  ['- [x](y.md) a', '<ul>\n<li>{link y.md}x{/link} a</li>\n</ul>'],
  ['- [^1] a\n\n[^1]: b', '<ul>\n<li>{note 1} a</li>\n</ul>\n{footnote 1: <p>b</p>}'],
  ['- [`] a `b`', '<ul>\n<li>[<code>] a </code>b`</li>\n</ul>'],
  [
    '| - [ ] a |\n| --- |',
    '<div class="table-scroll" tabindex="0" role="region" aria-label="{table}: - [ ] a"><table>\n<thead>\n<tr>\n<th>- [ ] a</th>\n</tr>\n</thead>\n</table></div>',
  ],
];

describe('tasks', () => {
  testRows('reads', read);
  testRows('leaves alone', leftAlone);
});
