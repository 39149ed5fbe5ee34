import { type FSWatcher, watch as watchPaths } from 'chokidar';

/** Events are waited for until it has been quiet so long, milliseconds; a person does not notice it. */
const quiet = 40;
/** A burst that does not end is cut after so long, milliseconds. */
const longestBurst = 500;
const pollingInterval = 500;

export interface WatchOptions {
  /** Absolute paths of folders and files. */
  readonly paths: readonly string[];
  /** Whether nothing at or under a path is of interest. */
  readonly isIgnored: (path: string) => boolean;
  /**
   * Called once after each burst of events, with the paths that were named. The operating system may have
   * lost some: the paths are a hint, and what has changed is found by looking.
   */
  readonly onBurst: (paths: ReadonlySet<string>) => void;
  /** Called where the system has no watches left and files are looked at twice a second instead. */
  readonly onPolling: () => void;
  /** Called with any other error of the watcher. */
  readonly onError: (error: unknown) => void;
}

export interface Watch {
  readonly close: () => Promise<void>;
}

/**
 * Watches files until it is closed. Links are not followed.
 *
 * @returns once all paths are watched
 */
export async function watch(options: WatchOptions): Promise<Watch> {
  const burst = collectBurst(options.onBurst);
  let watcher = startWatcher(options, burst.add, false);
  let fallback: Promise<void> | undefined;
  const poll = async () => {
    await watcher.close();
    options.onPolling();
    watcher = startWatcher(options, burst.add, true);
    watcher.on('error', options.onError);
    await isReady(watcher);
    // For whatever was missed in between.
    burst.add('');
  };
  await new Promise<void>((resolve) => {
    watcher.on('ready', resolve);
    watcher.on('error', (error) => {
      if (!ranOutOfWatches(error)) return options.onError(error);
      fallback ??= poll();
      resolve();
    });
  });
  await fallback;
  return {
    close: async () => {
      await fallback;
      await watcher.close();
      burst.cancel();
    },
  };
}

function startWatcher(
  { paths, isIgnored }: WatchOptions,
  onEvent: (path: string) => void,
  usePolling: boolean,
): FSWatcher {
  const watcher = watchPaths([...paths], {
    ignored: isIgnored,
    ignoreInitial: true,
    followSymlinks: false,
    atomic: false,
    usePolling,
    interval: pollingInterval,
    binaryInterval: pollingInterval,
  });
  // Before that, links are told of as if they were new; whoever begins to watch looks at all files after it.
  return watcher.once('ready', () => watcher.on('all', (_event, path) => onEvent(path)));
}

function isReady(watcher: FSWatcher): Promise<void> {
  return new Promise((resolve) => watcher.on('ready', resolve));
}

function ranOutOfWatches(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EMFILE');
}

/** Gathers paths until it has been quiet for a moment. */
function collectBurst(onBurst: (paths: ReadonlySet<string>) => void) {
  let paths = new Set<string>();
  let started = 0;
  let timer: NodeJS.Timeout | undefined;
  const end = () => {
    const named = paths;
    paths = new Set();
    onBurst(named);
  };
  return {
    add: (path: string) => {
      const now = performance.now();
      if (paths.size === 0) started = now;
      paths.add(path);
      clearTimeout(timer);
      timer = setTimeout(end, Math.max(0, Math.min(quiet, started + longestBurst - now)));
    },
    cancel: () => {
      clearTimeout(timer);
    },
  };
}
