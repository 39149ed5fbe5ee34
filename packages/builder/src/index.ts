export type { SiteConfig } from './config/site-config.ts';
export type { EventType, History, HistoryEvent, JournalEvent } from './journal/event.ts';
export type * from './plan/page.ts';
export type { PageContent, SiteContext, Theme } from './plan/theme.ts';
export type * from './learn/learning.ts';
export type * from './link/linked-vault.ts';
