import { join } from 'node:path';
import { type Layer, layers } from '@layerwise/parser';
import { type Command, Option } from 'commander';
import { commitNote } from '../notes/commit-note.ts';
import { addNoteOptions, loadVault, type NoteOptions } from '../options/note-options.ts';
import { escapeControlCharacters, writeJsonLine } from '../report/escape-control-characters.ts';
import { showPath } from '../report/show-path.ts';
import type { Run } from '../run.ts';
import type { Surroundings } from '../surroundings.ts';
import { UsageError } from '../usage-error.ts';

interface PromoteOptions extends NoteOptions {
  readonly to?: Layer;
  readonly commit?: true;
}

/** Adds `layerwise promote`: takes a note to a deeper layer. */
export function addPromoteCommand(program: Command, run: Run): void {
  addNoteOptions(
    program.command('promote').argument('<note>', 'path, title or alias of a note, or a part of one'),
  )
    .summary('take a note to the next layer')
    .description(
      'Sets the next layer in the front matter of a note and says what it asks for. Nothing else in the file changes.',
    )
    .addOption(new Option('--to <layer>', 'the layer to go to').choices(layers))
    .option('--commit', 'commit the note')
    .addHelpText(
      'after',
      `
Examples:
  layerwise promote "Self-attention"
  layerwise promote transformers/self-attention.md --to deepen
  layerwise promote attention --commit`,
    )
    .action((name: string, options: PromoteOptions) =>
      run((surroundings) => promote(name, options, surroundings)),
    );
}

async function promote(name: string, options: PromoteOptions, surroundings: Surroundings): Promise<number> {
  const { config } = await loadVault(options, surroundings);
  const { findNote } = await import('../notes/find-note.ts');
  const { readNotes } = await import('../notes/read-notes.ts');
  const { writeNote } = await import('../notes/write-note.ts');
  const { setField } = await import('@layerwise/parser');
  const note = findNote(await readNotes(config), name, showPath(config.vaultFolder, surroundings.cwd));
  const from = note.frontMatter.layer ?? null;
  const to = chooseLayer(note.title, from, options.to);
  const file = join(config.vaultFolder, note.path);
  await writeNote(file, note.bytes, setField(note.bytes, 'layer', to));
  const { asksFor } = config.layers[to];
  if (options.commit === true) await commitNote(file, `Promote ${note.title} to ${to}`);
  const result = {
    path: note.path,
    title: note.title,
    from,
    to,
    asksFor,
    committed: options.commit === true,
  };
  surroundings.stdout.write(
    options.json === true
      ? writeJsonLine(result)
      : `${escapeControlCharacters(note.title)}: ${from ?? 'no layer'} → ${to}. ${escapeControlCharacters(asksFor)}\n`,
  );
  return 0;
}

function chooseLayer(title: string, from: Layer | null, asked: Layer | undefined): Layer {
  const depth = from === null ? -1 : layers.indexOf(from);
  const to = asked ?? layers[depth + 1];
  if (to === undefined) {
    throw new UsageError(`"${title}" is at ${from}: there is no deeper layer`, 'Write it up, or teach it.');
  }
  if (layers.indexOf(to) > depth) return to;
  throw new UsageError(
    `"${title}" is at ${from} already: ${to} is no promotion`,
    'Change the layer in its front matter if it was wrong.',
  );
}
