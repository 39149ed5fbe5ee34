import type { Request } from 'playwright-core';
import { expect } from 'vitest';
import { passTime, test } from './browser-test.ts';

const attention = '/transformers/scaled-dot-product-attention/';

test('a page that a reader is about to open is fetched before, once', async ({ open }) => {
  const page = await open('kv-cache/');
  const hints = page.locator('link[rel="prefetch"]');
  expect(await hints.count()).toBe(0);
  const link = page.locator(`.prose a[href^="${attention}"]`).first();
  await link.hover();
  await expect.poll(() => hints.first().getAttribute('href')).toBe(attention);
  await page.mouse.move(1, 1);
  await link.hover();
  await passTime(page, 200);
  expect(await hints.count()).toBe(1);
});

test('a link to elsewhere, to a file, or within the page is not', async ({ open }) => {
  const page = await open(attention.slice(1));
  await page.evaluate(async () => {
    // The last one is a page, and shows that there was time for each.
    const hrefs = [
      'https://example.org/page/',
      '/feed.xml',
      '#page:content',
      '/data/graph.json',
      '/kv-cache/',
    ];
    for (const href of hrefs) {
      const link = document.createElement('a');
      link.href = href;
      link.textContent = href;
      document.querySelector('.prose')?.prepend(link);
      link.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });
  const hinted = await page
    .locator('link[rel="prefetch"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(hinted).toEqual(['/kv-cache/']);
});

function isNavigationTo(path: string): (request: Request) => boolean {
  return (request) => request.isNavigationRequest() && new URL(request.url()).pathname === path;
}

test('back and forward bring the page, its place and its title back; a key opens a tab', async ({ open }) => {
  const page = await open('kv-cache/');
  const title = await page.title();
  const link = page.locator(`.prose a[href^="${attention}"]`).last();
  await link.scrollIntoViewIfNeeded();
  const place = await page.evaluate(() => scrollY);
  await link.click();
  await page.waitForURL(`**${attention}*`);
  expect(await page.title()).not.toBe(title);
  expect(await page.evaluate(() => scrollY)).not.toBe(place === 0 ? 1 : place);
  await page.goBack();
  expect(await page.title()).toBe(title);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(place);
  // What is asked for is enough: the packaged browser crashes on tabs that it opens behind another.
  await Promise.all([
    page.context().waitForEvent('page'),
    page.context().waitForEvent('request', isNavigationTo(attention)),
    link.click({ modifiers: ['Control'] }),
  ]);
  expect(new URL(page.url()).pathname).toBe('/kv-cache/');
});

test('breadcrumbs lead up through the folders of a note', async ({ open }) => {
  const page = await open(attention.slice(1));
  const crumbs = page.getByRole('navigation', { name: 'Where this page is' }).getByRole('link');
  expect(await crumbs.allTextContents()).toEqual(['transformers']);
  await crumbs.first().click();
  await page.waitForURL('**/transformers/');
});

test('the steps below a note lead along the ladder of its topic, and back', async ({ open }) => {
  const page = await open('transformers/mixture-of-experts/');
  const rung = page.locator('main .mark[class*="layer-"]').first();
  expect(await rung.textContent()).toBe('Explore');
  await page.locator('.steps a[rel="next"]').click();
  await page.waitForURL(`**${attention}`);
  expect(await rung.textContent()).toBe('Deepen');
  await page.locator('.steps a[rel="prev"]').focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/transformers/mixture-of-experts/');
});

test('a backlink shows the sentence around the link, the link marked, and leads there', async ({ open }) => {
  const page = await open(attention.slice(1));
  const item = page.locator('.backlinks li').filter({ has: page.locator('a[href="/kv-cache/"]') });
  const excerpt = item.locator('p').first();
  const marked = (await excerpt.locator('mark').first().textContent()) ?? '';
  expect(marked.trim()).not.toBe('');
  expect(((await excerpt.textContent()) ?? '').length).toBeGreaterThan(marked.length);
  await item.locator('a').first().click();
  await page.waitForURL((url) => url.pathname === '/kv-cache/');
  const links = page.locator(`.prose a[href^="${attention}"]`);
  expect(await links.allTextContents()).toContain(marked);
});
