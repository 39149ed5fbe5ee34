/** What each example of Markdown.md must have become, by its heading; links, embeds and other holes in braces. */
export const results: { readonly [heading: string]: readonly (string | RegExp)[] } = {
  'Paragraphs and line breaks': [
    '<p>One paragraph,\nstill the same.<br>\nA new line.</p>',
    '<p>Another paragraph.</p>',
  ],
  Headings: [/<h4 id="[^"]+">A heading of the fourth level<\/h4>/u, /<h5 id="[^"]+">/u],
  Emphasis: [
    '<em>emphasis</em>',
    '<strong>strong</strong>',
    '<em><strong>both</strong></em>',
    '<del>struck out</del>',
    '<code>code</code>',
  ],
  Highlights: ['<mark>important part</mark>', '1 == 2'],
  Escapes: ['*no emphasis*, [[no link]], #no-tag, $5, ==no highlight=='],
  Comments: [/^\n?<p>Seen\. +Seen again\.<\/p>\n*$/u],
  Tags: ['{tag docs/example}#docs/example{tag}', '#42 or item#1.'],
  Footnotes: ['Read twice.{footnote paper} Or say it at once.{footnote '],
  'Thematic breaks': ['<hr>'],
  Lists: ['<li>another\n<ol>\n<li>a number inside</li>'],
  Tasks: [...' x/->'].map((status) => `data-task="${status}"`),
  Tables: ['<table>', '{link Learning model#Layers}watch or listen{link}', '<code>a | b</code>'],
  Quotes: ['<blockquote>\n<p>A quote\nof two lines.</p>'],
  Callouts: 'note abstract info todo tip success question warning failure danger bug example quote'
    .split(' ')
    .map((type) => `data-callout="${type}"><p class="callout-title">A title of type ${type}</p>`),
  'Folded, nested and bare callouts': [
    '<details class="callout" data-callout="tip"><summary class="callout-title">Folded</summary>',
    '<details class="callout" data-callout="question" open>',
    'data-callout="success"',
    '<p class="callout-title">A title alone</p></div>',
    'data-callout="recipe" data-callout-look="note"',
  ],
  Wikilinks: [
    '{link Links}Links{link}',
    '{link docs/Links}',
    '{link Links.md}',
    '{link Links}another text{link}',
    '{link Links#Addresses}',
    '{link Front matter#Field by field#date}',
    '{link #Wikilinks}',
  ],
  'Ordinary links': [
    '{link Links.md}A note{link}',
    '{link Front matter.md#dates}',
    '{link Front matter.md}a blank{link}',
    '<a href="https://commonmark.org" title="CommonMark"',
    '>www.commonmark.org</a>',
  ],
  'Block references': [
    '<p id="{id example-block}">A paragraph that can be linked to.</p>',
    '{link #^example-block}that paragraph{link}',
  ],
  'Embeds of notes': ['{embed Front matter#Minutes}', '{embed #^example-block}'],
  Images: [
    '{embed strata.svg Three strata, one below the other}',
    '{embed strata.svg The same, smaller 200}',
    '{embed ../images/strata.svg Likewise 120x60}',
  ],
  'Audio, video and PDF': [
    '{embed silence.wav A second of silence}',
    '{embed one-page.pdf#page=1&height=220 A document of one page}',
  ],
  'Players elsewhere': [
    '<a class="player" data-player="youtube"',
    'href="https://www.youtube.com/watch?v=aqz-KE-bpKQ&#x26;t=60"',
  ],
  Code: [
    '<figure class="code numbered" data-language="ts"><figcaption>layers.ts</figcaption>',
    '<span class="line marked">',
    '<span class="line removed">',
    '<span class="line added">',
  ],
  Math: ['<span class="math math-inline">', 'it costs $5 and $6.', '<div class="math math-display"'],
  Diagrams: [/<pre class="mermaid"[^>]*>graph LR/u],
  'Raw HTML': [
    '<kbd>Ctrl</kbd>',
    '<sub>2</sub>',
    '<abbr title="Markdown">',
    '<details>',
    '<em>emphasis</em>',
  ],
};
