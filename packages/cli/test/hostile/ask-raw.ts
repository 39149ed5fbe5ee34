import { connect, type Socket } from 'node:net';
import type { RawRequest } from './hostile-vault.ts';

/** What came back on a connection. */
export interface RawAnswer {
  /** 0 where nothing came. */
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  /** All bytes, as Latin-1. */
  readonly text: string;
}

/** So long is waited for an answer's end, milliseconds. */
const PATIENCE = 60_000;

/** Writes a request as it stands, byte for byte, and gives what comes back. */
export async function askRaw(port: number, request: RawRequest): Promise<RawAnswer> {
  const socket = connect(port, '127.0.0.1');
  socket.write(writeRequest(port, request), 'latin1');
  const text = await readAll(socket, PATIENCE);
  const [head = ''] = text.split('\r\n\r\n', 1);
  const [line = '', ...fields] = head.split('\r\n');
  const headers = new Map(
    fields.map((field): [string, string] => [
      field.slice(0, field.indexOf(':')).toLowerCase(),
      field.slice(field.indexOf(':') + 1).trim(),
    ]),
  );
  return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(line)?.[1] ?? 0), headers, text };
}

/** Begins a request, never ends it, and gives what comes back until the server hangs up, a minute at the most. */
export function askSlowly(port: number): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.write(`GET / HTTP/1.1\r\nhost: localhost:${port}\r\nx-slow: `);
  return readAll(socket, 60_000);
}

function writeRequest(port: number, { method, path, headers }: RawRequest): string {
  const fields = { host: 'localhost:PORT', connection: 'close', ...headers };
  const lines = Object.entries(fields).map(
    ([name, value]) => `${name}: ${value.replace('PORT', String(port))}\r\n`,
  );
  return `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`;
}

function readAll(socket: Socket, patience: number): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    const timer = setTimeout(() => socket.destroy(), patience);
    socket.on('data', (part) => {
      text += part.toString('latin1');
      // Live reload has no end.
      if (/^content-type: text\/event-stream\r\n[\s\S]*\n\n/im.test(text)) socket.destroy();
    });
    // A server that hangs up has answered, too.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearTimeout(timer);
      resolve(text);
    });
  });
}
