export type { Diagnostic, Position, Rule, Severity } from '@layerwise/parser';
export { type BuildOptions, build } from './build.ts';
export type { BuildCounts, BuildResult } from './build-result.ts';
export { ConfigError, type ConfigProblem } from './config/config-error.ts';
export { configSchema, type UserConfig } from './config/config-schema.ts';
export { defineConfig, definePlugin } from './config/define-config.ts';
export {
  type ConfigOverrides,
  type LoadConfigOptions,
  type LoadedConfig,
  loadConfig,
} from './config/load-config.ts';
export type { Feedback, Label, SiteConfig } from './config/site-config.ts';
export {
  type BegunBuild,
  type DevBuild,
  type DevEvent,
  type DevOptions,
  type DevSite,
  type DevSource,
  startDevSite,
} from './dev/dev-site.ts';
export type { ShownError } from './dev/reload-channel.ts';
export { type ServedSite, type ServeOptions, type SiteServer, serve } from './dev/serve.ts';
export { listSiteFiles } from './dev/site-files.ts';
export { collectJournal, type JournalNote } from './journal/collect-journal.ts';
export type {
  CommitMessage,
  EventType,
  FileDates,
  History,
  HistoryEvent,
  JournalEvent,
  WordChange,
} from './journal/event.ts';
export type * from './journal/journal.ts';
export { keepPublic } from './journal/keep-public.ts';
export {
  type HeadNotes,
  type ReadHistory,
  type ReadHistoryOptions,
  readHistory,
} from './journal/read-history.ts';
export { readUncommitted, type Uncommitted } from './journal/read-uncommitted.ts';
export { type LearnInput, learn } from './learn/learn.ts';
export type * from './learn/learning.ts';
export type * from './link/linked-vault.ts';
export type { OutputFile } from './output-file.ts';
export type {
  AddedFeed,
  AddedFile,
  AddedPage,
  PublicSite,
} from './plan/added.ts';
export type * from './plan/page.ts';
export { type ProgressInput, type ProgressJournal, toProgressJson } from './plan/progress-json.ts';
export { type ProgressJson, progressSchema } from './plan/progress-schema.ts';
export { createPublicSite } from './plan/public-site.ts';
export { type CalendarInput, toQueueCalendar } from './plan/queue-calendar.ts';
export type { CardColors, CardLook, CardPicture, SocialCard } from './plan/social-card.ts';
export type { BodyWords, OwnFiles, PageContent, SiteContext, Theme } from './plan/theme.ts';
export { listModules } from './plugins/fingerprint-modules.ts';
export type { CommandCall, Finding, Plugin, PluginCommand } from './plugins/plugin.ts';
export { readVault } from './read/read-vault.ts';
export { type RebuildOptions, type RebuiltSite, SiteRebuilder } from './rebuild/site-rebuilder.ts';
export { type Progress, type StageName, stageNames } from './stage-clock.ts';
export type { ActiveWeek, Status, StuckTopic } from './status/status.ts';
export { type Survey, surveyVault } from './survey/survey-vault.ts';
export { OutFolderError } from './write/out-folder-error.ts';
export { recoverSite } from './write/staging.ts';
