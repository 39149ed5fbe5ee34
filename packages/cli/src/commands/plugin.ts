import { createPublicSite, loadConfig, type PluginCommand } from '@layerwise/builder';
import { surveyVault } from '@layerwise/builder/survey';
import type { Command } from 'commander';
import { checkVault } from '../load-site.ts';
import { findToday } from '../options/find-today.ts';
import { escapeControlCharacters } from '../report/escape-control-characters.ts';
import type { Run } from '../run.ts';
import type { Surroundings } from '../surroundings.ts';
import { UsageError } from '../usage-error.ts';

/**
 * Finds the commands that the plugins of a configuration add.
 *
 * @param argv - arguments of the command; `--config FILE` among them names the configuration
 * @throws ConfigError
 */
export async function findPluginCommands(
  argv: readonly string[],
  { cwd }: Surroundings,
): Promise<readonly ((program: Command, run: Run) => void)[]> {
  const config = await loadConfig({ cwd, file: readConfigOption(argv) });
  return config.plugins.flatMap((plugin) =>
    (plugin.commands ?? []).map((command) => (program: Command, run: Run) => {
      program
        .command(command.name)
        .description(`${command.description} (plugin ${plugin.name})`)
        .argument('[args...]', 'what the plugin takes')
        .option('--config <file>', 'configuration file (default: layerwise.config.{ts,js,mjs,json})')
        .allowUnknownOption()
        .action((args: readonly string[]) =>
          run((surroundings) => runPluginCommand(plugin.name, command, args, argv, surroundings)),
        );
    }),
  );
}

function readConfigOption(argv: readonly string[]): string | undefined {
  const index = argv.indexOf('--config');
  return index === -1 ? undefined : argv[index + 1];
}

async function runPluginCommand(
  plugin: string,
  command: PluginCommand,
  args: readonly string[],
  argv: readonly string[],
  { cwd, env, stdout }: Surroundings,
): Promise<number> {
  const config = await loadConfig({ cwd, file: readConfigOption(argv) });
  await checkVault(config, cwd);
  const today = findToday(undefined, config.timeZone, env);
  const site = createPublicSite({ ...(await surveyVault(config, today)), config, today });
  try {
    const print = (line: string): void => {
      stdout.write(`${escapeControlCharacters(line)}\n`);
    };
    return (await command.run({ args, site, print })) ?? 0;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(
      `the plugin “${plugin}” failed in \`commands.${command.name}\`: ${reason}`,
      'Ask whoever wrote it, or take it out of the configuration.',
    );
  }
}
