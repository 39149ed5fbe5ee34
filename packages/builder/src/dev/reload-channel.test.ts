import { type ClientRequest, request as httpRequest } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { ask } from '../../test/ask-server.ts';
import { makeFiles } from '../../test/make-files.ts';
import { createReloadChannel, type ReloadChannel } from './reload-channel.ts';
import { type SiteServer, serve } from './serve.ts';

const open: { close: () => unknown }[] = [];

afterEach(async () => {
  for (const { close } of open.splice(0)) await close();
});

const files = makeFiles({
  'index.html': '<!doctype html><html><body><h1>Home</h1></body></html>',
  'notes/index.html': 'notes',
  'feed.xml': '<feed/>',
});
const site = () => ({ files, base: '/' });

/** Opens a channel and keeps it open until it is closed. */
function openChannel(
  { port }: SiteServer,
  path: string,
): Promise<{ status: number; close: () => ClientRequest }> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port, path, agent: false }, (response) => {
      response.on('error', () => undefined);
      open.push({ close: () => request.destroy() });
      resolve({ status: response.statusCode ?? 0, close: () => request.destroy() });
    });
    request.on('error', reject);
    request.end();
  });
}

describe('live reload', () => {
  async function startLive(
    base = '/',
  ): Promise<{ server: SiteServer; reload: ReloadChannel; script: string }> {
    const reload = createReloadChannel();
    const server = await serve({ site: () => ({ ...site(), base }), host: '127.0.0.1', port: 0, reload });
    open.push(server);
    const { body } = await ask(server, base);
    const script =
      /<script type="module" src="([^"]+)"><\/script><\/body>/.exec(body)?.[1]?.replaceAll('&amp;', '&') ??
      '';
    return { server, reload, script };
  }

  /** Listens until so many messages came. */
  function listen({ port }: SiteServer, path: string, count: number): Promise<unknown[]> {
    return new Promise((resolve, reject) => {
      let text = '';
      const request = httpRequest({ host: '127.0.0.1', port, path, agent: false }, (response) => {
        response.on('data', (part) => {
          text += part;
          const messages = [...text.matchAll(/^data: (.*)$/gm)].map(([, data = '']): unknown =>
            JSON.parse(data),
          );
          if (messages.length < count) return;
          request.destroy();
          resolve(messages);
        });
      });
      request.on('error', reject);
      request.end();
    });
  }

  it('adds its script to pages, from our own origin, and to nothing else', async () => {
    const { server, script } = await startLive('/blog/');
    expect(script).toMatch(/^\/blog\/@layerwise\/reload\.js\?token=[\w-]{24}&build=0$/);
    const answer = await ask(server, script);
    expect(answer.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(answer.body).toContain('new EventSource(');
    expect((await ask(server, '/blog/feed.xml')).body).toBe('<feed/>');
    expect((await ask(server, '/blog/notes/')).body).toMatch(/^notes<script type="module"/);
  });

  it('tells pages of a new site and of errors, also those that come late', async () => {
    const { server, reload, script } = await startLive();
    const events = script.replace('reload.js', 'events');
    const error = {
      path: 'a.md',
      line: 3,
      column: 1,
      message: 'no </script> note',
      rule: 'unresolved-link',
    } as const;
    reload.announce([]);
    const early = listen(server, events, 3);
    await listen(server, events, 1);
    reload.fail([error]);
    reload.announce([]);
    expect(await early).toEqual([
      { build: 1, errors: [] },
      { build: 1, errors: [error] },
      { build: 2, errors: [] },
    ]);
    expect(await listen(server, events, 1)).toEqual([{ build: 2, errors: [] }]);
  });

  it.each([
    ['a foreign origin', { origin: 'http://evil.example' }],
    ['no origin', { origin: 'null' }],
    ['another port', { origin: 'http://localhost:1' }],
    ['a foreign page', { 'sec-fetch-site': 'cross-site' }],
    ['another port of this host', { 'sec-fetch-site': 'same-site' }],
  ])('is closed to %s', async (_name, headers) => {
    const { server, script } = await startLive();
    for (const path of [script, script.replace('reload.js', 'events')]) {
      const answer = await ask(server, path, { headers });
      expect(answer.status).toBe(403);
      expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
    }
  });

  it.each(['', '?token=', '?token=AAAAAAAAAAAAAAAAAAAAAAAA', `?token=${'é'.repeat(24)}`])(
    'asks for the token: %j',
    async (query) => {
      const { server } = await startLive();
      expect((await ask(server, encodeURI(`/@layerwise/events${query}`))).status).toBe(403);
      expect((await ask(server, encodeURI(`/@layerwise/reload.js${query}`))).status).toBe(403);
    },
  );

  it('says which stylesheet stands in the place of every one that there was', async () => {
    const { server, reload, script } = await startLive();
    const hrefs = (...pairs: [string, string][]) => new Map(pairs);
    reload.restyle(hrefs(['main.css', '/main-1.css'], ['own.css', '/own-1.css']));
    const events = script.replace('reload.js', 'events');
    const messages = listen(server, events, 4);
    await listen(server, events, 1);
    reload.fail([]);
    reload.restyle(hrefs(['main.css', '/main-1.css'], ['own.css', '/own-2.css']));
    reload.fail([]);
    reload.restyle(hrefs(['main.css', '/main-1.css'], ['own.css', '/own-3.css']));
    reload.fail([]);
    expect(await messages).toEqual([
      { build: 0, errors: [] },
      { build: 0, errors: [] },
      { build: 0, errors: [], styles: { '/own-1.css': '/own-2.css' } },
      { build: 0, errors: [], styles: { '/own-1.css': '/own-3.css', '/own-2.css': '/own-3.css' } },
    ]);
  });

  it('limits how many listen, and forgets those that have gone', async () => {
    const { server, script } = await startLive();
    const events = script.replace('reload.js', 'events');
    const held = await Promise.all(Array.from({ length: 64 }, () => openChannel(server, events)));
    expect(held.map(({ status }) => status)).toEqual(Array(64).fill(200));
    expect(await openChannel(server, events)).toMatchObject({ status: 503 });
    for (const { close } of held) close();
    await expect.poll(async () => (await openChannel(server, events)).status).toBe(200);
  });

  it('does not exist for a finished site', async () => {
    const server = await serve({ site, host: '127.0.0.1', port: 0 });
    open.push(server);
    expect((await ask(server, '/@layerwise/reload.js')).status).toBe(404);
  });
});
