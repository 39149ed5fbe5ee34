import { hash } from 'node:crypto';
import { type Ground, tick } from '../kept/ground.ts';
import { changeTimeOf, stampOf } from '../kept/stamp-files.ts';

/** What is in a vault beside its public notes, and its history. */
export interface OtherFiles {
  /** Says it all in one text. Where there are private notes, nobody can guess it who has not these very files: a secret. */
  readonly stamp: string;
  /** False where one of them changed so lately that another change might look the same. */
  readonly isSettled: boolean;
}

/** Looks at what is in a vault beside the public notes of these paths. */
export function lookAtOthers(ground: Ground, notes: ReadonlySet<string>): OtherFiles {
  const others = [...ground.files].filter(([path]) => !notes.has(path));
  return {
    stamp: JSON.stringify(['others', stampOf(others), ground.head]),
    isSettled: others.every(([, look]) => isSettled(look, ground)),
  };
}

/** What a note's file is known by, and gives nothing away; empty where it is not there, or changed just now. */
export function markNote(path: string, ground: Ground): string {
  const look = ground.files.get(path);
  if (look === undefined || !isSettled(look, ground)) return '';
  return hash('sha256', `note ${path}\0${look}`, 'base64url').slice(0, 22);
}

/** What could not be looked at does not become another thing unnoticed. */
function isSettled(look: string, { time }: Ground): boolean {
  return !(changeTimeOf(look) >= time - tick);
}
