import { join } from 'node:path';
import { type Layer, layers } from '@layerwise/parser/note';
import { type Command, Option } from 'commander';
import type { NamedNote } from '../notes/read-notes.ts';
import { addNoteOptions, loadVault, type NoteOptions } from '../options/note-options.ts';
import { escapeControlCharacters } from '../report/escape-control-characters.ts';
import { printResult } from '../report/print-result.ts';
import type { Run } from '../run.ts';
import { canAsk, type Surroundings } from '../surroundings.ts';
import { UsageError } from '../usage-error.ts';

interface PromoteOptions extends NoteOptions {
  readonly to?: Layer;
  readonly commit?: boolean;
}

/** Adds `layerwise promote`: takes a note to a deeper layer. */
export function addPromoteCommand(program: Command, run: Run): void {
  addNoteOptions(
    program.command('promote').argument('[note]', 'path, title or alias of a note, or a part of one'),
  )
    .summary('take a note to the next layer')
    .description(
      'Sets the next layer in the front matter of a note and says what it asks for. Nothing else in the file changes.',
    )
    .addOption(new Option('--to <layer>', 'the layer to go to').choices(layers))
    .option('--commit', 'commit the note')
    .option('--no-commit', 'do not ask whether to commit it')
    .addHelpText(
      'after',
      `
Examples:
  layerwise promote "Self-attention"
  layerwise promote transformers/self-attention.md --to deepen
  layerwise promote attention --commit`,
    )
    .action((name: string | undefined, options: PromoteOptions) =>
      run((surroundings) => promote(name, options, surroundings)),
    );
}

async function promote(
  name: string | undefined,
  options: PromoteOptions,
  surroundings: Surroundings,
): Promise<number> {
  const { config } = await loadVault(options, surroundings);
  const { chooseNote } = await import('../notes/choose-note.ts');
  const note = await chooseNote(config, name, 'layerwise promote NOTE', surroundings);
  const { path, title } = note;
  const from = note.frontMatter.layer ?? null;
  const to = chooseLayer(title, from, options.to);
  const file = join(config.vaultFolder, path);
  await setLayer(file, note, to);
  const { asksFor } = config.layers[to];
  const words = `${escapeControlCharacters(title)}: ${from ?? 'no layer'} → ${to}. ${escapeControlCharacters(asksFor)}\n`;
  // What was done is said before anything else can go wrong.
  if (options.json !== true) surroundings.stdout.write(words);
  const committed = await commit(file, `Promote ${title} to ${to}`, options, surroundings);
  printResult(options, surroundings, { path, title, from, to, asksFor, committed }, '');
  return 0;
}

async function setLayer(file: string, note: NamedNote, to: Layer): Promise<void> {
  const { editFile } = await import('../notes/edit-file.ts');
  const { EditError } = await import('../notes/edit-error.ts');
  const { setField } = await import('@layerwise/parser/front-matter');
  await editFile(file, (bytes) => {
    // The next layer was found in the bytes that were read: others may say another.
    if (Buffer.compare(bytes, note.bytes) !== 0) {
      throw new EditError(`${file} has just been changed by something else: nothing was written`);
    }
    return setField(bytes, 'layer', to);
  });
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

/** Commits the note where it is asked for, or offers to where somebody can answer. */
async function commit(
  file: string,
  message: string,
  { commit: asked, json }: PromoteOptions,
  surroundings: Surroundings,
): Promise<boolean> {
  if (asked === false) return false;
  const { commitNote, isInRepository } = await import('../notes/commit-note.ts');
  if (asked !== true) {
    if (json === true || !canAsk(surroundings) || !(await isInRepository(file))) return false;
    const { askYesOrNo } = await import('../prompts/ask.ts');
    if (!(await askYesOrNo(`Commit it as “${message}”?`, true))) return false;
  }
  await commitNote(file, message);
  return true;
}
