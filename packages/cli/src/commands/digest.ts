import { join } from 'node:path';
import type { Command } from 'commander';
import { addNoteOptions, loadVault, type NoteOptions } from '../options/note-options.ts';
import { parseSince } from '../options/parse-due.ts';
import { escapeControlCharacters } from '../report/escape-control-characters.ts';
import { printResult } from '../report/print-result.ts';
import { showPath } from '../report/show-path.ts';
import { countOf } from '../report/summary.ts';
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
      'Drafts posts/<today>-week.md from the journal and the notes: promotions, new notes and sessions, with links, and ' +
        'the sentences worth keeping (what you highlighted, and your summaries). ' +
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
  const [{ surveyVault }, { createFile }, { makeFolder }, { writeDigest }, { createProgressBar }] =
    await Promise.all([
      import('@layerwise/builder/survey'),
      import('../notes/edit-file.ts'),
      import('../notes/make-folder.ts'),
      import('../notes/write-digest.ts'),
      import('../report/progress-bar.ts'),
    ]);
  const bar = createProgressBar(surroundings.stderr, surroundings.env);
  const survey = await surveyVault(config, today, bar.show).finally(bar.clear);
  const { text, ...counts } = writeDigest(survey, since, today);
  const name = `${today}-week.md`;
  const file = join(await makeFolder(config.vaultFolder, 'posts'), name);
  await createFile(file, Buffer.from(text));
  const { promotions, notes, sessions, sentences } = counts;
  const words =
    `Wrote ${escapeControlCharacters(showPath(file, surroundings.cwd))}: ${promotions} promoted, ${notes} new, ` +
    `${countOf(sessions, 'session')}, ${countOf(sentences, 'sentence')} worth keeping since ${since}.\n`;
  printResult(options, surroundings, { path: `posts/${name}`, since, ...counts }, words);
  return 0;
}
