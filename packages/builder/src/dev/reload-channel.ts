import { randomBytes, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Diagnostic } from '@layerwise/parser';
import { packageFolder } from '../package-folder.ts';

/** How many pages may listen at once. */
const channelLimit = 64;
/** Silence is broken after so many milliseconds, so that a listener that is gone is noticed. */
const heartbeat = 15_000;
/** Bytes that may wait for a listener. */
const unreadLimit = 1_000_000;
const folder = '@layerwise/';

/** An error as it is shown over the page; one without a place concerns the whole site. */
export type ShownError = Pick<Diagnostic, 'message' | 'hint'> &
  Partial<Pick<Diagnostic, 'path' | 'line' | 'column' | 'rule'>>;

/** What open pages are told. */
interface State {
  /** Counts the sites that were built. */
  readonly build: number;
  readonly errors: readonly ShownError[];
  /** From each href that a stylesheet had to the one that it has now. */
  readonly styles?: Readonly<Record<string, string>>;
}

/** Tells open pages, by server-sent events, that the site was built anew and what was wrong with it. */
export interface ReloadChannel {
  /** Says that there is a new site: every open page loads itself again. */
  readonly announce: (errors: readonly ShownError[]) => void;
  /** Says what is wrong; pages stay as they are. */
  readonly fail: (errors: readonly ShownError[]) => void;
  /** Takes in the hrefs that stylesheets have now, by name: with the next message, pages put them in the place of others. */
  readonly restyle: (hrefs: ReadonlyMap<string, string>) => void;
  /** Adds the script that listens to a page. */
  readonly inject: (html: Buffer, base: string) => Buffer;
  /** Answers a request for the script or for the events; false where it asks for neither. */
  readonly answer: (request: IncomingMessage, response: ServerResponse, base: string) => boolean;
  /** Ends all open channels. */
  readonly close: () => void;
}

/** Opens a channel. Its token, known only to pages that this server sent, keeps foreign pages out. */
export function createReloadChannel(): ReloadChannel {
  const token = randomBytes(18).toString('base64url');
  const script = readFileSync(new URL('browser/reload.js', packageFolder));
  const listeners = new Set<ServerResponse>();
  let state: State = { build: 0, errors: [] };
  /** All hrefs that there were since the start: the name of the stylesheet of each. */
  const names = new Map<string, string>();
  let styles: ReadonlyMap<string, string> = new Map();
  const tell = (next: State) => {
    const moved = [...names].flatMap(([href, name]) => {
      const now = styles.get(name);
      return now === undefined || now === href ? [] : [[href, now] as const];
    });
    state = moved.length === 0 ? next : { ...next, styles: Object.fromEntries(moved) };
    for (const listener of listeners) send(listener, writeEvent(state));
  };
  const timer = setInterval(() => {
    for (const listener of listeners) send(listener, ':\n\n');
  }, heartbeat).unref();

  function listen(response: ServerResponse): void {
    if (listeners.size >= channelLimit) {
      refuse(response, 503, 'Too many pages listen already.');
      return;
    }
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(writeEvent(state));
    listeners.add(response);
    response.on('close', () => listeners.delete(response));
  }

  return {
    announce: (errors) => tell({ build: state.build + 1, errors }),
    fail: (errors) => tell({ build: state.build, errors }),
    restyle: (hrefs) => {
      styles = hrefs;
      for (const [name, href] of hrefs) names.set(href, name);
    },
    inject: (html, base) =>
      insertScript(html, `${encodeURI(base)}${folder}reload.js?token=${token}&build=${state.build}`),
    answer: (request, response, base) => {
      const [path, query] = (request.url ?? '').split('?', 2);
      const prefix = `${encodeURI(base)}${folder}`;
      if (path !== `${prefix}events` && path !== `${prefix}reload.js`) return false;
      if (!isOwn(request, new URLSearchParams(query).get('token') ?? '', token)) {
        refuse(response, 403, 'Only pages of this site may listen.');
      } else if (path === `${prefix}events`) listen(response);
      else sendScript(request, response, script);
      return true;
    },
    close: () => {
      clearInterval(timer);
      for (const listener of listeners) listener.end();
    },
  };
}

/** A listener that takes nothing any more is let go. */
function send(listener: ServerResponse, text: string): void {
  if (listener.writableLength > unreadLimit) listener.destroy();
  else listener.write(text);
}

/** Whether a request comes from a page that this server sent: it knows the token, and its origin is ours. */
function isOwn(request: IncomingMessage, given: string, token: string): boolean {
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (origin !== undefined && origin !== `http://${host}`) return false;
  if (site !== undefined && site !== 'same-origin') return false;
  const [left, right] = [Buffer.from(given), Buffer.from(token)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function refuse(response: ServerResponse, status: 403 | 503, message: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${message}\n`);
}

function sendScript(request: IncomingMessage, response: ServerResponse, script: Buffer): void {
  response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-store' });
  response.end(request.method === 'HEAD' ? undefined : script);
}

function writeEvent(state: State): string {
  return `data: ${JSON.stringify(state)}\n\n`;
}

function insertScript(html: Buffer, address: string): Buffer {
  const tag = Buffer.from(`<script type="module" src="${address.replaceAll('&', '&amp;')}"></script>`);
  const end = html.lastIndexOf('</body>');
  return end === -1
    ? Buffer.concat([html, tag])
    : Buffer.concat([html.subarray(0, end), tag, html.subarray(end)]);
}
