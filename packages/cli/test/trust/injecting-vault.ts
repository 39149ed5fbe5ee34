/** Calls that no site makes: wherever they stand, they are text. */
const payload = `"><img src=x onerror=run()></script><script>run()</script>'`;
const sequences = '\\u001b]8;;https://evil.example\\u0007link\\u001b[2J\\u009b31m\\r\\n::error::forged';

/** Public notes that try to be more than text in every format that a site is written in. */
export const injectingVault: { readonly [path: string]: string } = {
  'content/index.md': `---\ntitle: ${JSON.stringify(payload)}\n---\n\nHome.\n`,
  'content/lines.md': `---
title: "A dive\\r\\nATTENDEE:mailto:a@evil.example\\r\\nEND:VEVENT\\r\\nBEGIN:VALARM"
topics: ["t\\r\\nBEGIN:VALARM", "<b>bold</b>", "../../up", "con", "__proto__", "constructor/prototype"]
tools: ["toString", "tool\\n  X: y"]
principles: ["hasOwnProperty", ${JSON.stringify(payload)}]
tags: ["__proto__", "a\\nb", "</title><script>run()</script>"]
sessions:
  - { date: 2026-01-02, minutes: 9, outcome: schedule, due: 2026-01-20, note: "x\\r\\nDTSTART:19700101" }
sources: [{ url: "javascript:run()", title: x }, { url: "https://a.example/\\"onclick=run()", title: ${JSON.stringify(payload)} }]
taught: [{ date: 2026-01-03, where: ${JSON.stringify(payload)}, url: "data:text/html,<script>run()</script>" }]
description: ${JSON.stringify(payload)}
lang: 'en" onload="run()'
cssclasses: ['x" onload="run()', "__proto__"]
image: "https://evil.example/x.png\\" onerror=\\"run()"
layer: skim
track: need
---

# ${payload}

[a](javascript:run()) [b](data:text/html;base64,PHNjcmlwdD4=) ![c](javascript:run()) <javascript:run()>
[d]: vbscript:run() "t"

[d] \`\`\`${payload} $\\href{javascript:run()}{x}$ $\\htmlStyle{background:url(//evil.example)}{x}$

> [!x" onclick="run()] ${payload}

<svg><style>@import '//evil.example'</style><animate attributeName=href to=javascript:run() /></svg>
<a href="java&#9;script:run()" target=_blank ping="//evil.example">x</a>
<iframe srcdoc="<script>run()</script>"></iframe><form action="javascript:run()"><button formaction="javascript:run()">x</button></form>
<base href="//evil.example/"><link rel=stylesheet href="//evil.example/a.css"><meta http-equiv=refresh content="0;url=//evil.example">
<p style="background:url(//evil.example)" onclick=run() id="page:content">x</p>
<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=run()&gt;">

\`\`\`mermaid
graph TD; A["<img src=x onerror=run()>"]; click A "javascript:run()"
\`\`\`

\`\`\`js title="${payload}" {1}
</code></pre><script>run()</script>
\`\`\`
`,
  'content/old.md': `---
aliases: ["/a /evil 301", "/*", "/:splat", "/b\\n/c /d 200!", "//evil.example/x", "/%2e%2e/up", "/x%0d%0aSet-Cookie:%20a", "/_headers", "/fine"]
permalink: "/new\\r\\n  X-Frame-Options: none"
---
Old.
`,
  [`content/terminal.md`]: `---\ntitle: "${sequences}"\nlayer: skim\ntrack: need\ntopics: ["${sequences}"]\ntools: ["${sequences}"]\nsessions: [{date: 2026-01-02, minutes: 9, outcome: schedule, due: 2026-01-03}]\nx: [[a\n---\n`,
  'content/escape.md': `---\ntitle: "${sequences}"\nlayer: skim\ntrack: need\ntopics: ["${sequences}"]\ntools: ["${sequences}"]\nsessions: [{date: 2026-01-02, minutes: 9, outcome: schedule, due: 2026-01-03}]\n---\n\n[[${'\u001b[31m'}nothing]]\n`,
  'layerwise.config.json': JSON.stringify({
    title: `Site ${payload}`,
    author: payload,
    description: payload,
    site: 'https://site.example',
  }),
};
