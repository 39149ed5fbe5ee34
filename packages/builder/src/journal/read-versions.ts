import { compareMerge, compareWords, countWords } from './compare-words.ts';
import type { NoteChange } from './follow-notes.ts';
import { createKnowledge, findEdit, type Knowledge, keepEdit, learnFrom } from './knowledge.ts';
import { readBlobs } from './read-blobs.ts';
import type { Repository } from './repository.ts';
import type { Version } from './version-facts.ts';

/** Something to be found out once some contents are there. */
interface Question {
  readonly blobs: readonly string[];
  readonly answer: (versions: readonly Version[]) => void;
}

/**
 * Finds out what is not known yet about the versions of notes, in one process. Contents are asked for note by note, so
 * that a version is read once for the comparison with the one before and the one after.
 *
 * @param changes Oldest first.
 * @param blobs Further contents whose facts are wanted.
 * @param knowledge Is added to.
 * @returns What was found out now, and the contents that this clone lacks: their versions count as private.
 * @throws {GitFault}
 */
export async function readVersions(
  repository: Repository,
  changes: readonly NoteChange[],
  blobs: Iterable<string>,
  knowledge: Knowledge,
): Promise<{ readonly found: Knowledge; readonly missing: ReadonlySet<string> }> {
  const wanted = new Set([...blobs].filter((blob) => !knowledge.facts.has(blob)));
  const found = createKnowledge();
  const questions = [...askAll(changes, knowledge, found), ...[...wanted].map(askForFacts)];
  const uses = new Map<string, number>();
  for (const { blobs } of questions) for (const blob of blobs) uses.set(blob, (uses.get(blob) ?? 0) + 1);

  const missing = new Set<string>();
  if (questions.length === 0) return { found, missing };
  // Loaded late: where everything is known, the parser behind it is not needed.
  const { readVersion } = await import('./version-facts.ts');
  const atHand = new Map<string, Version>();
  let next = 0;
  await readBlobs(repository, [...uses.keys()], (blob, content) => {
    if (content === 'missing') missing.add(blob);
    const version = readVersion(content);
    atHand.set(blob, version);
    found.facts.set(blob, version.facts);
    answerNext();
  });
  learnFrom(knowledge, found);
  return { found, missing };

  /** Answers the questions whose contents have come, and lets go of contents that no further question needs. */
  function answerNext(): void {
    for (let question = questions[next]; question !== undefined; question = questions[++next]) {
      const versions = question.blobs.flatMap((blob) => atHand.get(blob) ?? []);
      if (versions.length < question.blobs.length) return;
      question.answer(versions);
      for (const blob of question.blobs) {
        const left = (uses.get(blob) ?? 0) - 1;
        uses.set(blob, left);
        if (left === 0) atHand.delete(blob);
      }
    }
  }
}

/** The questions, note by note. Their contents are asked for in the order in which they are first named. */
function askAll(changes: readonly NoteChange[], knowledge: Knowledge, found: Knowledge): readonly Question[] {
  const byNote = new Map<string, Question[]>();
  const asked = new Set<string>();
  for (const change of changes) {
    for (const { key, ...question } of ask(change, knowledge, found)) {
      const questions = byNote.get(change.note) ?? [];
      byNote.set(change.note, questions);
      if (!asked.has(key)) questions.push(question);
      asked.add(key);
    }
  }
  return [...byNote.values()].flat();
}

function ask(
  { befores, after }: NoteChange,
  { facts, words, edits }: Knowledge,
  found: Knowledge,
): readonly (Question & { readonly key: string })[] {
  const [first] = befores;
  if (first !== undefined && after !== null && befores.length === 1) {
    const compared = first.blob === after.blob || findEdit(edits, [first.blob], after.blob) !== undefined;
    if (compared && facts.has(first.blob) && facts.has(after.blob)) return [];
  }
  const versions = [...befores, ...(after === null ? [] : [after])];
  const questions = versions
    .filter(({ blob }) => !facts.has(blob))
    .map(({ blob }) => ({ key: blob, ...askForFacts(blob) }));
  const only = befores.length === 0 ? after : after === null ? befores[0] : undefined;
  if (only !== undefined && only !== null) {
    if (words.has(only.blob)) return questions;
    const answer = ([version]: readonly Version[]) => {
      found.words.set(only.blob, countWords(version?.body ?? ''));
    };
    return [...questions, { key: `words ${only.blob}`, blobs: [only.blob], answer }];
  }
  if (after === null || befores.some(({ blob }) => blob === after.blob)) return questions;
  const blobs = befores.map(({ blob }) => blob);
  if (findEdit(edits, blobs, after.blob) !== undefined) return questions;
  const answer = (read: readonly Version[]) => {
    const last = read.at(-1)?.body ?? '';
    const bodies = read.slice(0, -1).map(({ body }) => body);
    const edit = bodies.length === 1 ? compareWords(bodies[0] ?? '', last) : compareMerge(bodies, last);
    keepEdit(found.edits, blobs, after.blob, edit);
  };
  const key = [...blobs, after.blob].join('+');
  return [...questions, { key, blobs: [...blobs, after.blob], answer }];
}

/** Facts are found whenever a content is read: nothing else is asked. */
function askForFacts(blob: string): Question {
  return { blobs: [blob], answer: () => {} };
}
