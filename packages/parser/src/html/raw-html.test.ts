import { describe } from 'vitest';
import { type Row, testRows } from '../../test/test-rows.ts';

const read: readonly Row[] = [
  [
    '<b>a</b> <i>b</i> <u>c</u> <kbd>d</kbd> <sub>e</sub> <mark>f</mark>',
    '<p><b>a</b> <i>b</i> <u>c</u> <kbd>d</kbd> <sub>e</sub> <mark>f</mark></p>',
  ],
  ['<script>alert(1)</script>', '', ['1:1 warning html-removed']],
  ['a <script>alert(1)</script> b', '<p>a  b</p>', ['1:3 warning html-removed']],
  [
    '<img src=x onerror=alert(1)>',
    '{inline embed x}',
    ['1:1 warning html-removed', '1:1 info missing-alt-text'],
  ],
  ['<img src="a.png" alt="x" width="50">', '{inline embed a.png "x" 50}'],
  [
    '![a](HTTPS://a.example/b.png) [c](HTTP://a.example/)',
    '<p><img src="https://a.example/b.png" alt="a" loading="lazy"> <a href="http://a.example/" rel="external noopener">c</a></p>',
  ],
  ['<a href="JavaScript:alert(1)">x</a>', '<p><a>x</a></p>', ['1:1 warning unsafe-url']],
  ['<a href="javascript:alert(1)">x</a>', '<p><a>x</a></p>', ['1:1 warning unsafe-url']],
  ['<a href="Note.md">x</a>', '<p>{link Note.md}x{/link}</p>'],
  [
    '<iframe src="https://a.b/c"></iframe>',
    '<p><a href="https://a.b/c" rel="external noopener">a.b</a></p>',
    ['1:1 warning html-removed'],
  ],
  [
    'a <iframe src="https://a.b" title="A &lt;b&gt;"></iframe>',
    '<p>a <a href="https://a.b" rel="external noopener">A &#x3C;b></a></p>',
    ['1:3 warning html-removed'],
  ],
  [
    '<a href="https://c.d"><iframe src="https://a.b"></iframe></a>',
    '<p><a href="https://c.d" rel="external noopener"><span>a.b</span></a></p>',
    ['1:23 warning html-removed'],
  ],
  ['<iframe src="javascript:x"></iframe>', '', ['1:1 warning html-removed']],
  ['<iframe src="//a.b"></iframe>', '', ['1:1 warning html-removed']],
  ['<iframe srcdoc="<script>x</script>"></iframe>', '', ['1:1 warning html-removed']],
  ['<style>a{}</style>', '', ['1:1 warning html-removed']],
  ['<div style="color:red" class="x">a</div>', '<div>a</div>', ['1:1 warning html-removed']],
  [
    '<details><summary>S</summary>\n\nText **b**\n\n</details>',
    '<details><summary>S</summary>\n<p>Text <strong>b</strong></p>\n</details>',
  ],
  ['<details open>a</details>', '<details open>a</details>'],
  ['<div>\n*not em*\n</div>', '<div>\n*not em*\n</div>'],
  ['<div>\n\n*em*\n\n</div>', '<div>\n<p><em>em</em></p>\n</div>'],
  ['<!-- comment -->a', 'a'],
  ['a <!-- c --> b', '<p>a  b</p>'],
  ['<a id="here"></a>\n\n[x](#here)', '<p><a id="here"></a></p>\n<p><a href="#here">x</a></p>'],
  ['<a name="old">t</a> [x](#old)', '<p><a id="old">t</a> <a href="#old">x</a></p>'],
  ['<p id="sec">a</p>\n\n## Sec', '<p>a</p>\n<h2 id="sec">Sec</h2>'],
  ['<h2 id="own">Raw</h2>', '<h2 id="raw">Raw</h2>'],
  ['<svg><script>x</script></svg>', '<p></p>', ['1:1 warning html-removed', '1:6 warning html-removed']],
  [
    '<form action="/x"><input name="a"></form>',
    '<input disabled type="checkbox" id="a">',
    ['1:1 warning html-removed'],
  ],
  ['<input type="text" value="x">', '<input value="x" disabled type="checkbox">'],
  [
    '<table><tr><td>a</td></tr></table>',
    '<div class="table-scroll" tabindex="0" role="region" aria-label="{table}"><table><tbody><tr><td>a</td></tr></tbody></table></div>',
  ],
  ['<b>unclosed', '<p><b>unclosed</b></p>'],
  ['</div>', ''],
  ['<unknown>a</unknown>', '<p>a</p>', ['1:1 warning html-removed']],
  [
    '<span onclick="x" onmouseover=\'y\'>a</span>',
    '<p><span>a</span></p>',
    ['1:1 warning html-removed', '1:1 warning html-removed'],
  ],
  ['<p data-block="x">a</p>', '<p data-block="x">a</p>'],
  ['<ruby>漢<rp>(</rp><rt>kan</rt></ruby>', '<p><ruby>漢<rp>(</rp><rt>kan</rt></ruby></p>'],
  ['<video src="a.mp4"></video>', '<p>{inline embed a.mp4 "video"}</p>'],
  ['1 < 2 & 3 > 2', '<p>1 &#x3C; 2 &#x26; 3 > 2</p>'],
  ['&lt;b&gt; &amp; &copy;', '<p>&#x3C;b> &#x26; ©</p>'],
  ['<div data-callout="tip" class="callout">a</div>', '<div data-callout="tip" class="callout">a</div>'],
  [
    '<a href="https://a.b" target="_blank">x</a>',
    '<p><a href="https://a.b" rel="external noopener">x</a></p>',
  ],
  [
    '<object data="x"></object><embed src="x"><link rel="x"><meta http-equiv="x"><base href="x">',
    '<p></p>',
    [
      '1:1 warning html-removed',
      '1:27 warning html-removed',
      '1:42 warning html-removed',
      '1:56 warning html-removed',
      '1:77 warning html-removed',
    ],
  ],
  ['<a href=" &#14; javascript:alert(1)">x</a>', '<p><a>x</a></p>', ['1:1 warning unsafe-url']],
  ['<math><mtext></mtext></math>', '<p></p>', ['1:1 warning html-removed', '1:7 warning html-removed']],
  ['﷐0123456789abcdef:0﷑', '<p>﷐0123456789abcdef:0﷑</p>'],
  [
    '<iframe width="560" height="315" src="https://www.youtube.com/embed/abcdefghijk" title="A talk"></iframe>',
    '<a class="player" data-player="youtube" data-frame="https://www.youtube-nocookie.com/embed/abcdefghijk?autoplay=1" href="https://www.youtube.com/watch?v=abcdefghijk" rel="external noopener">A talk</a>',
  ],
  ['<video controls src="talk.mp4"></video>', '<p>{inline embed talk.mp4 "video"}</p>'],
  ['<audio controls><source src="a.mp3"></audio>', '<p>{inline embed a.mp3 "audio"}</p>'],
  ['<div class="x">a</div>', '<div>a</div>'],
  ['![a](javascript:x)', '<p>a</p>', ['1:1 warning unsafe-url']],
  [
    '~~~{python}\na\n~~~',
    '<figure class="code" data-language="python"><pre class="shiki" tabindex="0"><code>a</code></pre></figure>',
  ],
];

describe('raw HTML', () => {
  testRows('reads', read);
});
