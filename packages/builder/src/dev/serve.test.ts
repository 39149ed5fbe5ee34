import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ask, sendRaw } from '../../test/ask-server.ts';
import { makeFiles } from '../../test/make-files.ts';
import { type ServeOptions, type SiteServer, serve } from './serve.ts';
import { listSiteFiles, type SiteFiles } from './site-files.ts';

const open: { close: () => Promise<void> }[] = [];

afterEach(async () => {
  for (const { close } of open.splice(0)) await close();
});

const page = '<!doctype html><html><body><h1>Home</h1></body></html>';
const memory = makeFiles({
  'index.html': page,
  '404.html': '<!doctype html><p>lost',
  'notes/index.html': 'notes',
  'assets/ok.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'assets/main.css': 'a{}',
  'feed.xml': '<feed/>',
  'data/progress.json': '{}',
  'talk.mp4': '0123456789',
  'empty.txt': '',
  CNAME: 'example.org',
});

async function start(
  options: Partial<ServeOptions> & { files?: SiteFiles; base?: string } = {},
): Promise<SiteServer> {
  const { files = memory, base = '/', ...rest } = options;
  const server = await serve({ site: () => ({ files, base }), host: '127.0.0.1', port: 0, ...rest });
  open.push(server);
  return server;
}

describe('serve', () => {
  it.each([
    ['/', 200, 'text/html; charset=utf-8', page],
    ['/notes/', 200, 'text/html; charset=utf-8', 'notes'],
    ['/nothing', 404, 'text/html; charset=utf-8', '<!doctype html><p>lost'],
    ['/assets/main.css', 200, 'text/css; charset=utf-8', 'a{}'],
    ['/assets/ok.svg', 200, 'image/svg+xml; charset=utf-8', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['/feed.xml', 200, 'text/xml; charset=utf-8', '<feed/>'],
    ['/data/progress.json', 200, 'application/json; charset=utf-8', '{}'],
    ['/talk.mp4', 200, 'video/mp4', '0123456789'],
    ['/empty.txt', 200, 'text/plain; charset=utf-8', ''],
    ['/CNAME', 200, 'application/octet-stream', 'example.org'],
  ])('answers %s with %i, its type and its bytes', async (path, status, type, body) => {
    const answer = await ask(await start(), path);
    expect(answer).toMatchObject({ status, body });
    expect(answer.headers).toMatchObject({
      'content-type': type,
      'content-length': String(body.length),
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
  });

  it('leads from a folder without its slash to the folder', async () => {
    const answer = await ask(await start(), '/notes?a=1');
    expect(answer.status).toBe(301);
    expect(answer.headers.location).toBe('/notes/?a=1');
  });

  it('serves under a base', async () => {
    const server = await start({ base: '/blog/' });
    expect(server.url).toBe(`http://localhost:${server.port}/blog/`);
    expect((await ask(server, '/blog/notes/')).body).toBe('notes');
    expect((await ask(server, '/notes/')).status).toBe(404);
  });

  it('answers HEAD with the headers alone', async () => {
    const answer = await ask(await start(), '/', { method: 'HEAD' });
    expect(answer).toMatchObject({ status: 200, body: '' });
    expect(answer.headers['content-length']).toBe(String(page.length));
  });

  it('lets no image run a script', async () => {
    const answer = await ask(await start(), '/assets/ok.svg');
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    expect(answer.headers['content-security-policy']).toContain('sandbox');
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH'])('only reads: %s', async (method) => {
    const answer = await ask(await start(), '/', { method });
    expect(answer).toMatchObject({ status: 405, body: 'Only GET and HEAD are answered.\n' });
    expect(answer.headers.allow).toBe('GET, HEAD');
    expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
  });
});

describe('serve, versions and ranges', () => {
  it('sends a page once', async () => {
    const server = await start();
    const { etag = '' } = (await ask(server, '/')).headers;
    expect(etag).toMatch(/^"[\w-]{22}"$/);
    expect(await ask(server, '/', { headers: { 'if-none-match': `W/"x", ${etag}` } })).toMatchObject({
      status: 304,
      body: '',
    });
    expect((await ask(server, '/', { headers: { 'if-none-match': '"x"' } })).status).toBe(200);
  });

  it.each([
    ['bytes=0-3', 206, '0123', 'bytes 0-3/10'],
    ['bytes=7-', 206, '789', 'bytes 7-9/10'],
    ['bytes=-2', 206, '89', 'bytes 8-9/10'],
    ['bytes=5-500', 206, '56789', 'bytes 5-9/10'],
    ['bytes=-500', 206, '0123456789', 'bytes 0-9/10'],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['bytes=-0', 416, '', 'bytes */10'],
    ['bytes=4-2', 200, '0123456789', undefined],
    ['bytes=0-1,3-4', 200, '0123456789', undefined],
    ['bytes=-', 200, '0123456789', undefined],
    ['lines=0-1', 200, '0123456789', undefined],
  ])('%s', async (range, status, body, contentRange) => {
    const answer = await ask(await start(), '/talk.mp4', { headers: { range } });
    expect(answer).toMatchObject({ status, body });
    expect(answer.headers['content-range']).toBe(contentRange);
  });

  it('sends all of a file whose version is no longer the one the client has', async () => {
    const answer = await ask(await start(), '/talk.mp4', {
      headers: { range: 'bytes=0-3', 'if-range': '"old"' },
    });
    expect(answer).toMatchObject({ status: 200, body: '0123456789' });
  });
});

describe('serve, hosts', () => {
  it.each(['localhost', '127.0.0.1', '[::1]', 'LocalHost'])('answers for %s', async (name) => {
    const server = await start();
    expect((await ask(server, '/', { headers: { host: `${name}:${server.port}` } })).status).toBe(200);
  });

  it.each([
    'evil.example',
    'localhost',
    'localhost.evil.example:PORT',
    'localhost@evil.example',
    'localhost:PORT@evil.example',
    'localhost:1',
    'localhost:PORT.',
    '0.0.0.0:PORT',
  ])('does not answer for %s', async (host) => {
    const server = await start();
    const answer = await ask(server, '/', { headers: { host: host.replace('PORT', String(server.port)) } });
    expect(answer).toMatchObject({ status: 403, body: 'This host is not served.\n' });
  });

  it('asks for exactly one Host', async () => {
    const server = await start();
    const own = `Host: localhost:${server.port}\r\n`;
    expect(await sendRaw(server, 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
    expect(await sendRaw(server, 'GET / HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
    expect(
      await sendRaw(server, `GET / HTTP/1.1\r\n${own}Host: evil.example\r\nConnection: close\r\n\r\n`),
    ).toMatch(/^HTTP\/1\.1 400 /);
    expect(await sendRaw(server, 'GET / HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n')).toMatch(
      /^HTTP\/1\.1 403 /,
    );
  });
});

describe('serve, rude clients', () => {
  it.each([
    ['GET /../../etc/hostname HTTP/1.1', 400],
    ['GET /a\\..\\b HTTP/1.1', 400],
    ['GET http://evil.example/ HTTP/1.1', 400],
    ['GET \0 HTTP/1.1', 400],
    [`GET /${'a'.repeat(20_000)} HTTP/1.1`, 431],
    ['nonsense', 400],
    ['GET / HTTP/9.9', 400],
  ])('%j', async (line, status) => {
    const server = await start();
    const answer = await sendRaw(
      server,
      `${line}\r\nHost: localhost:${server.port}\r\nConnection: close\r\n\r\n`,
    );
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect((await ask(server, '/')).status).toBe(200);
  });

  it('drops a client that never finishes its request, and serves the others meanwhile', async () => {
    const server = await start({ limits: { headers: 200, request: 400 } });
    const slow = sendRaw(server, 'GET / HTTP/1.1\r\nHost: local');
    expect((await ask(server, '/')).status).toBe(200);
    expect(await slow).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('drops a client that says nothing', async () => {
    const server = await start({ limits: { silence: 200 } });
    expect(await sendRaw(server, '')).toBe('');
  });

  it('takes no more connections than it can bear, and goes on afterwards', async () => {
    const server = await start({ limits: { connections: 8, silence: 300 } });
    const idle = Array.from({ length: 40 }, () => sendRaw(server, '').catch(() => ''));
    await Promise.all(idle);
    expect((await ask(server, '/')).status).toBe(200);
  });

  it('survives clients that hang up in the middle', async () => {
    const server = await start({
      files: makeFiles({ 'index.html': 'a'.repeat(8_000_000) }),
    });
    await Promise.all(
      Array.from(
        { length: 20 },
        () =>
          new Promise<void>((resolve) => {
            const socket = connect(server.port, '127.0.0.1', () => {
              socket.write(`GET / HTTP/1.1\r\nHost: localhost:${server.port}\r\n\r\n`);
              socket.once('data', () => socket.destroy());
            });
            socket.on('close', () => resolve());
          }),
      ),
    );
    expect((await ask(server, '/', { method: 'HEAD' })).status).toBe(200);
  });
});

describe('serve, ports', () => {
  it('takes the next port where one is busy', async () => {
    const busy = createServer();
    const port = await new Promise<number>((resolve) => {
      busy.listen(0, '127.0.0.1', () => {
        const address = busy.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
    open.push({ close: () => new Promise((resolve) => busy.close(() => resolve())) });
    const server = await start({ port });
    expect(server.port).toBeGreaterThan(port);
    expect((await ask(server, '/')).status).toBe(200);
  });

  it('fails where the address is not one of this machine', async () => {
    await expect(start({ host: '192.0.2.1' })).rejects.toMatchObject({ code: 'EADDRNOTAVAIL' });
  });
});

describe('serve, a finished folder', () => {
  async function folder(): Promise<string> {
    const path = await mkdtemp(join(tmpdir(), 'layerwise-serve-'));
    open.push({ close: () => rm(path, { recursive: true }) });
    await mkdir(join(path, 'site/notes'), { recursive: true });
    await mkdir(join(path, 'site/.git'), { recursive: true });
    await writeFile(join(path, 'site/index.html'), page);
    await writeFile(join(path, 'site/notes/index.html'), 'notes');
    await writeFile(join(path, 'site/talk.mp4'), '0123456789');
    await writeFile(join(path, 'site/empty.txt'), '');
    await writeFile(join(path, 'site/.git/HEAD'), 'secret');
    await writeFile(join(path, 'secret.txt'), 'secret');
    await symlink('../secret.txt', join(path, 'site/link.txt'));
    await symlink('..', join(path, 'site/up'));
    return join(path, 'site');
  }

  it('serves its files, whole and in ranges', async () => {
    const server = await start({ files: await listSiteFiles(await folder()) });
    expect(await ask(server, '/')).toMatchObject({ status: 200, body: page });
    expect(await ask(server, '/empty.txt')).toMatchObject({ status: 200, body: '' });
    expect(await ask(server, '/notes')).toMatchObject({ status: 301 });
    expect(await ask(server, '/talk.mp4', { headers: { range: 'bytes=2-4' } })).toMatchObject({
      status: 206,
      body: '234',
    });
    const { etag = '' } = (await ask(server, '/talk.mp4')).headers;
    expect((await ask(server, '/talk.mp4', { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  it.each([
    '/link.txt',
    '/up/secret.txt',
    '/.git/HEAD',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/notes/../../secret.txt',
  ])('never leaves it: %s', async (path) => {
    const server = await start({ files: await listSiteFiles(await folder()) });
    const answer = await ask(server, path);
    expect([400, 404]).toContain(answer.status);
    expect(answer.body).not.toContain('secret');
  });

  it('does not follow a file that has become a link, and says what has gone', async () => {
    const path = await folder();
    const server = await start({ files: await listSiteFiles(path) });
    await rm(join(path, 'talk.mp4'));
    await symlink('../secret.txt', join(path, 'talk.mp4'));
    await rm(join(path, 'index.html'));
    expect(await ask(server, '/talk.mp4')).toMatchObject({
      status: 404,
      body: 'This file is no longer there.\n',
    });
    expect((await ask(server, '/')).status).toBe(404);
  });
});
