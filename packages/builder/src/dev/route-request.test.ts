import { describe, expect, it } from 'vitest';
import { makeFiles } from '../../test/make-files.ts';
import { routeRequest } from './route-request.ts';
import type { SiteFiles } from './site-files.ts';

function site(...paths: string[]): SiteFiles {
  return makeFiles(Object.fromEntries(paths.map((path) => [path, path])));
}

const files = site(
  'index.html',
  '404.html',
  'notes/index.html',
  'notes/a b/index.html',
  'ノート/index.html',
  'feed.xml',
  'assets/ok.svg',
);
const badRequest = { type: 'refusal', status: 400, message: 'This is not a path.' };
const missing = { type: 'file', path: '404.html', status: 404 };

describe('routeRequest', () => {
  it.each([
    ['/', 'index.html'],
    ['/?q=1', 'index.html'],
    ['/index.html', 'index.html'],
    ['/notes/', 'notes/index.html'],
    ['/notes/index.html', 'notes/index.html'],
    ['/notes/a%20b/', 'notes/a b/index.html'],
    ['/%E3%83%8E%E3%83%BC%E3%83%88/', 'ノート/index.html'],
    ['/feed.xml', 'feed.xml'],
    ['/?x=../../outside/secret.md', 'index.html'],
  ])('%s is a file', (target, path) => {
    expect(routeRequest(target, files, '/')).toEqual({ type: 'file', path, status: 200 });
  });

  it.each([
    ['/notes', '/notes/'],
    ['/notes?a=1&b=%20', '/notes/?a=1&b=%20'],
    ['/notes/a%20b', '/notes/a%20b/'],
    ['/ノート', '/%E3%83%8E%E3%83%BC%E3%83%88/'],
  ])('%s leads to the folder', (target, location) => {
    expect(routeRequest(target, files, '/')).toEqual({ type: 'redirect', status: 301, location });
  });

  it.each([
    '/nothing',
    '/nothing/',
    '/notes//',
    '//notes/',
    '/.git/HEAD',
    '/.env',
    '/@fs/etc/hostname',
    '//etc/hostname',
    '/..;/x',
    '/%252e%252e/x',
    '/Notes/',
  ])('%s is not there', (target) => {
    expect(routeRequest(target, files, '/')).toEqual(missing);
  });

  it.each([
    '/../outside/secret.md',
    '/..%2foutside%2fsecret.md',
    '/%2e%2e/%2e%2e/outside',
    '/.%2e/outside',
    '/./notes/',
    '/notes/..',
    '/..%5c..%5coutside',
    '/notes\\..\\x',
    '/%00',
    '/index.html%00.svg',
    '/a%0d%0aset-cookie:x',
    '/%c0%ae%c0%ae/outside',
    '/%',
    '/%zz',
    '/a#b',
    'http://evil.example/',
    '*',
    '',
  ])('%j is no path of a site', (target) => {
    expect(routeRequest(target, files, '/')).toEqual(badRequest);
  });

  it('says so in words where the site has no page for it', () => {
    expect(routeRequest('/x', site('index.html'), '/')).toEqual({
      type: 'refusal',
      status: 404,
      message: 'Not found.',
    });
  });

  it('never leads to another host', () => {
    const route = routeRequest('//evil.example', site('/evil.example/index.html'), '/');
    expect(route).toEqual({ type: 'refusal', status: 404, message: 'Not found.' });
  });
});

describe('routeRequest under a base', () => {
  it.each([
    ['/blog/', { type: 'file', path: 'index.html', status: 200 }],
    ['/blog/notes/', { type: 'file', path: 'notes/index.html', status: 200 }],
    ['/blog/notes', { type: 'redirect', status: 301, location: '/blog/notes/' }],
    ['/blog', { type: 'redirect', status: 301, location: '/blog/' }],
    ['/', { type: 'redirect', status: 302, location: '/blog/' }],
    ['/blog/x', missing],
    ['/notes/', { type: 'refusal', status: 404, message: 'Not found.' }],
    ['/blogger/', { type: 'refusal', status: 404, message: 'Not found.' }],
  ])('%s', (target, route) => {
    expect(routeRequest(target, files, '/blog/')).toEqual(route);
  });
});
