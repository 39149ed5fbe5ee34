import { defineConfig } from 'layerwise';

// Every field is optional: this is all that the sample site says differently from the defaults.
export default defineConfig({
  title: 'Learning in layers',
  description: 'A working engineer’s notebook on machine learning, by depth rather than by date.',
  author: 'The Layerwise authors',
  lang: 'en',
  // An address that means nothing, so that feeds and the sitemap are complete. Put your own here, or give it as `--site`.
  site: 'https://layerwise.example',
  // A page that shows every component of the theme, at /style/.
  stylePage: true,
});
