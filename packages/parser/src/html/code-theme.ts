import type { ThemeRegistrationRaw } from '@shikijs/primitive';

/**
 * What a piece of code is, as far as colours care: the class of its element, and the scopes of TextMate grammars that
 * are meant. Light and dark colours are the site theme's business; so code is read once for both, and a piece needs a
 * letter in the HTML instead of two colours.
 */
const kinds = [
  { class: 'c', name: 'comment', scopes: ['comment', 'punctuation.definition.comment'] },
  {
    class: 's',
    name: 'string',
    scopes: ['string', 'punctuation.definition.string', 'markup.inline.raw', 'markup.fenced_code'],
  },
  {
    class: 'n',
    name: 'constant',
    scopes: [
      'constant',
      'support.constant',
      'variable.language',
      'variable.other.constant',
      'constant.character.escape',
    ],
  },
  {
    class: 'k',
    name: 'keyword',
    scopes: ['keyword', 'storage', 'punctuation.definition.keyword', 'variable.language.this', 'markup.bold'],
  },
  {
    class: 'f',
    name: 'function',
    scopes: [
      'entity.name.function',
      'support.function',
      'meta.function-call.generic',
      'markup.heading',
      'entity.name.section',
    ],
  },
  {
    class: 't',
    name: 'type',
    scopes: [
      'entity.name.type',
      'entity.name.class',
      'entity.other.inherited-class',
      'support.type',
      'support.class',
      'entity.name.namespace',
    ],
  },
  {
    class: 'p',
    name: 'property',
    scopes: [
      'support.type.property-name',
      'entity.other.attribute-name',
      'meta.object-literal.key',
      'variable.other.property',
      'variable.other.object.property',
      'variable.parameter',
      'support.variable',
    ],
  },
  { class: 'g', name: 'tag', scopes: ['entity.name.tag', 'punctuation.definition.tag'] },
  { class: 'i', name: 'inserted', scopes: ['markup.inserted', 'punctuation.definition.inserted'] },
  { class: 'd', name: 'deleted', scopes: ['markup.deleted', 'punctuation.definition.deleted'] },
] as const;

/** The class of a piece of code by the colour that the theme below gives it. */
export const classByColor: ReadonlyMap<string, string> = new Map(
  kinds.map((kind, index) => [colorOf(index), kind.class]),
);

/** A theme for Shiki whose colours only number the kinds. */
export const codeTheme: ThemeRegistrationRaw = {
  name: 'layerwise',
  type: 'light',
  fg: '#000000',
  bg: '#FFFFFF',
  settings: [
    { settings: { foreground: '#000000', background: '#FFFFFF' } },
    ...kinds.map((kind, index) => ({
      scope: [...kind.scopes],
      settings: { foreground: colorOf(index) },
    })),
    // Within a string with values in it, the values are code again.
    {
      scope: ['meta.embedded', 'source.embedded', 'meta.template.expression'],
      settings: { foreground: '#000000' },
    },
  ],
};

function colorOf(index: number): string {
  return `#0000${String(index + 1).padStart(2, '0')}`;
}
