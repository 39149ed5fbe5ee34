import type { LoadedConfig } from '@layerwise/builder';
import { type Command, Option } from 'commander';
import { openInBrowser } from '../open-in-browser.ts';
import { parsePort } from '../options/parse-values.ts';
import { describeServer } from '../report/describe-server.ts';
import { showPath } from '../report/show-path.ts';
import type { Run } from '../run.ts';
import type { Surroundings } from '../surroundings.ts';
import { UsageError } from '../usage-error.ts';
import { waitForInterrupt } from '../wait-for-interrupt.ts';

interface PreviewOptions {
  readonly config?: string;
  readonly out?: string;
  readonly base?: string;
  readonly port: number;
  readonly host: string;
  readonly open?: true;
}

/** Adds `layerwise preview`: serves a finished site as a static host would. */
export function addPreviewCommand(program: Command, run: Run): void {
  program
    .command('preview')
    .summary('serve the finished site')
    .description(
      'Serves the finished site as a static host would. What is built later shows after a restart.',
    )
    .option('--config <file>', 'configuration file (default: layerwise.config.{ts,js,mjs,json})')
    .option('--out <dir>', 'folder of the site (default: dist)')
    .option('--base <path>', 'path the site lives under (default: /)')
    .addOption(
      new Option('--port <n>', 'port; where it is busy, the next free one')
        .argParser(parsePort)
        .default(4322),
    )
    .option('--host <host>', 'name or address to listen on', '127.0.0.1')
    .option('--open', 'open the site in the browser')
    .addHelpText(
      'after',
      `
Examples:
  layerwise preview
  layerwise preview --open --port 8080
  layerwise preview --out public --base /blog/`,
    )
    .action((options: PreviewOptions) => run((surroundings) => runPreview(options, surroundings)));
}

async function runPreview(options: PreviewOptions, { cwd, stdout }: Surroundings): Promise<number> {
  const { loadConfig, recoverSite, serve } = await import('@layerwise/builder');
  const { config: file, out, base, host, port } = options;
  const config = await loadConfig({ cwd, file, overrides: { out, base } });
  await recoverSite(config.outFolder);
  const files = await listSite(config, cwd);
  const server = await serve({ site: () => ({ files, base: config.base }), host, port });
  stdout.write(describeServer(server, options));
  if (options.open === true) openInBrowser(server.url);
  await waitForInterrupt();
  await server.close();
  return 0;
}

async function listSite({ outFolder }: LoadedConfig, cwd: string) {
  const { listSiteFiles } = await import('@layerwise/builder');
  const files = await listSiteFiles(outFolder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return null;
    throw error;
  });
  if (files?.has('index.html') === true) return files;
  throw new UsageError(
    `there is no finished site in ${showPath(outFolder, cwd)}`,
    'Run "layerwise build" first, or name its folder: --out DIR.',
  );
}
