import type { Document, ParsedNode, YAMLError, YAMLMap } from 'yaml';
import type { Rule, Severity } from '../diagnostic.ts';
import { yaml } from '../late-packages.ts';
import { findAliasProblems } from './alias-problems.ts';
import { isAnswerName } from './answer.ts';
import { keyText } from './authored-value.ts';
import { fieldForm } from './field-names.ts';
import type { FieldMap } from './gather-fields.ts';
import type { FrontMatterLimits } from './limits.ts';
import { cutIntoTokens, type Excess, findExcess } from './measure-tokens.ts';
import { readPlainBlock } from './plain-block.ts';
import { describeYamlError } from './yaml-error.ts';
import { isScalar } from './yaml-nodes.ts';

/** A finding with its offset in the YAML text. */
export interface BlockProblem {
  readonly offset: number;
  readonly severity: Severity;
  readonly rule: Rule;
  readonly message: string;
  readonly hint?: string;
}

/** A block of YAML, read. */
export interface YamlBlock {
  /** False where the block says something that could not be understood for certain. */
  readonly readable: boolean;
  /** Resolves aliases; null where there are none, and where a limit forbade to read the block. */
  readonly document: Document.Parsed | null;
  /** The fields, as far as they could be read; absent where the block has none. */
  readonly fields?: FieldMap;
  readonly problems: readonly BlockProblem[];
}

/** A block that the `yaml` package read. */
export interface ComposedBlock extends YamlBlock {
  readonly fields?: YAMLMap.Parsed;
}

/**
 * Reads front matter as YAML 1.2 (core schema: no dates, no `yes`, no merge keys).
 *
 * @param text What stands between the lines of dashes.
 * @param limits What it may cost.
 * @returns The document with its problems; it is only `readable` if there is no error among them.
 */
export function readYamlBlock(text: string, limits: FrontMatterLimits): YamlBlock {
  return readPlainBlock(text, limits) ?? composeYamlBlock(text, limits);
}

/**
 * Reads front matter with the `yaml` package, as `readYamlBlock` does.
 *
 * @param text What stands between the lines of dashes.
 * @param limits What it may cost.
 * @param keepSourceTokens Whether nodes keep the tokens they were made of, for editing.
 * @returns The document with its problems; it is only `readable` if there is no error among them.
 */
export function composeYamlBlock(
  text: string,
  limits: FrontMatterLimits,
  keepSourceTokens = false,
): ComposedBlock {
  // The package does not take a lone CR for a line ending. The length stays, and with it every offset.
  const tokens = cutIntoTokens(text.replace(/\r(?!\n)/g, '\n'), limits);
  if ('limit' in tokens)
    return { readable: false, document: null, problems: [tooMuch(tokens, text, limits)] };
  for (const token of tokens) {
    const excess = token.type === 'document' && token.value ? findExcess(token.value, limits) : undefined;
    if (excess !== undefined)
      return { readable: false, document: null, problems: [tooMuch(excess, text, limits)] };
  }

  const { Composer, isMap } = yaml();
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    merge: false,
    prettyErrors: false,
    keepSourceTokens,
  });
  const [document, second] = [...composer.compose(tokens, true, text.length)];
  if (document === undefined) return { readable: false, document: null, problems: [] };
  const problems = syntaxProblems(document, text);
  // Walking a document costs as much as composing it, and few have anything to find.
  const bad = text.includes('*') ? findAliasProblems(document, limits) : [];
  // Nothing may walk over values that hold themselves, or multiply without end.
  if (bad.length > 0) return { readable: false, document: null, problems: [...problems, ...bad] };
  if (text.includes('<<')) problems.push(...mergeProblems(document));
  if (second !== undefined) problems.push(secondDocument(document));
  const contents = document.contents;
  if (contents !== null && !isMap(contents) && !isEmpty(contents)) problems.push(notFields(contents));
  problems.push(...leaveOutLongFields(document, text, limits));
  // In the order of the text: the first error is most often the cause of the others.
  problems.sort((one, other) => one.offset - other.offset);
  const readable = problems.every((problem) => problem.severity !== 'error');
  const read = { readable, document, problems };
  return isMap(contents) ? { ...read, fields: contents } : read;
}

