import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { test } from './browser-test.ts';

const attention = 'transformers/scaled-dot-product-attention/';
const status = '.graph-stage [role="status"]';

/** Waits until all lies still. */
async function settle(page: Page): Promise<void> {
  await page.waitForSelector('.graph-view[data-settled]', { timeout: 60_000 });
}

/** How many nodes are shown, of how many. */
async function countShown(page: Page): Promise<readonly number[]> {
  return [...((await page.locator(status).textContent()) ?? '').matchAll(/\d+/g)].map(Number);
}

test('the graph shows the whole vault and filters it by layer, track, topic and kind', async ({ open }) => {
  const page = await open('graph/');
  await settle(page);
  const [shown, total] = await countShown(page);
  const data = await (await page.request.get(`${inject('siteUrl')}data/graph.json`)).json();
  expect([shown, total]).toEqual([data.nodes.length, data.nodes.length]);
  const counts: (number | undefined)[] = [];
  for (const [name, value] of [
    ['layer', 'deepen'],
    ['track', 'need'],
    ['topic', 'Serving'],
  ] as const) {
    const before = await page.locator(status).textContent();
    const option = page.locator(`select[name="${name}"] option`).filter({ hasNotText: 'All' });
    const chosen = name === 'topic' ? ((await option.first().getAttribute('value')) ?? '') : value;
    await page.selectOption(`select[name="${name}"]`, chosen);
    await page.waitForFunction(
      ([selector, text]) => document.querySelector(selector ?? '')?.textContent !== text,
      [status, before],
    );
    counts.push((await countShown(page))[0]);
  }
  expect(counts.every((count, index) => (count ?? 0) < (counts[index - 1] ?? total ?? 0))).toBe(true);
  await page.locator('.graph-filters button').click();
  await expect.poll(() => countShown(page)).toEqual([total, total]);
  await page.locator('input[name="show-tool"]').uncheck();
  await expect.poll(async () => (await countShown(page))[0]).toBeLessThan(total ?? 0);
  const topics = data.nodes.filter(({ kind }: { readonly kind: string }) => kind === 'topic').length;
  const withTopics = (await countShown(page))[0] ?? 0;
  await page.locator('input[name="show-topic"]').uncheck();
  await expect.poll(async () => (await countShown(page))[0]).toBe(withTopics - topics);
}, 120_000);

test('the mouse finds a node, names it, and opens it with a click', async ({ open }) => {
  const page = await open(`graph/#/${attention}`);
  await settle(page);
  const name = page.locator('.graph-name');
  const box = await page.locator('.graph-view').boundingBox();
  if (box === null) throw new Error('The graph has no place.');
  await page.mouse.move(box.x + box.width / 2 + 1, box.y + box.height / 2);
  await expect.poll(() => name.textContent()).toBe('Scaled dot-product attention');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.up();
  await page.waitForURL(`**/${attention}`);
  expect(await page.locator('h1').textContent()).toBe('Scaled dot-product attention');
}, 120_000);

test('a drag moves the graph and opens nothing', async ({ open }) => {
  const page = await open(`graph/#/${attention}`);
  await settle(page);
  const name = page.locator('.graph-name');
  const left: string[] = [];
  // Not by its requests: a page that was fetched before may be shown before anybody is told of one.
  page.on('framenavigated', (frame) => {
    const { pathname } = new URL(frame.url());
    if (pathname !== '/graph/') left.push(pathname);
  });
  await name.waitFor();
  const before = await name.boundingBox();
  const box = await page.locator('.graph-view').boundingBox();
  if (box === null || before === null) throw new Error('The graph has no place.');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 80, y + 40, { steps: 5 });
  await page.mouse.up();
  await expect.poll(async () => Math.round(((await name.boundingBox())?.x ?? 0) - before.x)).toBe(80);
  expect(new URL(page.url()).pathname).toBe('/graph/');
  // A press where it lies now does open it: had the drag done so, there would be another way out of the page.
  await page.mouse.down();
  await page.mouse.up();
  await page.waitForURL(`**/${attention}`);
  await expect.poll(() => left).toEqual([`/${attention}`]);
}, 120_000);

test('the keyboard moves, zooms, names what is in the middle, and opens it', async ({ open }) => {
  const page = await open(`graph/#/${attention}`);
  await settle(page);
  await page.locator('.graph-buttons button').first().focus();
  await page.keyboard.press('Shift+Tab');
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('graph-view');
  for (const key of ['+', '-', 'ArrowLeft', 'ArrowRight']) await page.keyboard.press(key);
  await expect.poll(() => page.locator(status).textContent()).toBe('Scaled dot-product attention');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/${attention}`);
}, 120_000);

test('a finger names a node, and its name is the link', async ({ open }) => {
  const page = await open(`graph/#/${attention}`, { hasTouch: true, viewport: { width: 390, height: 844 } });
  await settle(page);
  const box = await page.locator('.graph-view').boundingBox();
  if (box === null) throw new Error('The graph has no place.');
  await page.touchscreen.tap(box.x + 10, box.y + 10);
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
  const name = page.locator('.graph-name');
  await expect.poll(() => name.isVisible()).toBe(true);
  await name.locator('span').tap();
  await page.waitForURL(`**/${attention}`);
}, 120_000);

test('with JavaScript off there is the list, and nothing that would do nothing', async ({ open }) => {
  const page = await open('graph/', { javaScriptEnabled: false });
  expect(await page.locator('.graph-stage').isVisible()).toBe(false);
  const links = await page
    .locator('.graph-list a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(links).toEqual(expect.arrayContaining(['/tools/pytorch/', '/archive/', '/data/graph.json']));
  expect(links.filter((href) => href?.startsWith('/topics/')).length).toBeGreaterThan(5);
});

test('a note shows what is around it, with links, once it is seen', async ({ open }) => {
  const page = await open('kv-cache/');
  const place = page.locator('.neighbourhood');
  // By then it would have asked for what draws it.
  await page.waitForLoadState('networkidle');
  expect(await place.locator('svg').count()).toBe(0);
  await place.scrollIntoViewIfNeeded();
  await place.locator('svg').waitFor();
  const links = await place
    .locator('svg a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(links).toContain(`/${attention}`);
  expect(new Set(links).size).toBe(links.length);
  await place.locator('p a').click();
  await page.waitForURL(`${inject('siteUrl')}graph/#/kv-cache/`);
});

test('with JavaScript off a note has no empty place for it', async ({ open }) => {
  const page = await open('kv-cache/', { javaScriptEnabled: false });
  expect(await page.locator('.neighbourhood').isVisible()).toBe(false);
});
