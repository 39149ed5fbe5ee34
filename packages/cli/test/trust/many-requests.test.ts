import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAddress } from '../find-address.ts';
import { openWorkshop, type Running, type Workshop } from '../run-cli.ts';

/** Requests at once. */
const MANY = 10_000;

/** What a server may grow by while they last, and what it may need in all. Bytes. */
const MOST_MEMORY = 300 * 1024 * 1024;

let workshop: Workshop;

beforeAll(async () => {
  workshop = await openWorkshop({ 'content/index.md': `# Home\n\n${'Text. '.repeat(2000)}\n` });
  expect((await workshop.run(['build', '--no-journal'])).code).toBe(0);
});
afterAll(() => workshop.close());

/** The most memory that a process has ever had; null where the system does not tell. */
async function readPeak({ pid }: Running): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) * 1024;
}

/** Opens a connection, asks, and gives how it ended: a status, or 0 where the server hung up. */
function ask(port: number, path: string, stays: boolean): Promise<number> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    socket.on('connect', () =>
      socket.write(
        `GET ${path} HTTP/1.1\r\nhost: localhost:${port}\r\n${stays ? '' : 'connection: close\r\n'}\r\n`,
      ),
    );
    socket.on('data', (part) => {
      if (text.length < 100) text += part.toString('latin1');
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 0)));
    if (stays) setTimeout(() => socket.destroy(), 3_000);
  });
}

async function askAll(
  port: number,
  count: number,
  path: string,
  stays = false,
): Promise<ReadonlyMap<number, number>> {
  const statuses = await Promise.all(Array.from({ length: count }, () => ask(port, path, stays)));
  const counts = new Map<number, number>();
  for (const status of statuses) counts.set(status, (counts.get(status) ?? 0) + 1);
  return counts;
}

describe.each([
  ['dev', ['dev', '--port', '0', '--no-journal']],
  ['preview', ['preview', '--port', '0']],
])('layerwise %s', (name, args) => {
  let server: Running;
  let port: number;

  beforeAll(async () => {
    server = workshop.start(args);
    port = Number((await findAddress(server)).port);
  });
  afterAll(async () => {
    server.interrupt();
    expect((await server.ended).code).toBe(0);
  });

  it(`survives ${MANY} requests at once with bounded memory`, async () => {
    const counts = await askAll(port, MANY, '/');
    // Those over the limit of connections are hung up on (0), those that are slow to ask are told so (408).
    expect([...counts.keys()].filter((status) => ![0, 200, 408].includes(status))).toEqual([]);
    expect(counts.get(200) ?? 0).toBeGreaterThan(100);
    expect(await ask(port, '/', false)).toBe(200);
    const peak = await readPeak(server);
    if (peak !== null) expect(peak).toBeLessThan(MOST_MEMORY);
  }, 180_000);

  it.runIf(name === 'dev')(
    'lets only so many pages listen, and answers others meanwhile',
    async () => {
      const page = await (await fetch(`http://localhost:${port}/`)).text();
      const token = /reload\.js\?token=([\w-]+)/.exec(page)?.[1];
      const listeners = askAll(port, 900, `/@layerwise/events?token=${token}`, true);
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      expect(await ask(port, '/', false)).toBe(200);
      const counts = await listeners;
      expect(counts.get(200)).toBe(64);
      expect(counts.get(503)).toBe(836);
      const peak = await readPeak(server);
      if (peak !== null) expect(peak).toBeLessThan(MOST_MEMORY);
    },
    180_000,
  );
});