/**
 * Leaves out fields that are too long, if the block is. They have been composed like the others, so that none can hide
 * what follows an open quote; and what decides about publishing always stays.
 */
function leaveOutLongFields(
  document: Document.Parsed,
  text: string,
  limits: FrontMatterLimits,
): BlockProblem[] {
  const { contents } = document;
  if (text.length <= limits.length) return [];
  const { isMap } = yaml();
  let length = text.length;
  const problems: BlockProblem[] = [];
  if (isMap(contents)) {
    contents.items = contents.items.filter(({ key, value }) => {
      const [from, to] = [key.range[0], value?.range[1] ?? key.range[1]];
      const name = keyText(key, document);
      if (to - from <= limits.fieldLength || isAnswerName(name)) return true;
      length -= to - from;
      problems.push(tooLongField(name, from, to - from, limits));
      return false;
    });
  }
  return length > limits.length ? [tooLong(length, limits)] : problems;
}

function tooLongField(name: string, offset: number, length: number, limits: FrontMatterLimits): BlockProblem {
  return {
    offset,
    severity: 'warning',
    rule: fieldForm(name) === undefined ? 'too-large' : 'frontmatter-value',
    message: `The field \`${name.slice(0, 40)}\` has ${length} characters and is left out; more than ${limits.fieldLength} are not read in front matter of over ${limits.length}.`,
    hint: 'Put long text into the body of the note.',
  };
}

function tooLong(length: number, limits: FrontMatterLimits): BlockProblem {
  return {
    offset: 0,
    severity: 'error',
    rule: 'too-large',
    message: `The front matter has ${length} characters; more than ${limits.length} are not read. The note is private.`,
    hint: 'Put long text into the body of the note.',
  };
}

function tooMuch({ limit, offset }: Excess, text: string, limits: FrontMatterLimits): BlockProblem {
  if (limit === 'length') return tooLong(text.length, limits);
  const found =
    limit === 'keys' ? `more than ${limits.keys} keys` : `values nested over ${limits.depth} deep`;
  return {
    offset,
    severity: 'error',
    rule: 'frontmatter-syntax',
    message: `The front matter has ${found} and is not read. The note is private.`,
  };
}

function syntaxProblems(document: Document.Parsed, text: string): BlockProblem[] {
  // A tag that the core schema does not know (`!!js/function`) is only a warning of the package.
  const found: YAMLError[] = [
    ...document.errors,
    ...document.warnings.filter((warning) => warning.code === 'TAG_RESOLVE_FAILED'),
  ];
  return found.slice(0, 3).map((error) => describeYamlError(error, document, text));
}

function mergeProblems(document: Document.Parsed): BlockProblem[] {
  const problems: BlockProblem[] = [];
  const { isScalar, visit } = yaml();
  visit(document, {
    Pair: (_key, pair) => {
      if (!isScalar(pair.key) || pair.key.value !== '<<' || pair.key.type !== 'PLAIN') return;
      problems.push({
        offset: pair.key.range?.[0] ?? 0,
        severity: 'error',
        rule: 'frontmatter-syntax',
        message:
          'A merge (`<<`) in front matter is not read, because readers of YAML disagree about it. The note is private.',
        hint: 'Write the fields out.',
      });
    },
  });
  return problems;
}

function secondDocument(first: Document.Parsed): BlockProblem {
  return {
    offset: first.range[1],
    severity: 'error',
    rule: 'frontmatter-syntax',
    message: 'The front matter ends here (`...`) and goes on. The note is private.',
    hint: 'Take the line `...` out; only `---` closes front matter.',
  };
}

function isEmpty(node: ParsedNode): boolean {
  return isScalar(node) && node.value === null;
}

function notFields(node: ParsedNode): BlockProblem {
  const found = yaml().isAlias(node) ? 'an alias' : isScalar(node) ? 'text' : 'a list';
  return {
    offset: node.range[0],
    severity: 'error',
    rule: 'frontmatter-value',
    message: `The front matter is ${found}; expected fields, as in \`title: A name\`. The note is private.`,
    hint: 'If a thematic break was meant at the top of the note, write `***`.',
  };
}
