import type { Document, YAMLError } from 'yaml';
import { yaml } from '../late-packages.ts';
import type { BlockProblem } from './yaml-block.ts';

interface Words {
  readonly what: string;
  readonly hint?: string;
}

/**
 * Says what keeps a block from being read, in words for somebody who does not know YAML's grammar.
 *
 * @param error An error of the `yaml` package.
 * @param document Where it happened.
 * @param source The text that its positions count in.
 */
export function describeYamlError(error: YAMLError, document: Document.Parsed, source: string): BlockProblem {
  const [start, end] = error.pos;
  const isQuote = error.code === 'MISSING_CHAR' && error.message.endsWith('quote');
  // The package reports an open quote where the text ends, far from where it can be mended.
  const offset = isQuote ? (lastQuoteStart(document) ?? start) : start;
  const { what, hint } = isQuote ? openQuote : wordsFor(error, source.slice(start, end), source.slice(start));
  return {
    offset,
    severity: 'error',
    rule: 'frontmatter-syntax',
    message: `The front matter cannot be read: ${what}. The note is private.`,
    ...(hint === undefined ? {} : { hint }),
  };
}

const openQuote: Words = { what: 'a quote is opened here and never closed', hint: 'Close the quote.' };

function wordsFor(error: YAMLError, found: string, rest: string): Words {
  switch (error.code) {
    case 'DUPLICATE_KEY':
      return {
        what: `\`${/^[^:\r\n]{0,40}/.exec(rest)?.[0]}\` is given twice`,
        hint: 'Keep one of the two.',
      };
    case 'TAB_AS_INDENT':
      return { what: 'a line is indented with a tab', hint: 'Indent with blanks.' };
    case 'BLOCK_AS_IMPLICIT_KEY':
      return {
        what: 'a value holds a colon and a blank',
        hint: 'Put quotes around the value, and check the indentation of the next line.',
      };
    case 'MULTILINE_IMPLICIT_KEY':
    case 'MISSING_CHAR':
      return {
        what: 'this line is no field',
        hint: 'Write `name: value`, with a blank after the colon; indent what belongs to the line above.',
      };
    case 'BAD_SCALAR_START':
      return { what: `a value cannot begin with \`${found}\``, hint: 'Put quotes around the value.' };
    case 'TAG_RESOLVE_FAILED':
      return {
        what: `the YAML tag \`${found}\` is not known`,
        hint: 'Take it out, or put quotes around the value.',
      };
    case 'BAD_INDENT':
      return {
        what: 'a bracket is not closed, or its lines are not indented',
        hint: 'Close the bracket; indent its lines.',
      };
    case 'UNEXPECTED_TOKEN':
      return {
        what: `something stands where none is expected: \`${/^[^\r\n]{0,20}/.exec(rest)?.[0]}\``,
        hint: 'Put quotes around the value (wikilinks too: `"[[Name]]"`).',
      };
    default:
      return { what: error.message.replace(/\.$/, '') };
  }
}

function lastQuoteStart(document: Document.Parsed): number | undefined {
  const { Scalar, isScalar, visit } = yaml();
  let start: number | undefined;
  visit(document, {
    Scalar: (_key, scalar) => {
      if (isScalar(scalar) && (scalar.type === Scalar.QUOTE_DOUBLE || scalar.type === Scalar.QUOTE_SINGLE))
        start = scalar.range?.[0];
    },
  });
  return start;
}
