/** Something that other programs understand in a line of text and Layerwise does not. */
export interface UnknownText {
  /** Text without which it cannot occur. */
  readonly trigger: string;
  readonly pattern: RegExp;
  /** Whether it counts only where a line begins. */
  readonly atLineStart?: true;
  /** Whether it counts only behind bold text that begins a line. */
  readonly afterBold?: true;
  /** It counts only where this does not follow in its line: then it was closed, and is something else. */
  readonly unless?: string;
  /** It counts only where this follows. */
  readonly closedBy?: string;
  /** What it is; its sentence goes on with "it is shown as text". */
  readonly message: string;
  readonly hint: string;
}

const fillBefore = 'Let the program that knows it write its result into the note, or put it into code.';

/** What is looked for in running text, outside code, formulas and comments. */
export const unknownTexts: readonly UnknownText[] = [
  {
    trigger: '<%',
    pattern: /<%/gu,
    closedBy: '%>',
    message: '`<% … %>` is a command of Templater, which Layerwise does not run',
    hint: fillBefore,
  },
  {
    trigger: '{{',
    pattern: /\{\{[ \t]{0,9}[^\s{}][^{}\n]{0,200}\}\}/gu,
    message: '`{{…}}` is a place of a template that nobody filled',
    hint: fillBefore,
  },
  {
    trigger: '{%',
    pattern: /\{%-?[ \t]*[a-z]/gu,
    closedBy: '%}',
    message: '`{% … %}` is a command of a template language, which Layerwise does not run',
    hint: fillBefore,
  },
  {
    trigger: '$$',
    pattern: /\$\$(?!\$)/gu,
    atLineStart: true,
    message: '`$$` opens a formula here, but no other `$$` closes it',
    hint: 'Close the formula with `$$`, or write `\\$$`.',
  },
  {
    trigger: '[[',
    pattern: /\[\[(?=[^\s[\]])/gu,
    unless: ']]',
    message: '`[[` opens a link here, but no `]]` closes it in its line',
    hint: 'Close the link with `]]`, or write `\\[[`.',
  },
  {
    trigger: '==',
    pattern: /(?<![=\p{L}\p{N}!<>)\]])==(?=[\p{L}\p{N}*_`[])/gu,
    message: '`==` opens a highlight here, but no other `==` closes it in its paragraph',
    hint: 'Close the highlight with `==`, or write `\\==`.',
  },
  {
    trigger: '^[',
    pattern: /\^\[(?=[^\]\s])/gu,
    message: '`^[` opens a footnote here, but no `]` closes it in its paragraph',
    hint: 'Close the footnote with `]`, or write `\\^[`.',
  },
  {
    trigger: '[^',
    pattern: /\[\^(?:\d{1,4}|\p{L}[\p{L}\p{N}_]{1,60})\](?![:({*+?])/gu,
    message: 'No footnote of the note has this label',
    hint: 'Write the footnote, as in `[^1]: Text.`',
  },
  {
    trigger: '::',
    pattern: /[*_]{0,3}[\p{L}\p{N}](?:[\p{L}\p{N}_/-]| (?! )){0,40}[*_]{0,3}(?<! )::(?=\s|$)/gu,
    atLineStart: true,
    message: '`key:: value` is a field of Dataview, which Layerwise does not read',
    hint: 'Put what Layerwise should know into the front matter.',
  },
  {
    trigger: ':: ',
    pattern: /^:: /gu,
    afterBold: true,
    message: '`**key**:: value` is a field of Dataview, which Layerwise does not read',
    hint: 'Put what Layerwise should know into the front matter.',
  },
  {
    trigger: ':: ',
    pattern: /[[(][\p{L}\p{N}][\p{L}\p{N}_/ -]{0,40}:: (?=[^\])\n]{1,200}[\])])/gu,
    message: '`[key:: value]` is a field of Dataview, which Layerwise does not read',
    hint: 'Put what Layerwise should know into the front matter.',
  },
  {
    trigger: ':::',
    pattern: /:{3,8}[ \t]*[{\p{L}]/gu,
    atLineStart: true,
    message: '`:::` opens a container of another dialect',
    hint: 'Write a callout: `> [!note] Title`.',
  },
  {
    trigger: '!!! ',
    pattern: /!!! ["\p{L}]/gu,
    atLineStart: true,
    message: '`!!!` opens an admonition of another dialect',
    hint: 'Write a callout: `> [!note] Title`.',
  },
  {
    trigger: '((',
    pattern: /\(\([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\)\)/gu,
    message: '`((…))` refers to a block as Logseq does',
    hint: 'Name the block with `^name` and link to it: `[[Note#^name]]`.',
  },
  {
    trigger: '^',
    pattern: /(?<!\S)\^(?=[A-Za-z0-9-]{0,60}[^\0-^`-\x7F\s])[\p{L}\p{N}_-]{1,80}[ \t]*$/gu,
    message: 'The name of a block has letters and digits of ASCII and `-` only',
    hint: 'Rename it, here and in the links to it.',
  },
];
