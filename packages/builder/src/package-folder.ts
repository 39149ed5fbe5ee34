const here = import.meta.url;

/** The folder of this package: the one that `dist` (or, in a test, `src`) is in. */
export const packageFolder = new URL(
  here.slice(0, Math.max(here.lastIndexOf('/dist/'), here.lastIndexOf('/src/')) + 1),
);
