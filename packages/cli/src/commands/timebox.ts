import { join } from 'node:path';
import { type Outcome, outcomes } from '@layerwise/parser/note';
import { type Command, Option } from 'commander';
import { addNoteOptions, loadVault, type NoteOptions } from '../options/note-options.ts';
import { parseDue } from '../options/parse-due.ts';
import { parseMinutes } from '../options/parse-values.ts';
import { escapeControlCharacters } from '../report/escape-control-characters.ts';
import { printResult } from '../report/print-result.ts';
import { showPath } from '../report/show-path.ts';
import type { Run } from '../run.ts';
import { canAsk, type Surroundings } from '../surroundings.ts';
import type { TimedSession } from '../timer/find-session.ts';
import { UsageError } from '../usage-error.ts';

interface TimeboxOptions extends NoteOptions {
  readonly minutes?: number;
  readonly outcome?: Outcome;
  readonly due?: string;
  readonly spent?: number;
  readonly note?: string;
  readonly resume?: true;
  readonly open?: boolean;
}

/** Adds `layerwise timebox`: reads for a while, then says what came of it. */
export function addTimeboxCommand(program: Command, run: Run): void {
  addNoteOptions(
    program.command('timebox').argument('[note]', 'path, title or alias of a note, or a part of one'),
  )
    .summary('read for a while, then say what came of it')
    .description(
      'Runs a timer, asks for the outcome, and writes the session into the note. To summarize, the note is opened at a ' +
        'new heading. Without a terminal, the outcome and the minutes spent are given as options.',
    )
    .addOption(new Option('--minutes <n>', 'length of the timebox (default: 45)').argParser(parseMinutes))
    .addOption(new Option('--outcome <outcome>', 'what came of it').choices(outcomes))
    .option('--due <date>', 'day of a scheduled dive: 2026-12-01, tomorrow, next friday, +2w')
    .addOption(new Option('--spent <min>', 'minutes spent; no timer runs').argParser(parseMinutes))
    .option('--resume', 'go on with the session that was interrupted')
    .option('--note <text>', 'what to remember of it')
    .option('--open', 'open the note at a new heading, also without a terminal')
    .option('--no-open', 'neither add a heading nor open the note')
    .addHelpText(
      'after',
      `
Keys while the timer runs: space pauses and goes on, Enter ends the session, Ctrl-C keeps it for later.
An interrupted session is kept in .layerwise-state/timebox.json beside the configuration.

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
  checkDue(options, today, canAsk(surroundings));
  const { forgetSession, locateKeptSession } = await import('../timer/kept-session.ts');
  const { findSession } = await import('../timer/find-session.ts');
  const keptFile = locateKeptSession(config.root);
  const { minutes, resume = false } = options;
  const wish = { name, minutes, resume, isTimed: options.spent === undefined };
  const session = await findSession(config, wish, keptFile, surroundings);
  const spent = options.spent ?? (await spendTime(session, keptFile, surroundings));
  if (spent === null) return sayKept(surroundings);
  const { outcome, due } = await findOutcome(options, today, surroundings, wish.isTimed);
  if (outcome === null) return sayKept(surroundings);

  const { path, title, planned } = session;
  const file = join(config.vaultFolder, path);
  const entry = {
    date: today,
    planned,
    minutes: spent,
    outcome,
    ...(due !== undefined && { due }),
    ...(options.note !== undefined && { note: options.note }),
  };
  const opens = outcome === 'summarize' && (options.open ?? canAsk(surroundings));
  const { writeSession } = await import('../timer/write-session.ts');
  const line = await writeSession(file, entry, opens ? `## Summary of ${today}` : null);
  if (options.spent === undefined || resume) await forgetSession(keptFile);
  const endings = { summarize: 'to be summarized', bookmark: 'bookmarked', schedule: `scheduled for ${due}` };
  const words = `${escapeControlCharacters(title)}: ${spent} of ${planned} minutes, ${endings[outcome]}.\n`;
  const result = { path, title, session: entry, ...(line !== null && { line }) };
  printResult(options, surroundings, result, words);
  return line === null ? 0 : openAt(file, line, surroundings);
}

/** Everything that can be wrong is said before the timer starts. */
function checkDue({ outcome, due }: TimeboxOptions, today: string, asks: boolean): void {
  if (due !== undefined && parseDue(due, today) === null) {
    throw new UsageError(`"${due}" is no day`, 'Write 2026-12-01, tomorrow, next friday or +2w.');
  }
  if (outcome === 'schedule' && due === undefined && !asks) {
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

async function spendTime(
  { path, title, planned, elapsed }: TimedSession,
  keptFile: string,
  surroundings: Surroundings,
): Promise<number | null> {
  requireTerminal('--spent MINUTES', surroundings);
  const [{ keepSession }, { runTimer }] = await Promise.all([
    import('../timer/kept-session.ts'),
    import('../timer/run-timer.ts'),
  ]);
  return runTimer({
    title,
    minutes: planned,
    spent: elapsed,
    keep: (spent) => keepSession(keptFile, { path, planned, elapsed: spent }),
    keys: process.stdin,
    output: surroundings.stderr,
  });
}

/** A null outcome: the question was not answered, but the session is kept. */
async function findOutcome(
  { outcome, due }: TimeboxOptions,
  today: string,
  surroundings: Surroundings,
  isKept: boolean,
): Promise<{ readonly outcome: Outcome | null; readonly due?: string }> {
  const day = due === undefined ? null : parseDue(due, today);
  if (outcome !== undefined && (outcome !== 'schedule' || day !== null))
    return { outcome, ...(day !== null && { due: day }) };
  requireTerminal('--outcome summarize, bookmark or schedule', surroundings);
  const [{ askDue, askOutcome }, { CancelledError }] = await Promise.all([
    import('../prompts/ask-outcome.ts'),
    import('../prompts/cancelled-error.ts'),
  ]);
  try {
    return outcome === undefined ? await askOutcome(today) : { outcome, due: await askDue(today) };
  } catch (error) {
    if (isKept && error instanceof CancelledError) return { outcome: null };
    throw error;
  }
}

function requireTerminal(option: string, surroundings: Surroundings): void {
  if (canAsk(surroundings)) return;
  throw new UsageError('there is no terminal to run the timebox in', `Add ${option}.`);
}

function sayKept({ stderr }: Surroundings): 1 {
  stderr.write('The session is kept. Go on with: layerwise timebox --resume\n');
  return 1;
}

/** The session is written: that no editor is named is no failure. */
async function openAt(file: string, line: number, { cwd, env, stderr }: Surroundings): Promise<0 | 1> {
  const { findEditor, openInEditor } = await import('../open-in-editor.ts');
  if (findEditor(env) !== null) return openInEditor(file, env, line);
  stderr.write(
    `Write on at ${escapeControlCharacters(showPath(file, cwd))}:${line} (set VISUAL or EDITOR to have it opened).\n`,
  );
  return 0;
}
