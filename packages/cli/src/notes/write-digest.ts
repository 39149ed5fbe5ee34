import type { LinkedVault, Survey } from '@layerwise/builder';

/** A draft and what went into it. */
export interface Digest {
  readonly text: string;
  readonly promotions: number;
  readonly notes: number;
  readonly sessions: number;
}

/**
 * Writes the draft of a post on what was learnt.
 *
 * @param since - first day that counts, `YYYY-MM-DD`
 * @param today - last day that counts
 */
export function writeDigest(survey: Survey, since: string, today: string): Digest {
  const promotions = listPromotions(survey, since, today);
  const notes = listNewNotes(survey, since, today);
  const sessions = listSessions(survey, since, today);
  const sections = [
    writeSection('Deeper', promotions),
    writeSection('New', notes),
    writeSection('Sessions', sessions),
  ].join('');
  const text = `---
title: What I learnt from ${since} to ${today}
date: ${today}
draft: true
---

${sections === '' ? 'Nothing was written down in these days.\n' : sections.trimStart()}`;
  return { text, promotions: promotions.length, notes: notes.length, sessions: sessions.length };
}

function writeSection(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `\n## ${title}\n\n${lines.map((line) => `- ${line}\n`).join('')}`;
}

function listPromotions({ history, vault }: Survey, since: string, today: string): readonly string[] {
  const ids = new Map([...vault.notes.values()].map(({ note }) => [note.path, note.id]));
  return history.events
    .filter(({ type, date }) => type === 'promoted' && date >= since && date <= today)
    .flatMap(({ path, from, to }) => {
      const id = ids.get(path);
      return id === undefined ? [] : [`${linkTo(id, vault)}: ${from ?? 'no layer'} → ${to ?? ''}`];
    });
}

function listNewNotes({ vault, learning }: Survey, since: string, today: string): readonly string[] {
  return [...vault.notes.values()].flatMap(({ note }) => {
    const date = learning.members.get(note.id)?.date ?? null;
    if (date === null || date < since || date > today || note.kind === 'page') return [];
    const sentence = note.frontMatter.description ?? findFirstSentence(note.text);
    return [sentence === '' ? linkTo(note.id, vault) : `${linkTo(note.id, vault)}: ${sentence}`];
  });
}

function listSessions({ vault, learning }: Survey, since: string, today: string): readonly string[] {
  return learning.sessions
    .filter(({ day }) => day >= since && day <= today)
    .map(({ id, day, minutes, outcome, due, note }) => {
      const until = due === undefined ? '' : ` for ${due}`;
      return `${day}, ${linkTo(id, vault)}: ${minutes} minutes, ${outcome}${until}${note === undefined ? '' : `. ${toLine(note)}`}`;
    });
}

/** A wikilink by path, which stays right whatever else is called the same, under the note's title. */
function linkTo(id: string, { notes }: LinkedVault): string {
  const title = notes.get(id)?.note.title ?? id;
  return `[[${id}|${toLine(title.replace(/[[\]|]/g, ' '))}]]`;
}

function findFirstSentence(text: string): string {
  const paragraph = toLine(text.slice(0, 2_000));
  return /^.{20,280}?[.!?…。](?=\s|$)/u.exec(paragraph)?.[0] ?? '';
}

function toLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
