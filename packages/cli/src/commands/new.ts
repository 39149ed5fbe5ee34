import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LoadedConfig } from '@layerwise/builder';
import { type Kind, kinds, type Layer, layers, type Track, tracks } from '@layerwise/parser/note';
import { type Command, Option } from 'commander';
import type { EditStep } from '../notes/edit-note.ts';
import { nameFile } from '../notes/name-file.ts';
import { addNoteOptions, loadVault, type NoteOptions } from '../options/note-options.ts';
import { collect } from '../options/parse-values.ts';
import { escapeControlCharacters } from '../report/escape-control-characters.ts';
import { printResult } from '../report/print-result.ts';
import { showPath } from '../report/show-path.ts';
import type { Run } from '../run.ts';
import { canAsk, type Surroundings } from '../surroundings.ts';
import { UsageError } from '../usage-error.ts';

interface NewOptions extends NoteOptions {
  readonly kind?: Kind;
  readonly layer?: Layer;
  readonly track?: Track;
  readonly topic: readonly string[];
  readonly principle: readonly string[];
  readonly tool: readonly string[];
  readonly open?: true;
}

/** The folder that makes a note be of a kind. */
const folders: Readonly<Record<Kind, string>> = {
  note: '',
  post: 'posts',
  topic: 'topics',
  principle: 'principles',
  tool: 'tools',
  page: 'pages',
};

/** Adds `layerwise new`: a note from a template. */
export function addNewCommand(program: Command, run: Run): void {
  addNoteOptions(
    program.command('new').argument('[title]', 'title of the note; a folder may stand before it'),
  )
    .summary('begin a note')
    .description(
      'Writes a note with its front matter. What is not given is taken from the habits of the folder (topic and track), ' +
        'and from _templates/<kind>.md in the vault, if there is one. Nothing is ever overwritten.',
    )
    .addOption(new Option('--kind <kind>', 'what the note is; it decides on the folder').choices(kinds))
    .addOption(new Option('--layer <layer>', 'how deep it goes').choices(layers))
    .addOption(new Option('--track <track>', 'why it is learnt').choices(tracks))
    .addOption(
      new Option('--topic <name>', 'a topic; may be repeated').argParser(collect).default([], 'none'),
    )
    .addOption(
      new Option('--principle <name>', 'a principle; may be repeated').argParser(collect).default([], 'none'),
    )
    .addOption(new Option('--tool <name>', 'a tool; may be repeated').argParser(collect).default([], 'none'))
    .option('--open', 'open it in $VISUAL or $EDITOR')
    .addHelpText(
      'after',
      `
Examples:
  layerwise new "Paged attention" --layer skim --track need --topic serving
  layerwise new "serving/Continuous batching" --open
  layerwise new "Caches trade memory for time" --kind principle`,
    )
    .action((title: string | undefined, options: NewOptions) =>
      run((surroundings) => begin(title, options, surroundings)),
    );
}

async function begin(
  named: string | undefined,
  options: NewOptions,
  surroundings: Surroundings,
): Promise<number> {
  const { config, today } = await loadVault(options, surroundings);
  const typed = named ?? (await askTitle(surroundings));
  const { folder, title } = splitTitle(typed, options.kind);
  const name = nameFile(title);
  if (name === '') throw new UsageError(`"${typed}" is no title`, 'Give a title with letters or digits.');
  const { editNote } = await import('../notes/edit-note.ts');
  const { createFile } = await import('../notes/edit-file.ts');
  const { makeFolder } = await import('../notes/make-folder.ts');
  const steps = await planFrontMatter(folder, name === title ? null : title, today, options, config);
  const edit = editNote(await readTemplate(options.kind ?? 'note', title, today, config), steps);
  if (!edit.edited) {
    throw new UsageError(
      `the template cannot be filled in: ${edit.problems[0]?.message ?? ''}`,
      'Mend its front matter.',
    );
  }
  const file = join(await makeFolder(config.vaultFolder, folder), `${name}.md`);
  await createFile(file, edit.bytes);
  const path = [folder, `${name}.md`].filter((part) => part !== '').join('/');
  const words = `Wrote ${escapeControlCharacters(showPath(file, surroundings.cwd))}.\n`;
  printResult(options, surroundings, { path, title }, words);
  if (options.open !== true) return 0;
  const { openInEditor } = await import('../open-in-editor.ts');
  return openInEditor(file, surroundings.env);
}

