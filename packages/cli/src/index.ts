export type { SiteConfig, UserConfig } from '@layerwise/builder';
export { defineConfig } from '@layerwise/builder';
