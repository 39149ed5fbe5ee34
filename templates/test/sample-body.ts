const callouts = [
  ...['note', 'abstract', 'info', 'todo', 'tip', 'success', 'question', 'warning'],
  ...['failure', 'danger', 'bug', 'example', 'quote'],
]
  .map(
    (type) =>
      `<div class="callout" data-callout="${type}"><p class="callout-title">${type}</p><div class="callout-content"><p>A callout of this kind, with <a href="#">a link</a>.</p></div></div>`,
  )
  .join('\n');

/** A note's body that shows everything a note may say, as the parser writes it. */
export const sampleBody = `
<p>Attention answers a question by looking everywhere at once. A <strong>query</strong> is compared with every <em>key</em>, the comparisons are turned into weights, and the answer is the weighted mean of the <em>values</em>. Nothing in it knows about order, language or pictures; see <a href="/learn/notes/kv-cache/">what the KV cache keeps</a>, <span class="unresolved">a note not yet written</span> and <a href="https://arxiv.org/abs/1706.03762">the paper</a>.<sup class="footnote-ref"><a href="#fn-1" id="fnref-1">1</a></sup></p>
<h2 id="what-is-asked">What is asked</h2>
<p>For one head with <code>d</code> dimensions, and <mark>the scale that keeps the softmax awake</mark>, tagged <a class="tag" href="/learn/tags/attention/">#attention</a>. Press <kbd>Ctrl</kbd>+<kbd>K</kbd> to search.</p>
<ul><li>each row of the scores is one question</li><li>each column is one answer that might be given<ul><li>its weight is never zero</li></ul></li></ul>
<figure class="code"><figcaption>attention.py</figcaption><pre class="shiki" tabindex="0"><code><span class="line"><span style="--shiki-light:#cf222e;--shiki-dark:#ff7b72">def</span> <span style="--shiki-light:#6639ba;--shiki-dark:#d2a8ff">attention</span>(q, k, v):</span>
<span class="line marked">    scores = q @ k.T / math.sqrt(q.shape[-1])</span>
<span class="line">    <span style="--shiki-light:#cf222e;--shiki-dark:#ff7b72">return</span> softmax(scores) @ v</span>
</code></pre></figure>
<h3 id="scale">The scale</h3>
<p>The dot product of two vectors of <code>d</code> independent entries with unit variance has variance <code>d</code>. Divide by its root and the scores keep the same spread, however wide the head. Without it the softmax saturates, and a saturated softmax hands back no gradient.</p>
<div class="callout" data-callout="tip"><p class="callout-title">Try it by hand</p><div class="callout-content"><p>Draw two random vectors of 4, 64 and 1,024 entries and look at the spread of their products before you believe this.</p></div></div>
<details class="callout" data-callout="question"><summary class="callout-title">And what if the entries are not independent?</summary><div class="callout-content"><p>Then the root is a habit, not a law.</p></div></details>
<blockquote><p>Every layer looks again at what the layer below has written down.</p></blockquote>
<h2 id="größe">Größe</h2>
<div class="table-scroll" tabindex="0" role="region" aria-label="Table"><table><thead><tr><th>Part</th><th align="right">Reads</th><th align="right">Writes</th><th>Grows with</th></tr></thead><tbody><tr><td>Scores</td><td align="right">2 n d</td><td align="right">n²</td><td>the square of the length</td></tr><tr><td>Values</td><td align="right">n² + n d</td><td align="right">n d</td><td>the length, at the width</td></tr></tbody></table></div>
<ul class="contains-task-list"><li class="task-list-item" data-task="x"><input type="checkbox" checked disabled aria-label="derive the scale"> derive the scale</li><li class="task-list-item" data-task="/"><input type="checkbox" checked disabled aria-label="measure the traffic"> measure the traffic</li><li class="task-list-item" data-task=" "><input type="checkbox" disabled aria-label="write it up"> write it up</li><li class="task-list-item" data-task="-"><input type="checkbox" checked disabled aria-label="port it to TensorFlow"> port it to TensorFlow</li></ul>
<div class="embed"><div class="embed-title"><a href="/learn/notes/rotary-positions/">Rotary positions turn, they do not add</a></div><p>Rotating pairs of dimensions makes a dot product depend on distance alone.</p></div>
<h2 id="callouts">Callouts of all kinds</h2>
${callouts}
<details><summary>More, for those who want it</summary><p>Plain HTML details look calm too.</p></details>
<pre class="mermaid" tabindex="0">graph LR; q --> scores; k --> scores; scores --> v</pre>
<a class="player" href="https://www.youtube.com/watch?v=x">A talk on attention (video)</a>
<section class="footnotes"><h2 class="sr-only" id="footnotes">Footnotes</h2><ol><li id="fn-1"><p>Where the word is used for translation, with a small network in the place of the dot product. <a href="#fnref-1">↩</a></p></li></ol></section>
`;
