import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { writeDigest } from '../notes/write-digest.ts';
import { addNoteOptions, loadVault, type NoteOptions } from '../options/note-options.ts';
import { parseSince } from '../options/parse-due.ts';
import { escapeControlCharacters, writeJsonLine } from '../report/escape-control-characters.ts';
import { showPath } from '../report/show-path.ts';
import type { Run } from '../run.ts';
import type { Surroundings } from '../surroundings.ts';
import { UsageError } from '../usage-error.ts';

interface DigestOptions extends NoteOptions {
  readonly since: string;
}

/** Adds `layerwise digest`: drafts a post from the journal. */
export function addDigestCommand(program: Command, run: Run): void {
  addNoteOptions(program.command('digest'))
    .summary('draft a post of what was learnt')
    .description(
      'Drafts posts/<today>-week.md from the journal and the notes: promotions, new notes and sessions, with links. ' +
        'The draft is private until its author takes the draft field away. Nothing is ever overwritten.',
    )
    .option('--since <time>', 'from when on: 1w, 10d, 2m or a day', '1w')
    .addHelpText(
      'after',
      `
Examples:
  layerwise digest
  layerwise digest --since 2w
  layerwise digest --since 2026-11-01`,
    )
    .action((options: DigestOptions) => run((surroundings) => draftDigest(options, surroundings)));
}

async function draftDigest(options: DigestOptions, surroundings: Surroundings): Promise<number> {
  const { config, today } = await loadVault(options, surroundings);
  const since = parseSince(options.since, today);
  if (since === null) {
    throw new UsageError(
      `"${options.since}" is no length of time`,
      'Write 1w, 10d, 2m or a day such as 2026-11-01.',
    );
  }
  const { surveyVault } = await import('@layerwise/builder');
  const { createNote } = await import('../notes/write-note.ts');
  const digest = writeDigest(await surveyVault(config, today), since, today);
  const path = `posts/${today}-week.md`;
  const file = join(config.vaultFolder, path);
  await mkdir(join(config.vaultFolder, 'posts'), { recursive: true });
  await createNote(file, Buffer.from(digest.text));
  const { promotions, notes, sessions } = digest;
  surroundings.stdout.write(
    options.json === true
      ? writeJsonLine({ path, since, promotions, notes, sessions })
      : `Wrote ${escapeControlCharacters(showPath(file, surroundings.cwd))}: ${promotions} promoted, ${notes} new, ${sessions} sessions since ${since}.\n`,
  );
  return 0;
}
