import { Argument, type Command } from 'commander';
import type { Run } from '../run.ts';
import { type Shell, shells, writeCompletion } from '../write-completion.ts';

/** Adds `layerwise completion`: a script that lets a shell complete commands and options. */
export function addCompletionCommand(program: Command, run: Run): void {
  program
    .command('completion')
    .addArgument(new Argument('<shell>', 'the shell').choices(shells))
    .summary('print a script that completes commands')
    .description('Prints a script that lets a shell complete commands, options and their choices.')
    .addHelpText(
      'after',
      `
Examples:
  layerwise completion bash >> ~/.bashrc
  layerwise completion zsh >> ~/.zshrc
  layerwise completion fish > ~/.config/fish/completions/layerwise.fish`,
    )
    .action((shell: Shell) =>
      run(async ({ stdout }) => {
        stdout.write(writeCompletion(shell, program));
        return 0;
      }),
    );
}
