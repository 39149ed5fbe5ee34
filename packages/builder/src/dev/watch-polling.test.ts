import { EventEmitter } from 'node:events';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type * as module from './watch.ts';

interface Started {
  readonly usePolling: boolean;
  readonly emit: (event: string, ...values: unknown[]) => boolean;
  readonly closed: boolean;
}

const started: Started[] = [];

/** Stands in for chokidar. */
const chokidar = {
  watch: (_paths: string[], { usePolling }: { usePolling: boolean }) => {
    const watcher = Object.assign(new EventEmitter(), {
      usePolling,
      closed: false,
      close: async () => {
        watcher.closed = true;
      },
    });
    started.push(watcher);
    if (usePolling) queueMicrotask(() => watcher.emit('ready'));
    else
      queueMicrotask(() => watcher.emit('error', Object.assign(new Error('no space'), { code: 'ENOSPC' })));
    return watcher;
  },
};

let watch: typeof module.watch;

// Other files of this process have their `watch` with the true chokidar.
beforeAll(async () => {
  vi.doMock('chokidar', () => chokidar);
  vi.resetModules();
  ({ watch } = await import('./watch.ts'));
});
afterAll(() => {
  vi.doUnmock('chokidar');
  vi.resetModules();
});

it('polls where the system has no watches left, and says so', async () => {
  const onPolling = vi.fn();
  const onBurst = vi.fn();
  const onError = vi.fn();
  const running = await watch({ paths: ['/vault'], isIgnored: () => false, onBurst, onPolling, onError });
  await expect.poll(() => started.map(({ usePolling }) => usePolling)).toEqual([false, true]);
  expect(onPolling).toHaveBeenCalledOnce();
  expect(started[0]?.closed).toBe(true);
  await expect.poll(() => onBurst.mock.calls.length).toBe(1);
  started[1]?.emit('all', 'change', '/vault/a.md');
  await expect.poll(() => onBurst.mock.lastCall?.[0]).toEqual(new Set(['/vault/a.md']));
  started[1]?.emit('error', new Error('something else'));
  expect(onError).toHaveBeenCalledOnce();
  await running.close();
  expect(started[1]?.closed).toBe(true);
});
