import { EventEmitter } from 'node:events';
import { expect, it, vi } from 'vitest';
import { watch } from './watch.ts';

const started = vi.hoisted(
  (): {
    usePolling: boolean;
    emit: (event: string, ...values: unknown[]) => boolean;
    closed: boolean;
  }[] => [],
);

vi.mock('chokidar', () => ({
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
}));

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
