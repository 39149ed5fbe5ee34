import { createInterface } from 'node:readline/promises';
import { type Outcome, outcomes } from '@layerwise/parser';
import { parseDue } from '../options/parse-due.ts';
import type { Output } from '../surroundings.ts';

/** Asks for the outcome of a session, until there is an answer that means one; the first letters are enough. */
export async function askOutcome(today: string, output: Output): Promise<{ outcome: Outcome; due?: string }> {
  const questions = createInterface({ input: process.stdin, output: process.stderr });
  try {
    for (;;) {
      const answer = (await questions.question('Outcome: summarize, bookmark or schedule? '))
        .trim()
        .toLowerCase();
      // `s` alone could be two of them.
      const meant = outcomes.filter((outcome) => answer !== '' && outcome.startsWith(answer));
      const [outcome, other] = meant;
      if (outcome === undefined || other !== undefined) {
        output.write('Write bookmark, summarize or schedule, or its first two letters.\n');
      } else if (outcome !== 'schedule') return { outcome };
      else return { outcome, due: await askDue() };
    }
  } finally {
    questions.close();
  }

  async function askDue(): Promise<string> {
    for (;;) {
      const due = parseDue(await questions.question('When? '), today);
      if (due !== null) return due;
      output.write('Write 2026-12-01, tomorrow, next friday or +2w.\n');
    }
  }
}
