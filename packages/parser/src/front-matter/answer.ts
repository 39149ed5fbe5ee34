import type { Document } from 'yaml';
import { resolveAlias } from './authored-value.ts';
import type { WrittenField } from './gather-fields.ts';
import { nearMiss } from './values/near-miss.ts';
import type { Answer } from './visibility.ts';
import type { BlockProblem } from './yaml-block.ts';
import { isScalar } from './yaml-nodes.ts';

/** What a note says about being public. */
export interface Answers {
  readonly draft: Answer;
  readonly publish: Answer;
  /** The fields that were taken for one of the two. */
  readonly fields: ReadonlySet<WrittenField>;
  readonly problems: readonly BlockProblem[];
}

type Question = 'draft' | 'publish';

/** An answer, and whether its author should know how it was understood. */
interface AnswerReading {
  readonly answer: Answer;
  readonly odd: boolean;
}

const noWords = ['false', 'no', 'off', '0'];

/**
 * Reads `draft` and `publish`. Letter case of the names is ignored; if a name is given twice, and for a near miss of it
 * such as `published`, what makes the note private counts.
 *
 * @param fields All fields of a note.
 * @param document Resolves aliases; null where there are none.
 */
export function readAnswers(fields: readonly WrittenField[], document: Document.Parsed | null): Answers {
  const answers = { draft: 'absent' as Answer, publish: 'absent' as Answer };
  const taken = new Set<WrittenField>();
  const problems: BlockProblem[] = [];
  for (const field of fields) {
    if (field.form !== undefined) continue;
    const question = questionOf(field.name);
    if (question === undefined) continue;
    const { answer, odd } =
      question === 'draft'
        ? readDraft(plainValue(field, document))
        : readPublish(plainValue(field, document));
    const meant = field.name.toLowerCase() === question;
    // A near miss only counts where it clearly says private: `published` is also where clippers put the day.
    if (!meant && answer !== privateAnswer(question)) continue;
    taken.add(field);
    answers[question] = morePrivate(question, answers[question], answer);
    if (odd || !meant) problems.push(oddAnswer(field, question, answer, meant));
  }
  return { draft: answers.draft, publish: answers.publish, fields: taken, problems };
}

/** Whether a field decides about publishing, or may have been meant to. */
export function isAnswerName(name: string): boolean {
  return questionOf(name) !== undefined;
}

function questionOf(name: string): Question | undefined {
  const meant = nearMiss(name, ['draft', 'publish']);
  return meant === 'draft' || meant === 'publish' ? meant : undefined;
}

/** Only false, nothing, and text that says no mean that a note is no draft. All that is neither is unclear. */
function readDraft(value: unknown): AnswerReading {
  if (value === null) return { answer: 'absent', odd: false };
  if (value === true) return { answer: 'yes', odd: false };
  if (value === false || noWords.includes(wordOf(value))) return { answer: 'no', odd: false };
  return { answer: 'unclear', odd: true };
}

/** Only true, also as text, publishes. Text that says no is understood, and everything else is unclear. */
function readPublish(value: unknown): AnswerReading {
  if (value === null) return { answer: 'absent', odd: false };
  if (value === true || wordOf(value) === 'true') return { answer: 'yes', odd: false };
  if (value === false) return { answer: 'no', odd: false };
  return { answer: noWords.includes(wordOf(value)) ? 'no' : 'unclear', odd: true };
}

/** The value of a scalar as YAML's core schema reads it; undefined for lists and mappings. */
function plainValue(field: WrittenField, document: Document.Parsed | null): unknown {
  const target = resolveAlias(field.value, document);
  if (target === undefined) return null;
  return isScalar(target) ? target.value : undefined;
}

function wordOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim().toLowerCase() : '';
}

function privateAnswer(question: Question): Answer {
  return question === 'draft' ? 'yes' : 'no';
}

function morePrivate(question: Question, one: Answer, other: Answer): Answer {
  const order: readonly Answer[] = [
    privateAnswer(question),
    'unclear',
    question === 'draft' ? 'no' : 'yes',
    'absent',
  ];
  return order.find((answer) => answer === one || answer === other) ?? 'absent';
}

function oddAnswer(field: WrittenField, question: Question, answer: Answer, meant: boolean): BlockProblem {
  const said =
    question === 'draft'
      ? { yes: 'draft: true', no: 'draft: false' }
      : { yes: 'publish: true', no: 'publish: false' };
  const what = meant
    ? answer === 'unclear'
      ? `\`${field.name}\` says neither yes nor no; expected \`true\` or \`false\``
      : `\`${field.name}\` is taken for \`false\`, which is the way to write it`
    : `\`${field.name}\` is taken for \`${question}\``;
  return {
    offset: field.offset,
    severity: 'warning',
    rule: 'frontmatter-value',
    message: `${what}. The note is private.`,
    hint: `Write \`${said[question === 'draft' ? 'yes' : 'no']}\` for a private note, \`${said[question === 'draft' ? 'no' : 'yes']}\` for a public one.`,
  };
}
