import { readFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
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

/** How an answer begins: its status, or 0 where the server hung up. */
function readStatus(text: string): number {
  return Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 0);
}

/** Opens a connection, asks, and gives how it ended. */
function ask(port: number, path: string): Promise<number> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    socket.on('connect', () =>
      socket.write(`GET ${path} HTTP/1.1\r\nhost: localhost:${port}\r\nconnection: close\r\n\r\n`),
    );
    socket.on('data', (part) => {
      if (text.length < 100) text += part.toString('latin1');
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(readStatus(text)));
  });
}

/** Opens a connection, asks, and stays; gives the connection and the status with which the answer begins. */
function listen(port: number, path: string): Promise<{ readonly socket: Socket; readonly status: number }> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    const answer = () => resolve({ socket, status: readStatus(text) });
    socket.on('connect', () => socket.write(`GET ${path} HTTP/1.1\r\nhost: localhost:${port}\r\n\r\n`));
    socket.on('data', (part) => {
      if (text.length < 100) text += part.toString('latin1');
      if (readStatus(text) !== 0) answer();
    });
    socket.on('error', () => undefined);
    socket.on('close', answer);
  });
}

function count(statuses: readonly number[]): ReadonlyMap<number, number> {
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
    const counts = count(await Promise.all(Array.from({ length: MANY }, () => ask(port, '/'))));
    // Those over the limit of connections are hung up on (0), those that are slow to ask are told so (408).
    expect([...counts.keys()].filter((status) => ![0, 200, 408].includes(status))).toEqual([]);
    expect(counts.get(200) ?? 0).toBeGreaterThan(100);
    expect(await ask(port, '/')).toBe(200);
    const peak = await readPeak(server);
    if (peak !== null) expect(peak).toBeLessThan(MOST_MEMORY);
  }, 180_000);

  it.runIf(name === 'dev')(
    'lets only so many pages listen, and answers others meanwhile',
    async () => {
      const page = await (await fetch(`http://localhost:${port}/`)).text();
      const token = /reload\.js\?token=([\w-]+)/.exec(page)?.[1];
      const path = `/@layerwise/events?token=${token}`;
      const listeners = await Promise.all(Array.from({ length: 900 }, () => listen(port, path)));
      expect(await ask(port, '/')).toBe(200);
      const counts = count(listeners.map(({ status }) => status));
      expect(counts.get(200)).toBe(64);
      expect(counts.get(503)).toBe(836);
      for (const { socket } of listeners) socket.destroy();
      const peak = await readPeak(server);
      if (peak !== null) expect(peak).toBeLessThan(MOST_MEMORY);
    },
    180_000,
  );
});
