import { deflateSync } from 'node:zlib';
import {
  box,
  fullBox,
  gifExtension,
  gifImage,
  jpegSegment,
  pngChunk,
  riffChunk,
  sketchAvif,
  sketchExif,
  sketchGif,
  sketchJpeg,
  sketchPng,
  sketchWebp,
  webpFeatures,
} from '../../../builder/test/sketch-picture.ts';
import { SecretWords } from './secret-words.ts';

/** A vault in which every place that can be private holds a word of its own. */
export interface PrivateVault {
  readonly words: SecretWords;
  /** Names of folders and files in the workshop, and what is in them. */
  readonly files: ReadonlyMap<string, string | Buffer>;
  /** Steps of the history, from the first commit on. */
  readonly history: readonly Commit[];
  /** Names in the repository, and the address of its author: nobody else needs to know them. */
  readonly repository: { readonly branch: string; readonly tag: string; readonly mailbox: string };
}

/** One commit: what is written and removed, and what is said of it. */
export interface Commit {
  readonly message: string;
  readonly write?: { readonly [path: string]: string };
  readonly remove?: readonly string[];
  readonly move?: { readonly from: string; readonly to: string };
}

/**
 * Makes the vault. Everything private in it is a word of `words.secrets`.
 *
 * @param salt with another one every private word is another, and nothing else.
 */