async function askTitle(surroundings: Surroundings): Promise<string> {
  if (!canAsk(surroundings)) {
    throw new UsageError("missing required argument 'title'", 'Give one: layerwise new TITLE');
  }
  const { askText } = await import('../prompts/ask.ts');
  return askText('What is it called?', 'Paged attention, or serving/Paged attention', (title) =>
    nameFile(title.slice(title.lastIndexOf('/') + 1)) === ''
      ? 'Give a title with letters or digits.'
      : undefined,
  );
}

function splitTitle(
  typed: string,
  kind: Kind | undefined,
): { readonly folder: string; readonly title: string } {
  const parts = typed.split('/').map((part) => part.trim());
  const title = parts.pop() ?? '';
  const typedFolder = parts.filter((part) => part !== '').join('/');
  if (parts.some((part) => part.startsWith('.'))) {
    throw new UsageError(
      `"${typed}" does not stay in the vault`,
      'Name a folder of the vault: serving/Paged attention.',
    );
  }
  return { folder: typedFolder === '' ? folders[kind ?? 'note'] : typedFolder, title };
}

async function planFrontMatter(
  folder: string,
  title: string | null,
  today: string,
  options: NewOptions,
  config: LoadedConfig,
): Promise<readonly EditStep[]> {
  const { setField, appendToList } = await import('@layerwise/parser/front-matter');
  const { readNotes } = await import('../notes/read-notes.ts');
  const { findHabits } = await import('../notes/find-habits.ts');
  const { kind = 'note', layer } = options;
  const usesHabits = kind === 'note' || kind === 'post';
  const habits = usesHabits ? findHabits(await readNotes(config), folder) : { topic: null, track: null };
  const track = options.track ?? habits.track;
  const topics = options.topic.length === 0 && habits.topic !== null ? [habits.topic] : options.topic;
  const set =
    (field: string, value: string): EditStep =>
    (bytes) =>
      setField(bytes, field, value);
  const add = (field: string, values: readonly string[]): readonly EditStep[] =>
    values.map((value) => (bytes) => appendToList(bytes, field, value));
  const isKindOfFolder = folder.split('/').includes(folders[kind]) || kind === 'note';
  return [
    ...(title === null ? [] : [set('title', title)]),
    ...(isKindOfFolder ? [] : [set('kind', kind)]),
    ...(layer === undefined ? [] : [set('layer', layer)]),
    ...(track === null ? [] : [set('track', track)]),
    ...add('topics', topics),
    ...add('principles', options.principle),
    ...add('tools', options.tool),
    set('date', today),
  ];
}

/**
 * Reads the template of a kind, `_templates/<kind>.md` in the vault, or nothing where there is none. As in Obsidian's
 * templates, `{{title}}` and `{{date}}` are filled in.
 */
async function readTemplate(
  kind: Kind,
  title: string,
  today: string,
  { vaultFolder }: LoadedConfig,
): Promise<Uint8Array> {
  const bytes = await readFile(join(vaultFolder, '_templates', `${kind}.md`)).catch(() => new Uint8Array());
  // Latin-1 gives every byte one character: what is not UTF-8 stays as it is.
  const toLatin = (text: string) => Buffer.from(text).toString('latin1');
  const filled = Buffer.from(bytes)
    .toString('latin1')
    .replace(/\{\{(title|date)\}\}/gi, (_, word: string) =>
      toLatin(word.toLowerCase() === 'title' ? title : today),
    );
  return Buffer.from(filled, 'latin1');
}
