import type { LinkedVault, Survey } from '@layerwise/builder';
import { findFirstSentence, findWorthKeeping, toLine } from './worth-keeping.ts';

/** A draft and what went into it. */
export interface Digest {
  readonly text: string;
  readonly promotions: number;
  readonly notes: number;
  readonly sessions: number;
  readonly sentences: number;
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
  const sentences = listWorthKeeping(survey, since, today);
  const sections = [
    writeSection('Deeper', promotions),
    writeSection('New', notes),
    writeSection('Sessions', sessions),
    writeSection('Worth keeping', sentences),
  ].join('');
  const text = `---
title: What I learnt from ${since} to ${today}
date: ${today}
draft: true
---

${sections === '' ? 'Nothing was written down in these days.\n' : sections.trimStart()}`;
  return {
    text,
    promotions: promotions.length,
    notes: notes.length,
    sessions: sessions.length,
    sentences: sentences.length,
  };
}

function writeSection(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `\n## ${title}\n\n${lines.map((line) => `- ${line}\n`).join('')}`;
}

function listPromotions({ history, vault }: Survey, since: string, today: string): readonly string[] {
  const ids = listIds(vault);
  return history.events
    .filter(({ type, date }) => type === 'promoted' && date >= since && date <= today)
    .flatMap(({ path, from, to }) => {
      const id = ids.get(path);
      return id === undefined ? [] : [`${linkTo(id, vault)}: ${from ?? 'no layer'} → ${to ?? ''}`];
    });
}

function listNewNotes(survey: Survey, since: string, today: string): readonly string[] {
  const { vault } = survey;
  return [...vault.notes.values()].flatMap(({ note }) => {
    if (note.kind === 'page' || !isNew(note.id, survey, since, today)) return [];
    const sentence = note.frontMatter.description ?? findFirstSentence(note.text);
    return [
      sentence === null
        ? linkTo(note.id, vault)
        : `${linkTo(note.id, vault)}: ${escapeMarkdown(toLine(sentence))}`,
    ];
  });
}

function isNew(id: string, { learning }: Survey, since: string, today: string): boolean {
  const date = learning.members.get(id)?.date ?? null;
  return date !== null && date >= since && date <= today;
}

function listSessions({ vault, learning }: Survey, since: string, today: string): readonly string[] {
  return learning.sessions
    .filter(({ day }) => day >= since && day <= today)
    .map(({ id, day, minutes, outcome, due, note }) => {
      const until = due === undefined ? '' : ` for ${due}`;
      const remark = note === undefined ? '' : `. ${escapeMarkdown(toLine(note))}`;
      return `${day}, ${linkTo(id, vault)}: ${minutes} minutes, ${outcome}${until}${remark}`;
    });
}

/** Of every note that something happened to. */
function listWorthKeeping(survey: Survey, since: string, today: string): readonly string[] {
  const { vault, learning, history } = survey;
  const touched = new Set(
    history.events.filter(({ date }) => date >= since && date <= today).map(({ path }) => path),
  );
  const read = new Set(
    learning.sessions.filter(({ day }) => day >= since && day <= today).map(({ id }) => id),
  );
  return [...vault.notes.values()].flatMap(({ note }) =>
    touched.has(note.path) || read.has(note.id) || isNew(note.id, survey, since, today)
      ? findWorthKeeping(note, since, today).map(
          (sentence) => `${escapeMarkdown(sentence)} (${linkTo(note.id, vault)})`,
        )
      : [],
  );
}

function listIds({ notes }: LinkedVault): ReadonlyMap<string, string> {
  return new Map([...notes.values()].map(({ note }) => [note.path, note.id]));
}

/** A wikilink by path, which stays right whatever else is called the same, under the note's title. */
function linkTo(id: string, { notes }: LinkedVault): string {
  const title = notes.get(id)?.note.title ?? id;
  return `[[${id}|${toLine(title.replace(/[[\]|]/g, ' '))}]]`;
}

/** A text that Markdown leaves as it is. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*[\]<]/g, '\\$&');
}
