import type { Diagnostic } from '@layerwise/parser';
import { compareText } from '../order.ts';
import type { UnwrittenNote } from './learning.ts';
import { type Facts, lastDay, type Moment, type NoteFacts } from './note-facts.ts';
import { placeOf } from './place.ts';

/**
 * Finds what was read and not written up: notes with a session whose text is shorter than two sentences.
 *
 * @returns the one read longest ago first
 */
export function findUnwritten(facts: Facts, { today }: Moment): readonly UnwrittenNote[] {
  return [...facts.values()]
    .flatMap((fact) => judgeNote(fact, today) ?? [])
    .sort((a, b) => compareText(a.last, b.last) || compareText(a.id, b.id));
}

function judgeNote({ id, note, url, sessions, fewWords }: NoteFacts, today: string): UnwrittenNote | null {
  const past = sessions.filter(({ day }) => day <= today);
  const last = lastDay(
    past.map(({ day }) => day),
    today,
  );
  if (last === null || fewWords === null) return null;
  const minutes = past.reduce((sum, session) => sum + session.minutes, 0);
  return { id, title: note.title, url, sessions: past.length, minutes, last };
}

/** Points out each note that was read and not written up. */
export function checkWriteUps(unwritten: readonly UnwrittenNote[], facts: Facts): readonly Diagnostic[] {
  return unwritten.flatMap(({ id, minutes }): readonly Diagnostic[] => {
    const fact = facts.get(id);
    if (fact === undefined) return [];
    return [
      {
        ...placeOf(fact.note, ['sessions.0', 'sessions']),
        severity: 'info',
        rule: 'session-without-write-up',
        message: `'${fact.note.title}' was read for ${minutes} minutes and has ${fact.fewWords ?? 0} words.`,
        hint: 'Write down in a few sentences what it says: that is what makes it stay.',
      },
    ];
  });
}
