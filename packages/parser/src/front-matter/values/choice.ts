import { right, written, wrong } from './described-value.ts';
import { nearMiss } from './near-miss.ts';

/**
 * One word of several; letter case is ignored.
 *
 * @param choices The words, as they are handed on.
 * @param spellings Other spellings that are accepted, with what they mean.
 */
export function oneOf<const Choice extends string>(
  choices: readonly Choice[],
  spellings: Readonly<Record<string, Choice>> = {},
) {
  const meanings = new Map<string, Choice>([
    ...choices.map((choice) => [choice, choice] as const),
    ...Object.entries(spellings),
  ]);
  const read = (text: string) => {
    const value = meanings.get(text.toLowerCase());
    return value === undefined ? wrong({ suggestion: nearMiss(text, choices) }) : right(value);
  };
  return written(listWords(choices), read, { enum: [...meanings.keys()] });
}

function listWords(words: readonly string[]): string {
  const quoted = words.map((word) => `\`${word}\``);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}
