import { describe, expect, it } from 'vitest';
import { showNote } from '../../test/show-note.ts';
import { type Row, testRows } from '../../test/test-rows.ts';

const read: readonly Row[] = [
  [
    '```ts\nconst a = 1;\n```',
    '<figure class="code" data-language="ts"><pre class="shiki" tabindex="0"><code><span class="k">const </span><span class="n">a </span><span class="k">= </span><span class="n">1</span>;</code></pre></figure>',
  ],
  [
    '```ts title="a & b.ts" {1,3-4} showLineNumbers\na\nb\nc\nd\n```',
    '<figure class="code numbered" data-language="ts"><figcaption>a &amp; b.ts</figcaption><pre class="shiki" tabindex="0"><code><span class="line marked">a</span>\n<span class="line">b</span>\n<span class="line marked">c</span>\n<span class="line marked">d</span></code></pre></figure>',
  ],
  [
    '```js {2}\na\nb\n```',
    '<figure class="code" data-language="js"><pre class="shiki" tabindex="0"><code><span class="line">a</span>\n<span class="line marked">b</span></code></pre></figure>',
  ],
  [
    '```js{1} title=x.js\na\n```',
    '<figure class="code" data-language="js"><figcaption>x.js</figcaption><pre class="shiki" tabindex="0"><code><span class="line marked">a</span></code></pre></figure>',
  ],
  [
    '```\nplain <b> & "q"\n```',
    '<figure class="code"><pre class="shiki" tabindex="0"><code>plain &lt;b> &amp; "q"</code></pre></figure>',
  ],
  ['```text\na\n```', '<figure class="code"><pre class="shiki" tabindex="0"><code>a</code></pre></figure>'],
  [
    '```nope\na\n```',
    '<figure class="code"><pre class="shiki" tabindex="0"><code>a</code></pre></figure>',
    ['1:1 info unknown-language'],
  ],
  [
    '```TypeScript\nlet a\n```',
    '<figure class="code" data-language="typescript"><pre class="shiki" tabindex="0"><code><span class="k">let</span> a</code></pre></figure>',
  ],
  [
    '    indented',
    '<figure class="code"><pre class="shiki" tabindex="0"><code>indented</code></pre></figure>',
  ],
  [
    '~~~py\nx = 1\n~~~',
    '<figure class="code" data-language="py"><pre class="shiki" tabindex="0"><code>x <span class="k">= </span><span class="n">1</span></code></pre></figure>',
  ],
  [
    '```js\nconst a = 1; // [!code ++]\nconst b = 2; // [!code --]\nconst c = 3; // [!code highlight]\n```',
    '<figure class="code" data-language="js"><pre class="shiki" tabindex="0"><code><span class="line added"><span class="k">const </span><span class="n">a </span><span class="k">= </span><span class="n">1</span>;</span>\n<span class="line removed"><span class="k">const </span><span class="n">b </span><span class="k">= </span><span class="n">2</span>;</span>\n<span class="line marked"><span class="k">const </span><span class="n">c </span><span class="k">= </span><span class="n">3</span>;</span></code></pre></figure>',
  ],
  [
    '```py\na = 1 # [!code focus]\n```',
    '<figure class="code" data-language="py"><pre class="shiki" tabindex="0"><code><span class="line focused">a <span class="k">= </span><span class="n">1</span></span></code></pre></figure>',
  ],
  [
    '```md\na // [!code ++]\nb <!-- [!code ++] -->\n```',
    '<figure class="code" data-language="md"><pre class="shiki" tabindex="0"><code><span class="line">a // [!code ++]</span>\n<span class="line added">b</span></code></pre></figure>',
  ],
  [
    '```html\n<!-- [!code ++] -->\n```',
    '<figure class="code" data-language="html"><pre class="shiki" tabindex="0"><code><span class="line added"></span></code></pre></figure>',
  ],
  [
    '- ```js\n  a\n  ```',
    '<ul>\n<li>\n<figure class="code" data-language="js"><pre class="shiki" tabindex="0"><code>a</code></pre></figure>\n</li>\n</ul>',
  ],
  [
    '> ```js\n> a\n> ```',
    '<blockquote>\n<figure class="code" data-language="js"><pre class="shiki" tabindex="0"><code>a</code></pre></figure>\n</blockquote>',
  ],
  [
    "```js title='t'\n\n```",
    '<figure class="code" data-language="js"><figcaption>t</figcaption><pre class="shiki" tabindex="0"><code></code></pre></figure>',
  ],
  [
    '```mermaid\ngraph TD\nA-->B<br>C\n```',
    '<pre class="mermaid" tabindex="0">graph TD\nA-->B&lt;br>C</pre>',
  ],
  ['```Mermaid\na\n```', '<pre class="mermaid" tabindex="0">a</pre>'],
  [
    '~~~{python}\na\n~~~',
    '<figure class="code" data-language="python"><pre class="shiki" tabindex="0"><code>a</code></pre></figure>',
  ],
  [
    '```js\n[[a]] #b ==c== $d$ %%e%% ^id\n```',
    '<figure class="code" data-language="js"><pre class="shiki" tabindex="0"><code>[[a]] #b <span class="k">==</span>c<span class="k">==</span> $d$ <span class="k">%%</span>e<span class="k">%% ^</span>id</code></pre></figure>',
  ],
  [
    '```__proto__\na\n```',
    '<figure class="code"><pre class="shiki" tabindex="0"><code>a</code></pre></figure>',
    ['1:1 info unknown-language'],
  ],
  [
    '```constructor\na\n```',
    '<figure class="code"><pre class="shiki" tabindex="0"><code>a</code></pre></figure>',
    ['1:1 info unknown-language'],
  ],
  [
    '```js {0,2-1,99999999}\na\n```',
    '<figure class="code" data-language="js"><pre class="shiki" tabindex="0"><code>a</code></pre></figure>',
  ],
  [
    '```python\ndef f(x: int) -> str:\n    """Doc."""\n    return f"{x}"  # hi\n```',
    '<figure class="code" data-language="python"><pre class="shiki" tabindex="0"><code><span class="k">def </span><span class="f">f</span>(<span class="p">x</span>: <span class="t">int</span>) -> <span class="t">str</span>:\n    <span class="s">"""Doc."""</span>\n    <span class="k">return f</span><span class="s">"</span><span class="n">{</span>x<span class="n">}</span><span class="s">"  </span><span class="c"># hi</span></code></pre></figure>',
  ],
  [
    '```diff\n-a\n+b\n```',
    '<figure class="code" data-language="diff"><pre class="shiki" tabindex="0"><code><span class="d">-a</span>\n<span class="i">+b</span></code></pre></figure>',
  ],
  [
    '```json\n{"a": [1, null]}\n```',
    '<figure class="code" data-language="json"><pre class="shiki" tabindex="0"><code>{<span class="p">"a"</span>: [<span class="n">1</span>, <span class="n">null</span>]}</code></pre></figure>',
  ],
];

const leftAlone: readonly Row[] = [
  ['`inline`', '<p><code>inline</code></p>'],
  ['``a ` b``', '<p><code>a ` b</code></p>'],
];

describe('blocks of code and diagrams', () => {
  testRows('reads', read);
  testRows('leaves alone', leftAlone);

  it('reads code in the same way, whatever other languages were read before', async () => {
    const markdown = '```markdown\n---\ntitle: A\n---\n\n`a`\n\n~~~js\nlet a = 1\n~~~\n```';
    const before = await showNote(markdown);
    await showNote('```yaml\na: 1\n```\n\n```js\na\n```\n\n```html\n<p>\n```');
    // The name differs, so that nothing that was kept is given.
    const after = await showNote(markdown.replace('`a`', '`b`'));
    expect(after.html).toBe(before.html.replace('`a`', '`b`'));
  });
});
