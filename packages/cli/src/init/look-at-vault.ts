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
 * Looks over a vault as a build does, but for its attachments, and writes nothing.
 *
 * @param today `YYYY-MM-DD`
 */
export async function lookAtVault(config: LoadedConfig, today: string): Promise<VaultFindings> {
  const { surveyVault } = await import('@layerwise/builder/survey');
  const ignore = [...config.ignore, '_templates/**'];
  const { vault, privateNotes, diagnostics } = await surveyVault(
    { ...config, ignore, journal: false },
    today,
  );
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
    notes: vault.notes.size,
    privateNotes,
    withoutLayer: notes.filter(({ note }) => note.frontMatter.layer === undefined).length,
    withoutTrack: notes.filter(({ note }) => note.frontMatter.track === undefined).length,
    unresolved: diagnostics.filter(({ rule }) => broken.has(rule)).length,
    errors: diagnostics.filter(({ severity }) => severity === 'error').length,
  };
}
