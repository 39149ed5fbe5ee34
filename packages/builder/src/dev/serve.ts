import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { OutputFile } from '../output-file.ts';
import { bracket, listAllowedHosts } from './allowed-hosts.ts';
import type { ReloadChannel } from './reload-channel.ts';
import { type Route, routeRequest } from './route-request.ts';
import { sendFile } from './send-file.ts';
import type { SiteFiles } from './site-files.ts';

/** The site as it is now. */
export interface ServedSite {
  readonly files: SiteFiles;
  /** Path that it lives under; begins and ends with `/`. */
  readonly base: string;
}

/** What a client may take, so that a slow or rude one does not hold the others up. Milliseconds. */
export interface ServerLimits {
  /** Until the headers of a request are there. */
  readonly headers: number;
  /** Until the whole request is there. */
  readonly request: number;
  /** Without a byte in either direction. */
  readonly silence: number;
  /** Connections at once. */
  readonly connections: number;
}

const defaultLimits: ServerLimits = { headers: 5_000, request: 10_000, silence: 60_000, connections: 1_024 };

export interface ServeOptions {
  /** Asked anew at each request. */
  readonly site: () => ServedSite | Promise<ServedSite>;
  /** Name or address to listen on. */
  readonly host: string;
  /** Where it is taken, one of the next 20 serves; 0: any free one. */
  readonly port: number;
  /** Absent: no live reload. */
  readonly reload?: ReloadChannel;
  readonly limits?: Partial<ServerLimits>;
}

/** A server that runs. */
export interface SiteServer {
  /** Address of the site's home page. */
  readonly url: string;
  readonly port: number;
  /** Ends all connections. */
  readonly close: () => Promise<void>;
}

/**
 * Serves a site from a table of its files, and nothing else: no path of a request ever becomes a path of
 * the disk. Answers GET and HEAD for the hosts it knows, allows no foreign origin, and lists no folders.
 *
 * @returns once it listens
 * @throws the error of the socket where the host or every one of the ports cannot be had
 */
export async function serve(options: ServeOptions): Promise<SiteServer> {
  const limits = { ...defaultLimits, ...options.limits };
  let hosts: ReadonlySet<string> = new Set();
  const server = createServer(
    {
      headersTimeout: limits.headers,
      requestTimeout: limits.request,
      keepAliveTimeout: Math.min(5_000, limits.silence),
      connectionsCheckingInterval: Math.min(1_000, limits.headers),
    },
    (request, response) => void answer(request, response, options, hosts),
  );
  server.maxConnections = limits.connections;
  server.setTimeout(limits.silence);
  server.on('clientError', refuseBrokenRequest);
  const port = await listen(server, options.host, options.port);
  hosts = listAllowedHosts(options.host, port);
  return {
    url: `http://${nameInUrl(options.host)}:${port}${encodeURI((await options.site()).base)}`,
    port,
    close: () => close(server, options.reload),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { site, reload }: ServeOptions,
  hosts: ReadonlySet<string>,
): Promise<void> {
  response.on('error', () => response.destroy());
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('cross-origin-resource-policy', 'same-origin');
  response.setHeader('referrer-policy', 'same-origin');
  const host = request.headersDistinct['host'] ?? [];
  if (host.length !== 1) return sendText(response, 400, 'One Host header is needed.');
  if (!hosts.has((host[0] ?? '').toLowerCase())) return sendText(response, 403, 'This host is not served.');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD');
    return sendText(response, 405, 'Only GET and HEAD are answered.');
  }
  const { files, base } = await site();
  if (reload?.answer(request, response, base) === true) return;
  try {
    await follow(request, response, routeRequest(request.url ?? '', files, base), { files, base }, reload);
  } catch {
    // The client went away, or a file did.
    if (response.headersSent) response.destroy();
    else sendText(response, 404, 'This file is no longer there.');
  }
}

async function follow(
  request: IncomingMessage,
  response: ServerResponse,
  route: Route,
  { files, base }: ServedSite,
  reload: ReloadChannel | undefined,
): Promise<void> {
  if (route.type === 'refusal') return sendText(response, route.status, route.message);
  if (route.type === 'redirect') {
    response.setHeader('location', route.location);
    return sendText(response, route.status, 'See the Location header.');
  }
  const file = files.get(route.path);
  if (file === undefined) return sendText(response, 404, 'Not found.');
  await sendFile(
    request,
    response,
    reload === undefined ? file : injectReload(file, reload, base),
    route.status,
  );
}

function injectReload(file: OutputFile, reload: ReloadChannel, base: string): OutputFile {
  if (file.type !== 'bytes' || !file.path.endsWith('.html')) return file;
  return { ...file, bytes: reload.inject(file.bytes, base) };
}

/** Errors are plain text that repeats nothing of the request. */
function sendText(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
  response.end(response.req.method === 'HEAD' ? undefined : `${message}\n`);
}

function refuseBrokenRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = {
    HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
    ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
  }[error.code ?? ''];
  socket.end(`HTTP/1.1 ${status ?? '400 Bad Request'}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}

async function listen(server: Server, host: string, first: number): Promise<number> {
  const last = first === 0 ? 0 : Math.min(first + 20, 65_535);
  for (let port = first; ; port++) {
    try {
      return await listenOn(server, host, port);
    } catch (error) {
      const isBusy = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!isBusy || port >= last) throw error;
    }
  }
}

function listenOn(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function nameInUrl(host: string): string {
  return ['127.0.0.1', '::1', '0.0.0.0', '::'].includes(host) ? 'localhost' : bracket(host);
}

function close(server: Server, reload: ReloadChannel | undefined): Promise<void> {
  reload?.close();
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
