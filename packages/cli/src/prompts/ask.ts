import { autocomplete, confirm, isCancel, select, text } from '@clack/prompts';
import { escapeControlCharacters } from '../report/escape-control-characters.ts';
import { CancelledError } from './cancelled-error.ts';

/** Something to choose. */
export interface Choice<Value> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
}

/** Results go to stdout, questions do not: `layerwise new > file` still asks. */
const output = process.stderr;

/** So many choices are seen at once. */
const maxItems = 10;

/** Asks for one of a few. @throws CancelledError */
export async function askChoice<Value extends string>(
  message: string,
  choices: readonly Choice<Value>[],
): Promise<Value> {
  const options = choices.map(({ value, label, hint = '' }) => ({ value, label, hint }));
  // Clack's type tells words from other values by a condition, which a word that is not known yet cannot meet.
  const answer = await select<string>({ message, options, output, maxItems });
  const chosen = choices.find(({ value }) => value === answer);
  if (chosen === undefined) throw new CancelledError();
  return chosen.value;
}

/** Asks for one of many; typing narrows them. @throws CancelledError */
export async function askAmongMany<Value>(
  message: string,
  choices: readonly Choice<Value>[],
): Promise<Value> {
  const options = choices.map(({ label, hint = '' }, index) => ({
    value: index,
    label: escapeControlCharacters(label),
    hint: escapeControlCharacters(hint),
  }));
  const answer = await autocomplete<number>({ message, options, output, maxItems });
  const chosen = isCancel(answer) ? undefined : choices[answer];
  if (chosen === undefined) throw new CancelledError();
  return chosen.value;
}

/**
 * Asks for a text.
 *
 * @param findFault - says what is wrong with an answer
 * @param offered - what Enter alone means, and is shown as the answer then
 * @throws CancelledError
 */
export async function askText(
  message: string,
  placeholder: string,
  findFault: (answer: string) => string | undefined,
  offered?: string,
): Promise<string> {
  const answer = await text({
    message,
    placeholder,
    output,
    validate: (typed) => findFault(typed ?? ''),
    ...(offered !== undefined && { defaultValue: offered }),
  });
  if (isCancel(answer)) throw new CancelledError();
  return answer;
}

/** Asks for yes or no. @throws CancelledError */
export async function askYesOrNo(message: string, initialValue: boolean): Promise<boolean> {
  const answer = await confirm({ message: escapeControlCharacters(message), initialValue, output });
  if (isCancel(answer)) throw new CancelledError();
  return answer;
}
