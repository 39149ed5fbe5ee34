import type { LoadedConfig } from '@layerwise/builder';

/** What there is in a vault, and what is still to do. */
export interface VaultFindings {
  readonly notes: number;
  readonly privateNotes: number;
  readonly withoutLayer: number;
  readonly withoutTrack: number;
  /** Links and embeds that lead nowhere. */
  readonly unresolved: number;
  readonly errors: number;
}

/**
 * Looks over a vault as a build does, and writes nothing.
 *
 * @param today `YYYY-MM-DD`
 */
export async function lookAtVault(config: LoadedConfig, today: string): Promise<VaultFindings> {
  const { build, surveyVault } = await import('@layerwise/builder');
  const { theme } = await import('@layerwise/templates');
  const ignore = [...config.ignore, '_templates/**'];
  const given = { ...config, ignore, journal: false, templatesFolder: null };
  const { counts, diagnostics } = await build({
    config: given,
    theme,
    now: today,
    drafts: false,
    cache: true,
    workers: null,
    journal: false,
    search: false,
    write: false,
  });
  const { vault } = await surveyVault(given, today);
  const notes = [...vault.notes.values()].filter(
    ({ note: { kind }, url }) => url !== '/' && (kind === 'note' || kind === 'post'),
  );
  const broken = new Set<string>([
    'unresolved-link',
    'unresolved-embed',
    'unresolved-heading',
    'unresolved-block',
  ]);
  return {
    notes: counts.notes,
    privateNotes: counts.privateNotes,
    withoutLayer: notes.filter(({ note }) => note.frontMatter.layer === undefined).length,
    withoutTrack: notes.filter(({ note }) => note.frontMatter.track === undefined).length,
    unresolved: diagnostics.filter(({ rule }) => broken.has(rule)).length,
    errors: diagnostics.filter(({ severity }) => severity === 'error').length,
  };
}