export function makePrivateVault(salt = ''): PrivateVault {
  const words = new SecretWords(salt);
  const hide = (where: string) => words.hide(where);
  const show = (where: string) => words.show(where);
  const files = new Map<string, string | Buffer>();
  const put = (path: string, content: string | Buffer) => files.set(`content/${path}`, content);

  // A private note that says something in every field and every kind of text.
  put(
    'topics/draft.md',
    `---
draft: true
# ${hide('a comment in its front matter')}
title: ${hide('its title')}
kind: tool
layer: deepen
track: want
topics: [${hide('its topic')}, shared/${hide('its nested topic')}]
principles: ["[[${hide('its principle')}]]"]
tools: ${hide('its tool')}
date: 2026-01-02
sessions:
  - { date: 2026-01-02, planned: 45, minutes: 50, outcome: schedule, due: 2026-02-03, note: ${hide('the note of its session')} }
  - { date: 2026-01-03, minutes: 20, outcome: bookmark, note: ${hide('the note of its bookmark')} }
sources:
  - { url: "https://${hide('the host of its source')}.example/${hide('the path of its source')}", title: ${hide('the title of its source')}, type: paper }
taught:
  - { date: 2026-01-04, where: ${hide('where it was taught')}, url: "https://example.org/${hide('the address where it was taught')}" }
reviewed: 2026-01-05
status: using
since: 2020-01-01
succeeded-by: ${hide('what succeeded it')}
tags: [${hide('its tag')}, a/${hide('its nested tag')}]
aliases: [${hide('its alias')}, /${hide('its old address')}/]
permalink: /${hide('its permalink')}/
description: ${hide('its description')}
image: images/${hide('the name of its cover')}.svg
cssclasses: ${hide('its class')}
${hide('the name of a field')}: ${hide('the value of a field')}
---

# ${hide('its heading')}

Text ${hide('its text')} #${hide('a tag in its text')} [[${hide('its link')}]] ==${hide('its highlight')}== ^${hide('its block')}

> [!${hide('its callout')}] ${hide('the title of its callout')}
> Text.

\`\`\`${hide('the language of its code')} title="${hide('the title of its code')}"
${hide('its code')}
\`\`\`

$${hide('its formula')}$ and ^[${hide('its inline footnote')}] and [^1]

[^1]: ${hide('its footnote')}

\`\`\`mermaid
graph TD; A[${hide('its diagram')}]
\`\`\`

| ${hide('the head of its table')} |
|---|
| ${hide('a cell of its table')} |

- [ ] ${hide('its task')}

![${hide('the alternative text of its picture')}](images/only-private.svg) ![[secret.png]] ![[paper.pdf]]
`,
  );
  put(
    'images/only-private.svg',
    `<svg xmlns="http://www.w3.org/2000/svg"><text>${hide('a picture that it alone uses')}</text></svg>`,
  );
  put('secret.png', sketchPng(3, 3, [pngChunk('tEXt', `Comment\0${hide('the metadata of its picture')}`)]));
  put('paper.pdf', `%PDF-1.4\n% ${hide('a document that it alone uses')}\n`);

  // Other ways to be private.
  put(`private/${hide('a name in a private folder')}.md`, `${hide('text in a private folder')} [[Public]]\n`);
  put(`a/Private/${hide('a folder within a private one')}/x.md`, `${hide('text within Private')}\n`);
  put(`_${hide('a name with an underscore')}.md`, `${hide('text of a note with an underscore')}\n`);
  put(`_templates/note.md`, `${hide('a template of the editor')}\n`);
  put('unpublished.md', `---\npublish: false\n---\n${hide('text of an unpublished note')}\n`);
  put('unclear.md', `---\ndraft: perhaps\n---\n${hide('text of a note that says neither yes nor no')}\n`);
  put(
    'unreadable.md',
    `---\ntitle: "${hide('the title of an unreadable note')}\n---\n${hide('text of an unreadable note')}\n`,
  );
  put(
    'executable.md',
    `---js\n{ "title": "${hide('executable front matter')}" }\n---\n${hide('text under it')}\n`,
  );
  put('.hidden.md', hide('a hidden note'));
  put('.obsidian/workspace.json', `{"x":"${hide('a file of the editor')}"}`);
  put('.env', `TOKEN=${hide('a file with secrets')}`);
  put('node_modules/x/readme.md', hide('a package'));
  put(
    'images/orphan.svg',
    `<svg xmlns="http://www.w3.org/2000/svg"><text>${hide('a picture that nothing uses')}</text></svg>`,
  );
  put(
    'private/photo.svg',
    `<svg xmlns="http://www.w3.org/2000/svg"><text>${hide('a picture in a private folder')}</text></svg>`,
  );
  put(
    'planned.md',
    `---\ndraft: true\nsessions: [{date: 2026-01-01, minutes: 9, outcome: schedule, due: 2026-01-09}]\n---\n# ${hide('the title of a scheduled dive')}\n`,
  );

  // Public notes that point at them, and hold things that are not for readers.
  put(
    'Public.md',
    `---
title: Public
layer: skim
topics: shared
principles: Open idea
unknown: ${hide('an unknown field of a public note')}
# ${hide('a comment in public front matter')}
---

Text ${show('public text')} %%${hide('a comment')}%% and <!-- ${hide('an HTML comment')} --> more.

%%
${hide('a comment over lines')}
%%

[[topics/draft|shown]] ![[topics/draft]] [[unpublished#${hide('a heading that is linked to')}|part]] [text](unpublished.md "${hide('the title of a link to a private note')}")

[far](private/${hide('the path of a link')}.md) ![shown](private/${hide('the path of a private picture')}.svg)

![[photo.png]] ![[photo.jpg]] ![[photo.webp]] ![[photo.avif]] ![[film.gif]] ![[film.mp4]] ![[talk.mp3]] ![[talk.flac]] ![[talk.wav]] ![[drawing.svg]] ![[Map.canvas]]

[[Moved out]] [[Once private]] [[private/${hide('the path of a link to a canvas')}.canvas|shown]]
`,
  );
  put('index.md', `# Home\n\n${show('the home page')} [[Public]] ![[Public]]\n`);
  put('principles/Open idea.md', `# Open idea\n\n${show('a principle')}\n`);
  put('tools/Open tool.md', `---\nprinciples: Open idea\n---\n\n${show('a tool')}\n`);
  put(
    'posts/2026-01-05-post.md',
    `---\ntags: [open]\nsources: https://example.org\n---\n\n${show('a post')}\n`,
  );
  put(
    'photo.png',
    sketchPng(4, 3, [
      pngChunk('tEXt', `Comment\0${hide('a text in a PNG')}`),
      pngChunk(
        'zTXt',
        Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(hide('a compressed text in a PNG'))]),
      ),
      pngChunk('iTXt', `XML:com.adobe.xmp\0\0\0\0\0<x>${hide('XMP in a PNG')}</x>`),
      pngChunk('eXIf', sketchExif(1, hide('EXIF in a PNG'))),
    ]),
  );
  put(
    'photo.jpg',
    sketchJpeg(4, 3, [
      jpegSegment(
        0xe1,
        Buffer.concat([Buffer.from('Exif\0\0'), sketchExif(1, hide('EXIF in a JPEG, with its place'))]),
      ),
      jpegSegment(0xe1, `http://ns.adobe.com/xap/1.0/\0<x>${hide('XMP in a JPEG')}</x>`),
      jpegSegment(0xed, `Photoshop 3.0\0${hide('IPTC in a JPEG')}`),
      jpegSegment(0xfe, hide('a comment in a JPEG')),
    ]),
  );
  put(
    'drawing.svg',
    `<?xml version="1.0"?><!-- ${hide('a comment in an SVG')} --><svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" inkscape:export-filename="/home/${hide('an editor’s path in an SVG')}.png"><metadata>${hide('metadata of an SVG')}</metadata><text>${show('the text of an SVG')}</text></svg>`,
  );

  put(
    'photo.webp',
    sketchWebp([
      webpFeatures(0x0c, 40, 30),
      riffChunk('VP8 ', Buffer.from([0, 0, 0, 0x9d, 0x01, 0x2a, 40, 0, 30, 0])),
      riffChunk('EXIF', sketchExif(1, hide('EXIF in a WebP'))),
      riffChunk('XMP ', `<x>${hide('XMP in a WebP')}</x>`),
      riffChunk('NOTE', hide('an unknown part of a WebP')),
    ]),
  );
  put(
    'photo.avif',
    sketchAvif(4, 3, sketchExif(1, hide('EXIF in an AVIF')), `<x>${hide('XMP in an AVIF')}</x>`),
  );
  put(
    'film.gif',
    sketchGif(1, 1, [
      gifExtension(0xfe, hide('a comment in a GIF')),
      gifExtension(0xff, 'XMP DataXMP', hide('XMP in a GIF')),
      gifImage,
    ]),
  );

  put(
    'film.mp4',
    Buffer.concat([
      box('ftyp', 'isom'),
      box(
        'moov',
        fullBox('mvhd', 0, Buffer.alloc(12)),
        box('trak', box('udta', hide('the name of a track of a film'))),
        box('udta', box('\u00A9xyz', hide('the place of a film'))),
        box('meta', hide('the telephone that made a film')),
      ),
      box('uuid', Buffer.alloc(16), hide('XMP in a film')),
      box('mdat', show('the pictures of a film')),
    ]),
  );
  const frames = Buffer.from([0xff, 0xfb, 0x90, 0x64]);
  const id3 = Buffer.from(`ID3\u0004\0\0\0\0\0\u001E${hide('a tag of a sound').padEnd(30)}`);
  const last = Buffer.from(`TAG${hide('a tag behind a sound').padEnd(125)}`);
  put('talk.mp3', Buffer.concat([id3, frames, Buffer.from(show('the frames of a sound')), last]));
  const comment = hide('a comment in a FLAC');
  put(
    'talk.flac',
    Buffer.concat([
      Buffer.from(`fLaC\0\0\0\u0002ab`),
      Buffer.from([0x84, 0, 0, comment.length]),
      Buffer.from(comment),
      frames,
    ]),
  );
  put(
    'talk.wav',
    Buffer.concat([
      Buffer.from('RIFF\0\0\0\0WAVE'),
      riffChunk('fmt ', '16'),
      riffChunk('LIST', `INFO${hide('a text in a WAVE')}`),
      riffChunk('data', show('the samples of a WAVE')),
    ]),
  );

  // A map with private things on it, and one that is private itself.
  put(
    'Map.canvas',
    JSON.stringify({
      nodes: [
        { id: 'a', ...at(0), type: 'text', text: `${show('a card')} %%${hide('a comment on a card')}%%` },
        { id: 'b', ...at(300), type: 'file', file: 'topics/draft.md' },
        { id: 'c', ...at(600), type: 'file', file: 'Public.md' },
        { id: 'd', ...at(900), type: 'file', file: 'private/photo.svg' },
        { id: 'e', ...at(1200), type: 'text', text: '![[topics/draft]] ![[secret.png]]' },
        { id: hide('the name of a node'), ...at(1500), type: 'file', file: 'unpublished.md' },
      ],
      edges: [{ id: 'ab', fromNode: 'a', toNode: 'b', label: hide('what leads to a private note') }],
      unknown: hide('an unknown field of a canvas'),
    }),
  );
  put(
    'private/plan.canvas',
    JSON.stringify({
      nodes: [{ id: 'a', ...at(0), type: 'text', text: hide('a card in a private folder') }],
    }),
  );

  // Beside the vault.
  files.set('outside.md', hide('a file beside the vault'));
  files.set(
    'layerwise.config.json',
    JSON.stringify({
      title: 'Site',
      author: 'Ada',
      site: 'https://site.example',
      ignore: [`${hide('an ignored folder')}/**`],
    }),
  );

  const history: Commit[] = [
    {
      message: hide('a message about a private note'),
      write: {
        'Once private.md': `---\ndraft: true\ntitle: ${hide('a title from before it was public')}\n---\n${hide('text from before it was public')}\n`,
      },
    },
    {
      message: 'Publish it',
      write: { 'Once private.md': `---\ntitle: Once private\n---\n${show('a note that became public')}\n` },
    },
    {
      message: 'A draft',
      write: {
        [`${hide('the name of a deleted draft')}.md`]: `---\ndraft: true\n---\n${hide('text of a deleted draft')}\n`,
      },
    },
    {
      message: hide('a message about its deletion'),
      remove: [`${words.secrets.get('the name of a deleted draft')}.md`],
    },
    {
      message: 'For a day',
      write: {
        'Taken back.md': `---\ntitle: ${hide('a title from when it was public')}\nlayer: skim\n---\nx\n`,
      },
    },
    {
      message: 'Take back',
      write: { 'Taken back.md': `---\ndraft: true\n---\n${hide('text that was taken back')}\n` },
    },
    { message: 'Deleted', write: { [`${hide('the name of a public note that was deleted')}.md`]: 'x\n' } },
    { message: 'Gone', remove: [`${words.secrets.get('the name of a public note that was deleted')}.md`] },
    {
      message: 'In private',
      write: { [`private/${hide('a private name before a move')}.md`]: 'The same text.\n'.repeat(20) },
    },
    {
      message: 'Move out',
      move: { from: `private/${words.secrets.get('a private name before a move')}.md`, to: 'Moved out.md' },
    },
  ];
  const repository = {
    branch: hide('the name of a branch'),
    tag: hide('the name of a tag'),
    mailbox: hide('the author’s e-mail address'),
  };
  return { words, files, history, repository };
}

/** Place and size of a card on a canvas. */
function at(x: number) {
  return { x, y: 0, width: 240, height: 120 };
}
