import { join } from 'node:path';
import { type NewEntry, type Outcome, outcomes } from '@layerwise/parser';
import { type Command, Option } from 'commander';
import { addNoteOptions, loadVault, type NoteOptions } from '../options/note-options.ts';
import { parseDue } from '../options/parse-due.ts';
import { parseMinutes } from '../options/parse-values.ts';
import { escapeControlCharacters, writeJsonLine } from '../report/escape-control-characters.ts';
import { showPath } from '../report/show-path.ts';
import type { Run } from '../run.ts';
import type { Surroundings } from '../surroundings.ts';
import { askOutcome } from '../timer/ask-outcome.ts';
import { runTimer } from '../timer/run-timer.ts';
import { UsageError } from '../usage-error.ts';

interface TimeboxOptions extends NoteOptions {
  readonly minutes?: number;
  readonly outcome?: Outcome;
  readonly due?: string;
  readonly spent?: number;
  readonly note?: string;
}

/** Adds `layerwise timebox`: reads for a while, then says what came of it. */
export function addTimeboxCommand(program: Command, run: Run): void {
  addNoteOptions(
    program.command('timebox').argument('<note>', 'path, title or alias of a note, or a part of one'),
  )
    .summary('read for a while, then say what came of it')
    .description(
      'Runs a timer, asks for the outcome, and writes the session into the note. Without a terminal, ' +
        'the outcome and the minutes spent are given as options.',
    )
    .addOption(new Option('--minutes <n>', 'length of the timebox (default: 45)').argParser(parseMinutes))
    .addOption(new Option('--outcome <outcome>', 'what came of it').choices(outcomes))
    .option('--due <date>', 'day of a scheduled dive: 2026-12-01, tomorrow, next friday, +2w')
    .addOption(new Option('--spent <min>', 'minutes spent; no timer runs').argParser(parseMinutes))
    .option('--note <text>', 'what to remember of it')
    .addHelpText(
      'after',
      `
Keys while the timer runs: space pauses and goes on, Enter ends the session, Ctrl-C throws it away.

Examples:
  layerwise timebox "KV cache"
  layerwise timebox "KV cache" --minutes 25
  layerwise timebox "KV cache" --outcome schedule --due "next friday" --spent 40`,
    )
    .action((name: string, options: TimeboxOptions) =>
      run((surroundings) => timebox(name, options, surroundings)),
    );
}

async function timebox(name: string, options: TimeboxOptions, surroundings: Surroundings): Promise<number> {
  const { config, today } = await loadVault(options, surroundings);
  checkDue(options, today);
  const { findNote } = await import('../notes/find-note.ts');
  const { readNotes } = await import('../notes/read-notes.ts');
  const vault = showPath(config.vaultFolder, surroundings.cwd);
  const { path, title } = findNote(await readNotes(config), name, vault);
  const planned = options.minutes ?? config.timebox.minutes;
  const spent = options.spent ?? (await spendTime(title, planned, surroundings));
  if (spent === null) return 1;
  const outcome =
    options.outcome === undefined ? await askForOutcome(today, surroundings) : readOutcome(options, today);
  const session: NewEntry = {
    date: today,
    planned,
    minutes: spent,
    outcome: outcome.outcome,
    ...(outcome.due !== undefined && { due: outcome.due }),
    ...(options.note !== undefined && { note: options.note }),
  };
  await writeSession(join(config.vaultFolder, path), session);
  surroundings.stdout.write(
    options.json === true
      ? writeJsonLine({ path, title, session })
      : `${escapeControlCharacters(title)}: ${spent} of ${planned} minutes, ${outcome.outcome}${outcome.due === undefined ? '' : ` on ${outcome.due}`}.\n`,
  );
  return 0;
}

/** Everything that can be wrong is said before the timer starts. */
function checkDue({ outcome, due }: TimeboxOptions, today: string): void {
  if (due !== undefined && parseDue(due, today) === null) {
    throw new UsageError(`"${due}" is no day`, 'Write 2026-12-01, tomorrow, next friday or +2w.');
  }
  if (outcome === 'schedule' && due === undefined) {
    throw new UsageError(
      'a scheduled dive needs a day',
      'Add --due 2026-12-01, tomorrow, "next friday" or +2w.',
    );
  }
  if (due !== undefined && outcome !== 'schedule') {
    throw new UsageError(
      '--due goes with --outcome schedule alone',
      'Add --outcome schedule, or leave --due out.',
    );
  }
}

function readOutcome({ outcome, due }: TimeboxOptions, today: string): { outcome: Outcome; due?: string } {
  const day = due === undefined ? null : parseDue(due, today);
  return { outcome: outcome ?? 'summarize', ...(day !== null && { due: day }) };
}

function spendTime(title: string, minutes: number, { stderr }: Surroundings): Promise<number | null> {
  requireTerminal('--spent MINUTES');
  return runTimer(title, minutes, stderr);
}

function askForOutcome(today: string, { stderr }: Surroundings): Promise<{ outcome: Outcome; due?: string }> {
  requireTerminal('--outcome summarize, bookmark or schedule');
  return askOutcome(today, stderr);
}

function requireTerminal(option: string): void {
  if (process.stdin.isTTY && process.stderr.isTTY) return;
  throw new UsageError('there is no terminal to run the timebox in', `Add ${option}.`);
}

/** The note is read again: much can have been written in it during the session. */
async function writeSession(file: string, session: NewEntry): Promise<void> {
  const { readFile } = await import('node:fs/promises');
  const { appendToList } = await import('@layerwise/parser');
  const { writeNote } = await import('../notes/write-note.ts');
  const bytes = await readFile(file);
  await writeNote(file, bytes, appendToList(bytes, 'sessions', session));
}
