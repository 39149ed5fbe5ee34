import { defineConfig } from 'layerwise';

// Every field is optional: this is all that the sample site says differently from the defaults.
export default defineConfig({
  title: 'Layerwise: learning machine learning in layers',
  author: 'The Layerwise authors',
  lang: 'en',
});
