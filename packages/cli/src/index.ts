export type { Plugin, PublicSite, SiteConfig, UserConfig } from '@layerwise/builder';
export { defineConfig, definePlugin } from '@layerwise/builder';
