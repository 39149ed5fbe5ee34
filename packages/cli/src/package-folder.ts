/** The folder of this package: the one that `dist` (or, in a test, `src`) is in. */
export const packageFolder = new URL(
  import.meta.url.replace(/(?<=\/)(?:dist|src)\/(?!.*\/(?:dist|src)\/).*$/u, ''),
);
