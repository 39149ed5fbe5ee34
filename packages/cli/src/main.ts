import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { packageFolder } from './package-folder.ts';
import type { Run } from './run.ts';
import { readSurroundings, type Surroundings } from './surroundings.ts';

/** Every command, in the order in which help tells of them; each is loaded when it is needed. */
const commands: readonly (readonly [name: string, load: () => Promise<AddCommand>])[] = [
  ['build', async () => (await import('./commands/build.ts')).addBuildCommand],
  ['dev', async () => (await import('./commands/dev.ts')).addDevCommand],
  ['preview', async () => (await import('./commands/preview.ts')).addPreviewCommand],
  ['check', async () => (await import('./commands/check.ts')).addCheckCommand],
  ['init', async () => (await import('./commands/init.ts')).addInitCommand],
  ['new', async () => (await import('./commands/new.ts')).addNewCommand],
  ['promote', async () => (await import('./commands/promote.ts')).addPromoteCommand],
  ['timebox', async () => (await import('./commands/timebox.ts')).addTimeboxCommand],
  ['status', async () => (await import('./commands/status.ts')).addStatusCommand],
  ['review', async () => (await import('./commands/review.ts')).addReviewCommand],
  ['digest', async () => (await import('./commands/digest.ts')).addDigestCommand],
  ['completion', async () => (await import('./commands/completion.ts')).addCompletionCommand],
];

type AddCommand = (program: Command, run: Run) => void;

/**
 * Runs the command that the arguments name.
 *
 * @param argv - arguments without those of Node.js
 * @returns the exit code: 0 done, 1 the work failed or a check found errors, 2 wrong usage
 */
export async function main(
  argv: readonly string[],
  surroundings: Surroundings = readSurroundings(),
): Promise<number> {
  let exitCode = 0;
  const run: Run = async (action) => {
    exitCode = await action(surroundings);
  };
  try {
    const added = [...(await loadCommands(argv[0])), ...(await loadPluginCommands(argv, surroundings))];
    await createProgram(added, surroundings, run).parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    // Commander has already said what is wrong.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (isOutOfFiles(error)) {
      surroundings.stderr.write(outOfFiles);
      return 1;
    }
    // Loaded late: a command that works does not need it.
    const { printFailure } = await import('./report/print-failure.ts');
    return printFailure(error, surroundings);
  }
}

/** The command that is named alone, where one is: the others would only take time. Completion knows them all. */
function loadCommands(name: string | undefined): Promise<readonly AddCommand[]> {
  const named = commands.filter(([own]) => own === name && own !== 'completion');
  return Promise.all((named.length === 0 ? commands : named).map(([, load]) => load()));
}

/** The commands that plugins add, where the one that is named is none of Layerwise's own. */
async function loadPluginCommands(
  argv: readonly string[],
  surroundings: Surroundings,
): Promise<readonly AddCommand[]> {
  const [name = ''] = argv;
  if (!/^\w/u.test(name) || name === 'help' || commands.some(([own]) => own === name)) return [];
  const { findPluginCommands } = await import('./commands/plugin.ts');
  return findPluginCommands(argv, surroundings);
}

/** Said here and now: whatever says it elsewhere is in a file of its own. */
const outOfFiles = 'error: too many files are open\n  hint: Raise the limit to 512 or more: ulimit -n 512.\n';

function isOutOfFiles(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EMFILE';
}

function createProgram(added: readonly AddCommand[], { stdout, stderr }: Surroundings, run: Run): Command {
  const program = new Command('layerwise')
    .description('A static site generator for learning in public.')
    .version(readVersion(), '--version', 'print the version')
    .helpOption('-h, --help', 'print what there is')
    .helpCommand('help [command]', 'print what there is for a command')
    .showHelpAfterError('Run "layerwise --help" to see what there is.')
    .exitOverride()
    .configureOutput({ writeOut: stdout.write, writeErr: stderr.write })
    .addHelpText(
      'after',
      `
Examples:
  layerwise dev --open
  layerwise build --site https://example.org
  layerwise check --strict
  layerwise timebox "KV cache"`,
    );
  for (const add of added) add(program, run);
  for (const command of program.commands) {
    command.showHelpAfterError(`Run "layerwise ${command.name()} --help" to see its options.`);
  }
  return program;
}

function readVersion(): string {
  const text = readFileSync(new URL('package.json', packageFolder), 'utf8');
  const { version }: { version: string } = JSON.parse(text);
  return version;
}
