export { ConfigError, type ConfigProblem } from './config/config-error.ts';
export { configSchema, type UnifiedPlugin, type UserConfig } from './config/config-schema.ts';
export { defineConfig } from './config/define-config.ts';
export {
  type ConfigOverrides,
  type LoadConfigOptions,
  type LoadedConfig,
  loadConfig,
} from './config/load-config.ts';
export type { Feedback, Label, SiteConfig } from './config/site-config.ts';
export type { EventType, History, HistoryEvent, JournalEvent } from './journal/event.ts';
export { type LearnInput, learn } from './learn/learn.ts';
export type * from './learn/learning.ts';
export type * from './link/linked-vault.ts';
export type * from './plan/page.ts';
export type { PageContent, SiteContext, Theme } from './plan/theme.ts';
