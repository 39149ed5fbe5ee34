import { join } from 'node:path';
import type { LoadedConfig } from '@layerwise/builder';
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
import {
  forgetSession,
  type KeptSession,
  keepSession,
  locateKeptSession,
  readKeptSession,
} from '../timer/kept-session.ts';
import { runTimer } from '../timer/run-timer.ts';
import { UsageError } from '../usage-error.ts';

interface TimeboxOptions extends NoteOptions {
  readonly minutes?: number;
  readonly outcome?: Outcome;
  readonly due?: string;
  readonly spent?: number;
  readonly note?: string;
  readonly resume?: true;
}

/** Adds `layerwise timebox`: reads for a while, then says what came of it. */
export function addTimeboxCommand(program: Command, run: Run): void {
  addNoteOptions(
    program.command('timebox').argument('[note]', 'path, title or alias of a note, or a part of one'),
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
    .option('--resume', 'go on with the session that was interrupted')
    .option('--note <text>', 'what to remember of it')
    .addHelpText(
      'after',
      `
Keys while the timer runs: space pauses and goes on, Enter ends the session, Ctrl-C keeps it for later.

Examples:
  layerwise timebox "KV cache"
  layerwise timebox "KV cache" --minutes 25
  layerwise timebox --resume
  layerwise timebox "KV cache" --outcome schedule --due "next friday" --spent 40`,
    )
    .action((name: string | undefined, options: TimeboxOptions) =>
      run((surroundings) => timebox(name, options, surroundings)),
    );
}

async function timebox(
  name: string | undefined,
  options: TimeboxOptions,
  surroundings: Surroundings,
): Promise<number> {
  const { config, today } = await loadVault(options, surroundings);
  checkDue(options, today);
  const keptFile = locateKeptSession(config.root);
  const session = await findSession(name, options, config, keptFile, surroundings);
  const { path, title, planned } = session;
  const spent = options.spent ?? (await spendTime(session, keptFile, surroundings));
  if (spent === null) {
    surroundings.stderr.write('The session is kept. Go on with: layerwise timebox --resume\n');
    return 1;
  }
  const { outcome, due } =
    options.outcome === undefined ? await askForOutcome(today, surroundings) : readOutcome(options, today);
  const entry: NewEntry = {
    date: today,
    planned,
    minutes: spent,
    outcome,
    ...(due !== undefined && { due }),
    ...(options.note !== undefined && { note: options.note }),
  };
  await writeSession(join(config.vaultFolder, path), entry);
  if (options.spent === undefined) await forgetSession(keptFile);
  const until = due === undefined ? '' : ` on ${due}`;
  surroundings.stdout.write(
    options.json === true
      ? writeJsonLine({ path, title, session: entry })
      : `${escapeControlCharacters(title)}: ${spent} of ${planned} minutes, ${outcome}${until}.\n`,
  );
  return 0;
}

interface TimedSession extends KeptSession {
  readonly title: string;
}

/** The session that begins, or the one that is gone on with. */
async function findSession(
  name: string | undefined,
  options: TimeboxOptions,
  config: LoadedConfig,
  keptFile: string,
  { cwd }: Surroundings,
): Promise<TimedSession> {
  const { findNote } = await import('../notes/find-note.ts');
  const { readNotes } = await import('../notes/read-notes.ts');
  const kept = options.resume === true ? await readKeptSession(keptFile) : null;
  if (options.resume === true && kept === null) {
    throw new UsageError('there is no interrupted session', 'Begin one: layerwise timebox NOTE.');
  }
  const wanted = kept?.path ?? name;
  if (wanted === undefined) throw new UsageError('a note is missing', 'Name one: layerwise timebox NOTE.');
  const { path, title } = findNote(await readNotes(config), wanted, showPath(config.vaultFolder, cwd));
  const planned = options.minutes ?? kept?.planned ?? config.timebox.minutes;
  return { path, title, planned, elapsed: kept?.elapsed ?? 0 };
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

function spendTime(
  { path, title, planned, elapsed }: TimedSession,
  keptFile: string,
  { stderr }: Surroundings,
): Promise<number | null> {
  requireTerminal('--spent MINUTES');
  const keep = (spent: number) => keepSession(keptFile, { path, planned, elapsed: spent });
  return runTimer({ title, minutes: planned, spent: elapsed, keep, output: stderr });
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
