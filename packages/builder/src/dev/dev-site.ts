import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Diagnostic } from '@layerwise/parser';
import type { OutputFile } from '../output-file.ts';
import { createQuietTimer } from './quiet-timer.ts';
import { createRebuildLoop } from './rebuild-loop.ts';
import { createReloadChannel, type ShownError } from './reload-channel.ts';
import { type ServedSite, type SiteServer, serve } from './serve.ts';
import type { SiteFiles } from './site-files.ts';
import { type Watch, watch } from './watch.ts';

/** What a build hands to the server. */
export interface DevBuild {
  readonly files: SiteFiles;
  readonly diagnostics: readonly Diagnostic[];
  /** Hrefs of the stylesheets by the theme's name for them; absent: there are none. */
  readonly styles?: ReadonlyMap<string, string>;
}

/** A build that has come so far that open pages can be told of it. */
export interface BegunBuild<Build extends DevBuild> {
  /** What is other than before: open pages may be out of date, no more than the stylesheets are, or nothing is. */
  readonly change: 'pages' | 'styles' | 'nothing';
  /** What was found so far. */
  readonly diagnostics: readonly Diagnostic[];
  readonly finish: () => Promise<Build>;
}

/** A configuration that was read, and how to build with it. */
export interface DevSource<Build extends DevBuild> {
  readonly base: string;
  /** Absolute paths; a change in one is a reason to build again. */
  readonly watched: readonly string[];
  /** Among them: those whose change is a reason to read the configuration again. */
  readonly configFiles: readonly string[];
  readonly isIgnored: (path: string) => boolean;
  /**
   * @param changed - paths that may have changed since the last build, an empty one where nobody knows. Builds do not overlap.
   * @param onFailure - is told of what is found wrong later, when somebody asks for a page
   */
  readonly build: (
    changed: ReadonlySet<string>,
    onFailure: (diagnostic: Diagnostic) => void,
  ) => Promise<BegunBuild<Build>>;
  /** Called when it has been quiet for a while: whether there is a reason to build again that no path tells of. */
  readonly lookAround?: () => Promise<boolean>;
  /** Ends what still runs. */
  readonly close?: () => Promise<void>;
}

/** What happens while a site is written. */
export type DevEvent<Build extends DevBuild> =
  | { readonly type: 'built'; readonly result: Build; readonly milliseconds: number }
  /** A page was asked for that cannot be shown. */
  | { readonly type: 'found'; readonly diagnostic: Diagnostic }
  /** There is no new site; the last one stays. */
  | { readonly type: 'failed'; readonly error: unknown }
  | { readonly type: 'polling' };

export interface DevOptions<Build extends DevBuild> {
  readonly load: () => Promise<DevSource<Build>>;
  readonly host: string;
  readonly port: number;
  readonly onEvent: (event: DevEvent<Build>) => void;
  /** Says an error that was thrown in the words of the page. */
  readonly describe: (error: unknown) => readonly ShownError[];
  /** Milliseconds without a build after which `lookAround` is called; absent: ten seconds. */
  readonly silence?: number;
}

export interface DevSite {
  readonly server: SiteServer;
  readonly close: () => Promise<void>;
}

/** Stands in until there is a first site, so that its errors have a page to be shown over. */
const placeholder: OutputFile = {
  path: '404.html',
  type: 'bytes',
  bytes: Buffer.from(
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>No site yet</title></head><body><p>There is no site yet.</p></body></html>',
  ),
};

/**
 * Builds a site in memory, serves it, and builds it again whenever something changes. A build that fails
 * leaves the last good site; its errors are shown over the pages until they are mended.
 *
 * @returns after the first build, while the site is served
 * @throws what `load` throws the first time, or the error of the socket
 */
export async function startDevSite<Build extends DevBuild>(options: DevOptions<Build>): Promise<DevSite> {
  const { load, onEvent, describe } = options;
  const reload = createReloadChannel();
  let source = await load();
  let site: ServedSite = { files: new Map([[placeholder.path, placeholder]]), base: source.base };
  /** The same, or the next one, which is being finished: who asks for a page now waits for it. */
  let served: Promise<ServedSite> = Promise.resolve(site);
  let watching: Watch | undefined;
  // A configuration that could not be read stays wrong, whatever else changes, until it can.
  let isStale = false;
  let errors: readonly ShownError[] = [];

  async function rebuild(changed: ReadonlySet<string>): Promise<void> {
    const started = performance.now();
    try {
      isStale ||= source.configFiles.some((path) => changed.has(path));
      if (isStale) await loadAgain();
      const begun = await source.build(changed, tellFailure);
      const { base } = source;
      // What is told is sent once nothing else is to be done at once.
      const finished = nextTurn().then(begun.finish);
      // Whoever asks for a page while the site cannot be finished gets the last good one.
      served = finished.then(
        ({ files }) => ({ files, base }),
        () => site,
      );
      if (begun.change === 'pages') reload.announce(errorsAmong(begun.diagnostics));
      const result = await finished;
      site = { files: result.files, base };
      reload.restyle(result.styles ?? new Map());
      errors = errorsAmong(result.diagnostics);
      reload.fail(errors);
      if (begun.change !== 'nothing') {
        onEvent({ type: 'built', result, milliseconds: performance.now() - started });
      }
    } catch (error) {
      reload.fail(describe(error));
      onEvent({ type: 'failed', error });
    } finally {
      quiet.begin();
    }
  }

  function tellFailure(diagnostic: Diagnostic): void {
    errors = [...errors, diagnostic];
    reload.fail(errors);
    onEvent({ type: 'found', diagnostic });
  }

  /** The system may have lost a change: what is there is looked at again, and git asked. */
  async function lookAround(): Promise<void> {
    if (isStale || source.lookAround === undefined) return;
    const hasReason = await source.lookAround().catch(() => true);
    if (hasReason) loop.request(['']);
  }

  async function loadAgain(): Promise<void> {
    const before = source.watched.join('\0');
    const ended = source;
    source = await load();
    await ended.close?.();
    isStale = false;
    if (source.watched.join('\0') === before) return;
    await watching?.close();
    watching = await startWatch();
  }

  const quiet = createQuietTimer(lookAround, options.silence);
  const loop = createRebuildLoop(rebuild);
  const startWatch = () =>
    watch({
      paths: source.watched,
      isIgnored: (path) => source.isIgnored(path),
      onBurst: loop.request,
      onPolling: () => onEvent({ type: 'polling' }),
      onError: (error) => onEvent({ type: 'failed', error }),
    });

  // Watching begins first: what is saved during the first build is built after it.
  watching = await startWatch();
  loop.request(['']);
  await loop.idle();
  const server = await serve({ site: () => served, host: options.host, port: options.port, reload }).catch(
    async (error: unknown) => {
      quiet.stop();
      await watching?.close();
      await source.close?.();
      reload.close();
      throw error;
    },
  );
  return {
    server,
    close: async () => {
      quiet.stop();
      loop.stop();
      await watching?.close();
      await loop.idle();
      quiet.stop();
      await source.close?.();
      await server.close();
    },
  };
}

function errorsAmong(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === 'error');
}
