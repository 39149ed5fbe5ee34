import type { ParsePlugin } from '@layerwise/parser';
import { readConfigFile } from '../config/read-config-file.ts';
import type { Plugin } from './plugin.ts';

/** Where a configuration has what works on single notes. */
export interface ParsePluginFields {
  readonly remarkPlugins?: ParsePlugin['remark'] | undefined;
  readonly rehypePlugins?: ParsePlugin['rehype'] | undefined;
  readonly plugins?: readonly Plugin[] | undefined;
}

/** Whether any part of a configuration works on single notes. */
export function hasParsePlugins(config: ParsePluginFields): boolean {
  return listParsePlugins(config).length > 0;
}

/**
 * Loads what works on single notes from a configuration file. Functions do not cross from thread to thread: each thread
 * that parses loads the file for itself.
 *
 * @param configFile absolute path of a file that was found right before.
 */
export async function loadParsePlugins(configFile: string): Promise<readonly ParsePlugin[]> {
  // Loaded late: what reads a configuration takes longer to load than most questions that only look for plugins.
  const { validateConfig } = await import('../config/validate-config.ts');
  const { config } = validateConfig(await readConfigFile(configFile));
  return config === null ? [] : listParsePlugins(config);
}

function listParsePlugins({
  remarkPlugins = [],
  rehypePlugins = [],
  plugins = [],
}: ParsePluginFields): readonly ParsePlugin[] {
  return [
    ...(remarkPlugins.length === 0 ? [] : [{ name: 'remarkPlugins', remark: remarkPlugins }]),
    ...(rehypePlugins.length === 0 ? [] : [{ name: 'rehypePlugins', rehype: rehypePlugins }]),
    ...plugins.filter(({ remark, rehype, code }) =>
      [remark, rehype, code].some((hook) => hook !== undefined),
    ),
  ];
}
