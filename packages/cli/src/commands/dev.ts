import type { BuildOptions, DevSource, LoadedConfig, RebuiltSite } from '@layerwise/builder';
import { type Command, Option } from 'commander';
import { loadSite } from '../load-site.ts';
import { openInBrowser } from '../open-in-browser.ts';
import { parsePort } from '../options/parse-values.ts';
import { addSiteOptions, type SiteOptions } from '../options/site-options.ts';
import { describeServer } from '../report/describe-server.ts';
import { createDevReport } from '../report/dev-report.ts';
import { createProgressBar } from '../report/progress-bar.ts';
import type { Run } from '../run.ts';
import type { Surroundings } from '../surroundings.ts';
import { waitForInterrupt } from '../wait-for-interrupt.ts';
import { findWatched, isUnwatched } from '../watched-paths.ts';

interface DevCommandOptions extends SiteOptions {
  readonly port: number;
  readonly host: string;
  readonly open?: true;
}

/** Adds `layerwise dev`: builds, serves with live reload, rebuilds what changed. */
export function addDevCommand(program: Command, run: Run): void {
  addSiteOptions(program.command('dev'))
    .summary('build, serve, and build again at every save')
    .description(
      'Builds the site in memory, serves it, and builds it again whenever a note, the configuration or a style ' +
        'changes; open pages load themselves again. The folder of the site is not touched.',
    )
    .addOption(
      new Option('--port <n>', 'port; where it is busy, the next free one')
        .argParser(parsePort)
        .default(4321),
    )
    .option('--host <host>', 'name or address to listen on', '127.0.0.1')
    .option('--open', 'open the site in the browser')
    .addHelpText(
      'after',
      `
Examples:
  layerwise dev
  layerwise dev --open --drafts
  layerwise dev --vault ~/notes --port 8080`,
    )
    .action((options: DevCommandOptions) => run((surroundings) => runDev(options, surroundings)));
}

async function runDev(options: DevCommandOptions, surroundings: Surroundings): Promise<number> {
  // Loaded late: the help of a command is there before the builder is.
  const { startDevSite } = await import('@layerwise/builder');
  const { describeFailure } = await import('../report/describe-failure.ts');
  const report = createDevReport(options, surroundings);
  const dev = await startDevSite({
    load: async () => {
      const site = await loadSite(options, surroundings, false);
      report.useConfig(site.config);
      return createSource(site, surroundings, await listConfigFiles(site.config));
    },
    host: options.host,
    port: options.port,
    onEvent: report.show,
    describe: (error) => describeFailure(error, surroundings.cwd),
  });
  if (options.json !== true) surroundings.stdout.write(describeServer(dev.server, options));
  if (options.open === true) openInBrowser(dev.server.url);
  await waitForInterrupt();
  await dev.close();
  return 0;
}

/** The configuration, and with plugins the files that they stand in. */
async function listConfigFiles({ configFile, ...config }: LoadedConfig): Promise<readonly string[]> {
  if (configFile === null) return [];
  const { plugins, remarkPlugins, rehypePlugins } = config;
  if (plugins.length + remarkPlugins.length + rehypePlugins.length === 0) return [configFile];
  const { listModules } = await import('@layerwise/builder');
  return listModules(configFile);
}

async function createSource(
  site: BuildOptions,
  { stderr, env }: Surroundings,
  configFiles: readonly string[],
): Promise<DevSource<RebuiltSite>> {
  const { SiteRebuilder } = await import('@layerwise/builder');
  const { config } = site;
  const bar = createProgressBar(stderr, env);
  const rebuilder = new SiteRebuilder({ ...site, uncommitted: true, onProgress: bar.show });
  return {
    base: config.base,
    configFiles,
    watched: [...new Set([...findWatched(site), ...configFiles])],
    isIgnored: (path) => isUnwatched(path, config),
    build: (changed, onFailure) => rebuilder.build(changed, onFailure).finally(bar.clear),
    lookAround: () => rebuilder.lookAround(),
    close: () => rebuilder.close(),
  };
}
