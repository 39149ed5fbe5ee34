import type { LoadedConfig } from '@layerwise/builder';
import { chooseNote } from '../notes/choose-note.ts';
import { canAsk, type Surroundings } from '../surroundings.ts';
import { UsageError } from '../usage-error.ts';
import { forgetSession, type KeptSession, readKeptSession } from './kept-session.ts';

/** A session that a timer is about to run for. */
export interface TimedSession extends KeptSession {
  readonly title: string;
}

/** What was asked for on the command line. */
export interface SessionWish {
  readonly name: string | undefined;
  readonly minutes: number | undefined;
  readonly resume: boolean;
  /** False: what was spent is given, and no timer runs. */
  readonly isTimed: boolean;
}

/**
 * Finds the session that begins, or the interrupted one that is gone on with. Before one that is kept is lost, it asks.
 *
 * @param keptFile - where an interrupted one is kept
 * @throws UsageError where there is none, or it would be lost
 */
export async function findSession(
  config: LoadedConfig,
  { name, minutes, resume, isTimed }: SessionWish,
  keptFile: string,
  surroundings: Surroundings,
): Promise<TimedSession> {
  const kept = resume || isTimed ? await readKeptSession(keptFile) : null;
  if (resume && kept === null) {
    throw new UsageError('there is no interrupted session', 'Begin one: layerwise timebox NOTE.');
  }
  const goesOn = kept !== null && (resume || (await wantsToGoOn(kept, keptFile, surroundings)));
  const wanted = goesOn ? kept.path : name;
  const { path, title } = await chooseNote(config, wanted, 'layerwise timebox NOTE', surroundings);
  return {
    path,
    title,
    planned: minutes ?? (goesOn ? kept.planned : config.timebox.minutes),
    elapsed: goesOn ? kept.elapsed : 0,
  };
}

async function wantsToGoOn(
  { path, elapsed }: KeptSession,
  keptFile: string,
  surroundings: Surroundings,
): Promise<boolean> {
  const spent = Math.round(elapsed / 60_000);
  if (!canAsk(surroundings)) {
    throw new UsageError(
      `a session on ${path} was interrupted after ${spent} min`,
      'Go on with it: layerwise timebox --resume.',
    );
  }
  const { askYesOrNo } = await import('../prompts/ask.ts');
  const goesOn = await askYesOrNo(
    `A session on ${path} was interrupted after ${spent} min. Go on with it?`,
    true,
  );
  if (!goesOn) await forgetSession(keptFile);
  return goesOn;
}
