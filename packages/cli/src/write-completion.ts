import type { Command, Option } from 'commander';

export const shells = ['bash', 'zsh', 'fish'] as const;
/** A shell that completes. */
export type Shell = (typeof shells)[number];

/** Writes a script that completes the commands of a program, their options and the choices of these. */
export function writeCompletion(shell: Shell, program: Command): string {
  if (shell === 'fish') return writeFish(program);
  const bash = writeBash(program);
  return shell === 'bash' ? bash : `autoload -U +X bashcompinit && bashcompinit\n${bash}`;
}

function writeBash(program: Command): string {
  const commands = program.commands.map((command) => command.name());
  const cases = program.commands.map((command) => {
    const options = listOptions(command).map(({ long }) => long);
    return `    ${command.name()}) words="${options.join(' ')} --help" ;;`;
  });
  const choices = [...listChoices(program)].map(
    ([option, values]) =>
      `    ${option}) COMPREPLY=($(compgen -W "${values.join(' ')}" -- "$current")); return ;;`,
  );
  return `_layerwise() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" words
  case "$previous" in
${choices.join('\n')}
  esac
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac
  if [ "$COMP_CWORD" -eq 1 ]; then words="${commands.join(' ')} --help --version"; fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _layerwise layerwise
`;
}

function writeFish(program: Command): string {
  const lines = program.commands.flatMap((command) => [
    `complete -c layerwise -n __fish_use_subcommand -f -a ${command.name()} -d ${quote(command.summary())}`,
    ...listOptions(command).map((option) => {
      const values = option.argChoices === undefined ? '' : ` -x -a ${quote(option.argChoices.join(' '))}`;
      const takesValue = option.required && values === '' ? ' -r' : '';
      const seen = quote(`__fish_seen_subcommand_from ${command.name()}`);
      return `complete -c layerwise -n ${seen} -l ${option.long?.slice(2)}${takesValue}${values} -d ${quote(option.description)}`;
    }),
  ]);
  return `${lines.join('\n')}\n`;
}

function listOptions(command: Command): readonly Option[] {
  return command.options.filter(({ long }) => typeof long === 'string');
}

/** The values of the options that allow only some; an option means the same in every command. */
function listChoices(program: Command): ReadonlyMap<string, readonly string[]> {
  const choices = new Map<string, readonly string[]>();
  for (const command of program.commands) {
    for (const { long, argChoices } of listOptions(command)) {
      if (typeof long === 'string' && argChoices !== undefined) choices.set(long, argChoices);
    }
  }
  return choices;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "\\'")}'`;
}
