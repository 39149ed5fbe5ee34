/* The door to configurations, without what makes sites. */

export { type LoadedConfig, loadConfig } from './load-config.ts';
