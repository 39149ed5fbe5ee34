import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type OutputFile, type SiteServer, serve } from '@layerwise/builder';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { hostileVaultScript, shareHostileSite } from '../../../packages/cli/test/hostile/hostile-vault.ts';
import { injectingVault } from '../../../packages/cli/test/trust/injecting-vault.ts';
import { readSite } from '../../../scripts/check-site/read-site.ts';
import { type BuiltSite, buildSite } from '../../../scripts/test/built-site.ts';

declare global {
  interface Window {
    /** What hostile notes call, by the name under which they call it. */
    run?: () => void;
    zqxss1?: () => void;
  }
}

let folder: string;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'layerwise-hostile-'));
  browser = await chromium.connect(inject('browserEndpoint'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Serves a site; lists its pages and pictures. */
async function serveSite(files: BuiltSite['files']) {
  const table = new Map(
    [...files].map(([path, bytes]): [string, OutputFile] => [path, { path, type: 'bytes', bytes }]),
  );
  const server = await serve({ site: () => ({ files: table, base: '/' }), host: '127.0.0.1', port: 0 });
  // Pages that only lead to another one are left before anything can be done to them.
  const isRedirect = (bytes: Buffer) => bytes.includes('http-equiv="refresh"');
  const paths = [...files]
    .filter(([path, bytes]) => /\.(?:html|svg)$/.test(path) && !isRedirect(bytes))
    .map(([path]) => path);
  return { server, paths };
}

/**
 * Opens pages one after the other, does to them what readers do, and tells what ran and what was asked of others.
 *
 * @param query - what is searched for at the end; absent: the pages have no search
 */
async function visitAll(
  server: SiteServer,
  paths: readonly string[],
  query?: string,
): Promise<readonly string[]> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const found: string[] = [];
  let path = '';
  try {
    await listen(page, server, (what) => found.push(`${path}: ${what}`));
    for (path of paths) {
      await page.goto(server.url + path.split('/').map(encodeURIComponent).join('/'));
      await page
        .evaluate(touchEverything)
        .catch((error: Error) => found.push(`${path}: left the page: ${error.message}`));
      // What a link or a picture runs comes after what is done to it. A page whose scripts may not run has no timers.
      for (let turn = 0; turn < 3; turn += 1) await page.evaluate(() => undefined);
    }
    if (query !== undefined) {
      path = 'the tree and the search';
      await page.goto(server.url);
      await openDialogs(page, query);
    }
    return found;
  } finally {
    await context.close();
  }
}

async function listen(page: Page, server: SiteServer, tell: (what: string) => void): Promise<void> {
  await page.exposeFunction('tellOf', tell);
  await page.addInitScript(() => {
    const tell = (what: string) => () => {
      (window as unknown as { tellOf: (what: string) => void }).tellOf(what);
    };
    window.run = tell('run() ran');
    window.zqxss1 = tell('zqxss1() ran');
  });
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => tell('a dialog')));
  page.on('popup', () => tell('a window'));
  page.on('request', (request) => {
    const url = request.url();
    if (url.startsWith(server.url) || /^(?:data|blob):/.test(url)) return;
    // A picture by its address is an author's right; all else is not.
    if (request.resourceType() !== 'image') tell(`${request.resourceType()} ${url}`);
  });
}

/** Looks at the whole tree, and at what is found for a query: what is in these is the same from every page. */
async function openDialogs(page: Page, query: string): Promise<void> {
  await page.locator('a.tree-open').click();
  await page.locator('.tree-dialog a').first().waitFor();
  await page.evaluate(touchEverything);
  // Its own button, too, has been touched.
  await page.keyboard.press('Escape');
  await page.locator('.tree-dialog').waitFor({ state: 'hidden' });
  await page.locator('a.search-open').click();
  await page.locator('.search-dialog input').fill(query);
  await page.locator('.search-dialog .search-results mark').first().waitFor();
  await page.evaluate(touchEverything);
  for (let turn = 0; turn < 3; turn += 1) await page.evaluate(() => undefined);
}

/**
 * Fires every event that a handler could wait for, and follows links that lead nowhere else; those that open the tree and
 * the search are pressed once for all pages.
 */
function touchEverything(): void {
  const events = [
    'click',
    'mouseover',
    'mouseenter',
    'focus',
    'blur',
    'toggle',
    'load',
    'error',
    'keydown',
    'input',
    'submit',
    'pointerdown',
    'animationend',
    'wheel',
  ];
  for (const details of document.querySelectorAll('details')) details.open = true;
  for (const link of document.querySelectorAll('a')) {
    if (/^https?:$/.test(link.protocol) || link.protocol === 'mailto:') {
      link.addEventListener('click', (event) => event.preventDefault());
    }
  }
  for (const element of document.querySelectorAll('main *, header *, svg, svg *, dialog *')) {
    for (const name of events) element.dispatchEvent(new Event(name, { bubbles: false, cancelable: true }));
    if (element instanceof HTMLAnchorElement && !element.matches('.tree-open, .search-open')) element.click();
  }
}

describe('nothing runs in a browser', () => {
  it('that a listener would miss: the listener hears what runs', async () => {
    const page =
      '<!doctype html><main><p onclick="run()">x</p><img src="/none" onerror="zqxss1()"><a href="javascript:run()">x</a></main>';
    const file: OutputFile = { path: 'a.html', type: 'bytes', bytes: Buffer.from(page) };
    const server = await serve({
      site: () => ({ files: new Map([['a.html', file]]), base: '/' }),
      host: '127.0.0.1',
      port: 0,
    });
    const found = await visitAll(server, ['a.html']);
    await server.close();
    expect(found).toEqual(expect.arrayContaining(['a.html: run() ran', 'a.html: zqxss1() ran']));
  }, 120_000);

  it('of notes that try to break out', async () => {
    for (const [path, text] of Object.entries(injectingVault)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    const { server, paths } = await serveSite(
      (await buildSite({ vault: join(folder, 'content'), now: '2026-01-10' })).files,
    );
    const found = await visitAll(server, paths, 'run');
    await server.close();
    expect(paths.length).toBeGreaterThan(30);
    expect(found).toEqual([]);
  }, 300_000);

  it.skipIf(hostileVaultScript === null)(
    'of the hostile vault (skipped where it is not there)',
    async () => {
      const { folder } = await shareHostileSite();
      const { server, paths } = await serveSite(await readSite(join(folder, 'site')));
      const found = await visitAll(server, paths, 'zqxss1');
      await server.close();
      expect(paths.length).toBeGreaterThan(250);
      expect(found).toEqual([]);
    },
    600_000,
  );
});
