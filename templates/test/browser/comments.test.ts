import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OutputFile, type SiteServer, serve } from '@layerwise/builder';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { buildSite } from '../../../scripts/test/built-site.ts';

const giscus = { repo: 'you/notes', repoId: 'R_1', category: 'Announcements', categoryId: 'DIC_1' };
let vault: string;
let server: SiteServer;
let browser: Browser;

beforeAll(async () => {
  vault = await mkdtemp(join(tmpdir(), 'layerwise-comments-'));
  await writeFile(join(vault, 'Attention.md'), `# Attention\n\n${'A paragraph.\n\n'.repeat(60)}`);
  const { files, base } = await buildSite({ vault, config: { feedback: { giscus } } });
  const table = new Map(
    [...files].map(([path, bytes]): [string, OutputFile] => [path, { path, type: 'bytes', bytes }]),
  );
  server = await serve({ site: () => ({ files: table, base }), host: '127.0.0.1', port: 0 });
  browser = await chromium.connect(inject('browserEndpoint'));
}, 60_000);
afterAll(async () => {
  await server.close();
  await rm(vault, { recursive: true, force: true });
});

/** What stands in for the frame of comments: it says how tall it is. */
const frame = `<!doctype html><script>parent.postMessage({ giscus: { resizeHeight: 432 } }, '*')</script>`;

it('comments are loaded when they are asked for, and not before', async () => {
  const page = await (await browser.newContext()).newPage();
  const asked: URL[] = [];
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.route('https://giscus.app/**', (route) => {
    asked.push(new URL(route.request().url()));
    return route.fulfill({ contentType: 'text/html', body: frame });
  });
  await page.goto(`${server.url}attention/?giscus=secret#top`);
  const comments = page.locator('iframe.comments-frame');
  // Who comes back from a login wants to see them; the address no longer tells of it.
  await comments.waitFor();
  expect(page.url()).toBe(`${server.url}attention/#top`);
  await expect.poll(() => asked.length).toBe(1);
  expect(asked[0]?.searchParams.get('session')).toBe('secret');
  expect(asked[0]?.searchParams.get('origin')).toBe(`${server.url}attention/`);
  await page.goto(`${server.url}attention/`);
  await page.locator('.feedback').scrollIntoViewIfNeeded();
  expect(asked).toHaveLength(1);
  await page.locator('button.comments').focus();
  await page.keyboard.press('Enter');
  await comments.waitFor();
  await expect.poll(() => comments.evaluate((element) => element.clientHeight)).toBe(432);
  expect(asked).toHaveLength(2);
  expect(asked[1]?.searchParams.get('repo')).toBe('you/notes');
  expect(asked[1]?.searchParams.get('session')).toBe('secret');
  expect(faults).toEqual([]);
  await page.context().close();
}, 60_000);

it('comments are loaded when they come into sight, where the site says so', async () => {
  const { files, base } = await buildSite({
    vault,
    config: { feedback: { giscus: { ...giscus, load: 'seen' } } },
  });
  const table = new Map(
    [...files].map(([path, bytes]): [string, OutputFile] => [path, { path, type: 'bytes', bytes }]),
  );
  const eager = await serve({ site: () => ({ files: table, base }), host: '127.0.0.1', port: 0 });
  const page = await (await browser.newContext({ viewport: { width: 800, height: 400 } })).newPage();
  let asked = 0;
  await page.route('https://giscus.app/**', (route) => {
    asked += 1;
    return route.fulfill({ contentType: 'text/html', body: frame });
  });
  await page.goto(`${eager.url}attention/`);
  const button = page.locator('button.comments');
  await button.waitFor();
  // An observer has told by the second frame where the button lies; one that is seen gives way to the frame at once.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  expect(await button.count()).toBe(1);
  expect(asked).toBe(0);
  await page.locator('.feedback').scrollIntoViewIfNeeded();
  await page.locator('iframe.comments-frame').waitFor();
  // The frame stands in the page before it is asked for.
  await expect.poll(() => asked).toBe(1);
  await page.context().close();
  await eager.close();
}, 60_000);

it('without JavaScript there is a link to the discussions, and no button', async () => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(`${server.url}attention/`);
  expect(await page.locator('button.comments').isVisible()).toBe(false);
  expect(await page.locator('.feedback a').getAttribute('href')).toBe(
    'https://github.com/you/notes/discussions',
  );
  await page.context().close();
}, 60_000);
