import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { addBuildCommand } from './commands/build.ts';
import { addCheckCommand } from './commands/check.ts';
import { addCompletionCommand } from './commands/completion.ts';
import { addDevCommand } from './commands/dev.ts';
import { addDigestCommand } from './commands/digest.ts';
import { addNewCommand } from './commands/new.ts';
import { addPreviewCommand } from './commands/preview.ts';
import { addPromoteCommand } from './commands/promote.ts';
import { addReviewCommand } from './commands/review.ts';
import { addStatusCommand } from './commands/status.ts';
import { addTimeboxCommand } from './commands/timebox.ts';
import { printFailure } from './report/print-failure.ts';
import type { Run } from './run.ts';
import { readSurroundings, type Surroundings } from './surroundings.ts';

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
    await createProgram(surroundings, run).parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    // Commander has already said what is wrong.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (isOutOfFiles(error)) {
      surroundings.stderr.write(outOfFiles);
      return 1;
    }
    return printFailure(error, surroundings);
  }
}

/** Said here and now: whatever says it elsewhere is in a file of its own. */
const outOfFiles = 'error: too many files are open\n  hint: Raise the limit to 256 or more: ulimit -n 256.\n';

function isOutOfFiles(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EMFILE';
}

function createProgram({ stdout, stderr }: Surroundings, run: Run): Command {
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
  addBuildCommand(program, run);
  addDevCommand(program, run);
  addPreviewCommand(program, run);
  addCheckCommand(program, run);
  addNewCommand(program, run);
  addPromoteCommand(program, run);
  addTimeboxCommand(program, run);
  addStatusCommand(program, run);
  addReviewCommand(program, run);
  addDigestCommand(program, run);
  addCompletionCommand(program, run);
  for (const command of program.commands) {
    command.showHelpAfterError(`Run "layerwise ${command.name()} --help" to see its options.`);
  }
  return program;
}

function readVersion(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  const { version }: { version: string } = JSON.parse(text);
  return version;
}
