import { join } from 'node:path';
import type { Diagnostic } from '@layerwise/parser';
import type { LoadedConfig } from './config/load-config.ts';
import { learn } from './learn/learn.ts';
import { linkVault } from './link/link-vault.ts';
import type { LinkedVault } from './link/linked-vault.ts';
import { slugPath } from './link/slug.ts';
import { compareText } from './order.ts';
import type { OutputFile } from './output-file.ts';
import { parseHere, parseVault } from './parse/parse-vault.ts';
import { createHref } from './plan/hrefs.ts';
import { planSite } from './plan/plan-site.ts';
import type { Theme } from './plan/theme.ts';
import { readVault } from './read/read-vault.ts';
import { embedLimits } from './render/body-renderer.ts';
import { bundleAssets } from './render/bundle-assets.ts';
import type { MediaFile } from './render/embed-media.ts';
import { renderSite } from './render/render-site.ts';
import { type Progress, StageClock, type StageName } from './stage-clock.ts';
import { writeSite } from './write/write-site.ts';

/** What a build is asked for. */
export interface BuildOptions {
  readonly config: LoadedConfig;
  readonly theme: Theme;
  /** The day that counts as today, `YYYY-MM-DD`. */
  readonly now: string;
  /** Whether private notes are shown too. */
  readonly drafts: boolean;
  readonly cache: boolean;
  /** Number of worker threads; null: by cores and work. */
  readonly workers: number | null;
  readonly journal: boolean;
  readonly search: boolean;
  /** False: nothing is written, the files are only given back. */
  readonly write: boolean;
  readonly onProgress?: (progress: Progress) => void;
}

export interface BuildResult {
  /** Sorted by path and place. */
  readonly diagnostics: readonly Diagnostic[];
  readonly counts: BuildCounts;
  /** Milliseconds. */
  readonly timings: Readonly<Record<StageName, number>>;
  /** The site's files by path; null where they were written. */
  readonly files: ReadonlyMap<string, OutputFile> | null;
}

export interface BuildCounts {
  readonly notes: number;
  readonly privateNotes: number;
  readonly pages: number;
  readonly attachments: number;
  readonly filesWritten: number;
  readonly filesUnchanged: number;
}

/**
 * Builds a site from a vault: read, parse, link, learn, plan, render, write.
 *
 * What is wrong in the vault is a diagnostic, and the rest is built. The same input gives the same bytes.
 *
 * @throws OutFolderError where the folder for the site holds something else; the error of the file system where the
 *   vault cannot be read or the site not written.
 */
export async function build(options: BuildOptions): Promise<BuildResult> {
  const { config, theme, now } = options;
  const clock = new StageClock(options.onProgress);

  const { files, ...read } = await clock.run('read', () => readVault(config.vaultFolder, config.ignore));
  const parsed = await clock.run('parse', (tell) => {
    const parseOptions = { publish: config.publish, html: config.html, drafts: options.drafts };
    return parseVault(files.notes, parseOptions, parseHere, tell(files.notes.length));
  });
  const linked = await clock.run('link', () =>
    linkVault(parsed.notes, parsed.privateNotes, files.attachments),
  );
  const { vault } = linked;
  const learned = await clock.run('learn', () => learn({ vault, history: null, today: now, config }));
  const model = {
    vault,
    learning: learned.learning,
    events: [],
    journal: null,
    redirects: linked.redirects,
    config,
    today: now,
  };
  const plan = await clock.run('plan', () => planSite(model));
  const media = placeMedia(vault, config);
  const rendered = await clock.run('render', async (tell) => {
    const assets = await bundleAssets(theme);
    const href = createHref(config.base);
    const site = {
      config,
      href,
      assets: new Map([...assets.urls].map(([name, url]) => [name, href(url)])),
      navigation: [],
      today: now,
    };
    const bodies = {
      vault,
      href,
      media: (path: string) => media.get(path)?.file ?? null,
      limits: embedLimits,
    };
    const { files, diagnostics } = renderSite({ model, plan, theme, site, bodies }, tell(plan.pages.length));
    return {
      files: [...files, ...assets.files, ...[...media.values()].map(({ output }) => output)],
      diagnostics,
    };
  });
  const written = options.write
    ? await clock.run('write', () => writeSite(rendered.files, config.outFolder))
    : null;

  return {
    diagnostics: sortDiagnostics([
      ...read.diagnostics,
      ...parsed.diagnostics,
      ...linked.diagnostics,
      ...learned.diagnostics,
      ...plan.diagnostics,
      ...rendered.diagnostics,
    ]),
    counts: {
      notes: parsed.notes.length,
      privateNotes: parsed.privateNotes.length,
      pages: plan.pages.length,
      attachments: media.size,
      filesWritten: written?.written ?? 0,
      filesUnchanged: written?.unchanged ?? 0,
    },
    timings: clock.timings,
    files: written === null ? new Map(rendered.files.map((file) => [file.path, file])) : null,
  };
}

function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      compareText(a.path, b.path) || a.line - b.line || a.column - b.column || compareText(a.rule, b.rule),
  );
}

function placeMedia(
  vault: LinkedVault,
  config: LoadedConfig,
): Map<string, { file: MediaFile; output: OutputFile }> {
  const href = createHref(config.base);
  const used = new Set<string>();
  for (const { targets } of vault.notes.values())
    for (const t of targets) if (t.type === 'attachment') used.add(t.path);
  return new Map(
    [...used].sort().map((path) => {
      const url = `/${slugPath(path)}`;
      const type = /\.(png|jpe?g|gif|webp|avif|svg)$/iu.test(path) ? 'image' : 'other';
      return [
        path,
        {
          file: { type, href: href(url), name: path, width: null, height: null, variants: [] },
          output: { path: url.slice(1), type: 'path', source: join(config.vaultFolder, path) },
        },
      ] as const;
    }),
  );
}
