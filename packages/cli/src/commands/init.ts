import { readdir } from 'node:fs/promises';
import { basename, relative, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import type { GivenAnswers } from '../init/ask-answers.ts';
import { type Editor, editors, type Host, hosts, type SiteAnswers } from '../init/site-answers.ts';
import { type Origin, origins } from '../moving/origin.ts';
import { parseDay } from '../options/parse-values.ts';
import type { Run } from '../run.ts';
import { canAsk, type Surroundings } from '../surroundings.ts';
import { UsageError } from '../usage-error.ts';

/** The options of `init`, as they were typed. */
export interface InitOptions {
  readonly vault?: string;
  readonly title?: string;
  readonly author?: string;
  readonly site?: string;
  readonly base?: string;
  readonly deploy: readonly Host[];
  readonly editor: readonly (Editor | 'none')[];
  readonly from?: Origin;
  readonly source?: string;
  readonly write?: true;
  readonly yes?: true;
  readonly now?: string;
  readonly json?: true;
}

/** Adds `layerwise init`: a new site, in an empty folder or beside an existing vault. */
export function addInitCommand(program: Command, run: Run): void {
  program
    .command('init')
    .argument('[dir]', 'folder of the new site', '.')
    .summary('begin a site')
    .description(
      'Begins a site in an empty folder, or beside a vault that is there. No note is changed and no file is overwritten. ' +
        'What is not given is asked for on a terminal.',
    )
    .option(
      '--vault <dir>',
      'folder of the notes, from the new site (default: content, or the folder itself if it has notes)',
    )
    .option('--title <text>', 'name of the site')
    .option('--author <text>', 'who learns here')
    .option('--site <url>', 'address of the site')
    .option('--base <path>', 'path the site lives under (default: /)')
    .addOption(
      new Option('--deploy <host>', 'files for a host; may be repeated')
        .choices(hosts)
        .argParser(collectHost)
        .default([], 'static'),
    )
    .addOption(
      new Option('--editor <editor>', 'help for an editor; may be repeated')
        .choices([...editors, 'none'])
        .argParser(collectEditor)
        .default([], 'obsidian for its vaults'),
    )
    .addOption(new Option('--from <origin>', 'move notes in from another generator').choices(origins))
    .option('--source <dir>', 'with --from: the folder of the notes to move in')
    .option('--write', 'with --from: change the notes of --source itself, instead of copies')
    .option('--yes', 'ask nothing')
    .addOption(
      new Option(
        '--now <date>',
        'the day that counts as today (default: today, or SOURCE_DATE_EPOCH)',
      ).argParser(parseDay),
    )
    .option('--json', 'print the result for machines')
    .addHelpText(
      'after',
      `
Examples:
  layerwise init my-notes
  layerwise init --yes --deploy github-pages
  layerwise init site --vault ../vault --title "What I learn"
  layerwise init blog --from hugo --source ../old-blog/content`,
    )
    .action((dir: string, options: InitOptions) =>
      run((surroundings) => runInit(dir, options, surroundings)),
    );
}

const collectHost = (value: string, before: readonly Host[]): readonly Host[] => [
  ...before,
  chosen(value, hosts),
];
const collectEditor = (value: string, before: readonly (Editor | 'none')[]): readonly (Editor | 'none')[] => [
  ...before,
  chosen(value, [...editors, 'none' as const]),
];

function chosen<Choice extends string>(value: string, choices: readonly Choice[]): Choice {
  const found = choices.find((choice) => choice === value);
  if (found === undefined)
    throw new UsageError(`"${value}" is none of ${choices.join(', ')}`, 'Choose one of them.');
  return found;
}

async function runInit(dir: string, options: InitOptions, surroundings: Surroundings): Promise<number> {
  const { cwd } = surroundings;
  checkMove(options);
  const folder = resolve(cwd, dir);
  const hasNotes = await holdsNotes(folder);
  const offered = await offerAnswers(folder, cwd, options, hasNotes);
  const given = giveAnswers(options);
  const { askAnswers } = await import('../init/ask-answers.ts');
  const asks = options.yes !== true && canAsk(surroundings);
  const answers: SiteAnswers = asks
    ? await askAnswers(given, offered)
    : { ...offered, ...withoutAbsent(given) };
  const { beginSite } = await import('../init/begin-site.ts');
  return beginSite(folder, answers, options, surroundings);
}

function checkMove({ from, source, write }: InitOptions): void {
  if (from === undefined && (source !== undefined || write === true)) {
    throw new UsageError(
      '--source and --write are for --from',
      'Say where the notes come from: --from hugo.',
    );
  }
  if (from !== undefined && source === undefined) {
    throw new UsageError('--from needs the folder of the notes', 'Name it: --source ../old-blog/content.');
  }
}

/** What is taken where nothing is said. */
async function offerAnswers(
  folder: string,
  cwd: string,
  { from, write, source, vault: named }: InitOptions,
  hasNotes: boolean,
): Promise<SiteAnswers> {
  const ownVault = hasNotes && from === undefined ? '.' : 'content';
  const { readObsidian } = await import('../init/read-obsidian.ts');
  const obsidian = await readObsidian(resolve(folder, named ?? ownVault));
  return {
    title: basename(folder) || 'Learning in layers',
    author: '',
    vault: write === true && source !== undefined ? relative(folder, resolve(cwd, source)) || '.' : ownVault,
    site: '',
    base: '/',
    hosts: ['static'],
    editors: obsidian === null ? [] : ['obsidian'],
  };
}

function giveAnswers({ vault, title, author, site, base, deploy, editor }: InitOptions): GivenAnswers {
  return {
    title,
    author,
    site,
    base,
    vault,
    hosts: deploy.length === 0 ? undefined : deploy,
    editors: editor.length === 0 ? undefined : editor.filter((one) => one !== 'none'),
  };
}

function withoutAbsent(given: GivenAnswers): Partial<SiteAnswers> {
  return Object.fromEntries(Object.entries(given).filter(([, answer]) => answer !== undefined));
}

/** Whether a folder is a vault already: one of Obsidian, or one with notes. */
async function holdsNotes(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch(() => []);
  return names.some((name) => name === '.obsidian' || (/\.md$/iu.test(name) && !/^readme\.md$/iu.test(name)));
}
