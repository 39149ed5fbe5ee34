import { describe } from 'vitest';
import { type Row, testRows } from '../../test/test-rows.ts';

const read: readonly Row[] = [
  [
    '| a |\n| - |\n\nb\n\n| a |\n| - |',
    '<div class="table-scroll" tabindex="0" role="region" aria-label="{table}: a"><table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n</table></div>\n<p>b</p>\n<div class="table-scroll" tabindex="0" role="region" aria-label="{table}: a (2)"><table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n</table></div>',
  ],
  [
    'a\n\n| a | b |\n| :- | -: |\n| 1 | 2 |',
    '<p>a</p>\n<div class="table-scroll" tabindex="0" role="region" aria-label="{table}: a, b"><table>\n<thead>\n<tr>\n<th style="text-align:left">a</th>\n<th style="text-align:right">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td style="text-align:left">1</td>\n<td style="text-align:right">2</td>\n</tr>\n</tbody>\n</table></div>',
  ],
  [
    'a\n:-',
    '<div class="table-scroll" tabindex="0" role="region" aria-label="{table}: a"><table>\n<thead>\n<tr>\n<th style="text-align:left">a</th>\n</tr>\n</thead>\n</table></div>',
  ],
  [
    '<table><tr><td align="right;color:red">a</td><td align="center">b</td></tr></table>',
    '<div class="table-scroll" tabindex="0" role="region" aria-label="{table}"><table><tbody><tr><td>a</td><td style="text-align:center">b</td></tr></tbody></table></div>',
  ],
  ['~~a~~ ~b~ ~~~c~~~', '<p><del>a</del> <del>b</del> ~~~c~~~</p>'],
  [
    '| a |\n| - |\n| `b \\| c` |',
    '<div class="table-scroll" tabindex="0" role="region" aria-label="{table}: a"><table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td><code>b | c</code></td>\n</tr>\n</tbody>\n</table></div>',
  ],
  [
    '> | a |\n> | - |',
    '<blockquote>\n<div class="table-scroll" tabindex="0" role="region" aria-label="{table}: a"><table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n</table></div>\n</blockquote>',
  ],
  [
    '| a |\n| - |\n\ntext | not | table',
    '<div class="table-scroll" tabindex="0" role="region" aria-label="{table}: a"><table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n</table></div>\n<p>text | not | table</p>',
  ],
];

describe('tables and strikethrough', () => {
  testRows('reads', read);
});
