import type { CST } from 'yaml';
import { yaml } from '../late-packages.ts';
import type { FrontMatterLimits } from './limits.ts';

/** A limit that a block goes over, and where. */
export interface Excess {
  readonly limit: 'length' | 'keys' | 'depth';
  readonly offset: number;
}

/** The stream, the document and a scalar lie below, between and above collections on the parser's stack. */
const stackBesideCollections = 3;

/**
 * Cuts YAML into tokens, and stops where they are too many or nest too deep: the package's parser takes an outer step within each inner
 * one, and enough of them (`a: a: a: …`) overflow the stack.
 *
 * @param text The YAML.
 * @param limits What is allowed.
 */
export function cutIntoTokens(text: string, limits: FrontMatterLimits): readonly CST.Token[] | Excess {
  const { Lexer, Parser } = yaml();
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  // A long text may still be one long value, which is cheap; as many pieces are not.
  let left = limits.length;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (--left < 0) return { limit: 'length', offset: parser.offset };
    if (parser.stack.length > limits.depth + stackBesideCollections)
      return { limit: 'depth', offset: parser.offset };
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

interface Waiting {
  readonly token: CST.Token;
  readonly depth: number;
}

/**
 * Counts keys and nesting in YAML that is only cut into tokens. That step is linear and never recursive; the next one,
 * composing, compares every pair of keys and descends with the stack, so nothing may go there uncounted.
 *
 * @param token The value of a document.
 * @param limits What is allowed.
 * @returns The first limit found to be exceeded.
 */
export function findExcess(token: CST.Token, limits: FrontMatterLimits): Excess | undefined {
  const waiting: Waiting[] = [{ token, depth: 0 }];
  let keys = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (!('items' in next.token)) continue;
    const depth = next.depth + 1;
    if (depth > limits.depth) return { limit: 'depth', offset: next.token.offset };
    for (const item of next.token.items) {
      // An entry of a list has no `sep`; a key of a flow mapping may have no value and no `sep` either.
      if (item.sep !== undefined || item.key) keys++;
      if (keys > limits.keys) return { limit: 'keys', offset: item.key?.offset ?? next.token.offset };
      if (item.value !== undefined) waiting.push({ token: item.value, depth });
      if (item.key) waiting.push({ token: item.key, depth });
    }
  }
  return undefined;
}
