import type { Plugin } from '../plugins/plugin.ts';
import type { UserConfig } from './config-schema.ts';

/**
 * Gives back the configuration it is given: what it adds is that an editor knows the fields.
 *
 * @param config - the fields that differ from the defaults
 */
export function defineConfig(config: UserConfig): UserConfig {
  return config;
}

/**
 * Gives back the plugin it is given: what it adds is that an editor knows the hooks.
 *
 * @param plugin - a name and any of the hooks
 */
export function definePlugin(plugin: Plugin): Plugin {
  return plugin;
}
