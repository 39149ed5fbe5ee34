import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test, waitForFonts } from './browser-test.ts';

const attention = 'transformers/scaled-dot-product-attention/';

/** The paths that links lead to. */
function pathsOf(page: Page, selector: string): Promise<readonly string[]> {
  return page
    .locator(selector)
    .evaluateAll((links) =>
      links.flatMap((link) => (link instanceof HTMLAnchorElement ? [link.pathname] : [])),
    );
}

/** All that must hold with a script and without one. */
describe.each([
  { name: 'with scripts', javaScriptEnabled: true },
  { name: 'with JavaScript off', javaScriptEnabled: false },
])('$name', ({ javaScriptEnabled }) => {
  const options = { javaScriptEnabled };

  test('the home page says who learns here and leads to everything', async ({ open }) => {
    const page = await open('', options);
    expect(await page.title()).toBe('Learning in layers');
    expect(await page.locator('h1').textContent()).toBe('Learning machine learning in layers');
    const links = await pathsOf(page, 'a');
    for (const path of ['/progress/', '/topics/', '/principles/', '/tools/', '/queue/', '/archive/']) {
      expect(links).toContain(path);
    }
    expect((await pathsOf(page, 'main a')).filter((path) => path.startsWith('/posts/2026-'))).not.toEqual([]);
  });

  test('a note shows its text, its layer and track, its topics and what links to it', async ({ open }) => {
    const page = await open(attention, options);
    expect(await page.locator('h1').textContent()).toBe('Scaled dot-product attention');
    const main = await pathsOf(page, 'main a');
    for (const path of ['/layers/deepen/', '/tracks/need/', '/topics/transformers/attention/']) {
      expect(main).toContain(path);
    }
    expect(main).toContain('/kv-cache/');
    expect(await page.locator('.prose').textContent()).toContain('softmax');
  });

  test('a link leads to the note it names', async ({ open }) => {
    const page = await open('kv-cache/', options);
    await page.locator('.prose a', { hasText: 'attention' }).first().click();
    await page.waitForURL((url) => url.pathname === `/${attention}`);
    expect(await page.locator('h1').textContent()).toBe('Scaled dot-product attention');
  });

  test('the progress index stands every tool beside the principles behind it', async ({ open }) => {
    const page = await open('progress/', options);
    const rows = page.locator('.tool-principles tbody');
    const tools = await pathsOf(page, '.tool-principles th a.note-title');
    expect(new Set(tools).size).toBeGreaterThanOrEqual(20);
    const pytorch = rows.filter({ has: page.locator('a.note-title[href="/tools/pytorch/"]') }).first();
    expect(await pytorch.locator('a[href="/principles/automatic-differentiation/"]').count()).toBeGreaterThan(
      0,
    );
  });

  test('a principle leads to its tools, and each of these back to it', async ({ open }) => {
    const page = await open('principles/automatic-differentiation/', options);
    const tools = [...new Set(await pathsOf(page, 'main a[href^="/tools/"]'))];
    expect(tools).toEqual(expect.arrayContaining(['/tools/pytorch/', '/tools/tensorflow/', '/tools/jax/']));
    await page.locator('main a[href="/tools/jax/"]').first().click();
    await page.waitForURL('**/tools/jax/');
    expect(await page.locator('h1').textContent()).toBe('JAX');
    expect(await pathsOf(page, 'main a')).toContain('/principles/automatic-differentiation/');
  });

  test('an address where nothing is gets the page for that', async ({ open }) => {
    const page = await open('404.html', options);
    expect(await page.locator('h1').textContent()).toBe('Page not found');
    expect((await pathsOf(page, 'main a')).length).toBeGreaterThan(0);
  });

  test('the menu of a phone opens', async ({ open }) => {
    const page = await open('', { ...options, viewport: { width: 390, height: 844 } });
    const link = page.locator('.site-navigation a[href="/tools/"]');
    expect(await link.isVisible()).toBe(false);
    await page.locator('.menu-open').click();
    await link.click();
    await page.waitForURL('**/tools/');
    expect(await page.locator('h1').textContent()).toBe('Tools');
  });
});

describe('with JavaScript off', () => {
  test('no control is shown that would do nothing', async ({ open }) => {
    const page = await open(attention, { javaScriptEnabled: false });
    expect(await page.locator('.theme-switch').isVisible()).toBe(false);
    expect(await page.locator('button.copy').count()).toBe(0);
  });

  test('a diagram is there as its source', async ({ open }) => {
    const page = await open('prompting/retrieval-augmented-generation/', { javaScriptEnabled: false });
    expect(await page.locator('pre.mermaid').first().isVisible()).toBe(true);
  });
});

test.for(['', 'progress/', attention])(
  'the header of /%s has its icon in the colours of the layers',
  async (path, { open }) => {
    const page = await open(path);
    const fills = await page
      .locator('.wordmark path')
      .evaluateAll((paths) => paths.map((part) => getComputedStyle(part).fill));
    expect(new Set(fills).size).toBe(3);
    expect(fills).not.toContain('rgb(0, 0, 0)');
  },
);

test('no line begins with the punctuation behind a formula, however wide the page', async ({ open }) => {
  const page = await open(attention);
  await waitForFonts(page);
  let seen = 0;
  for (let width = 320; width < 480; width += 8) {
    await page.setViewportSize({ width, height: 800 });
    const gaps = await page.locator('.prose .math-joined').evaluateAll((joined) =>
      joined.flatMap((element) => {
        const mark = element.lastChild;
        const box = [...element.querySelectorAll('.katex-base')].at(-1);
        if (mark?.nodeType !== Node.TEXT_NODE || box === undefined) return [];
        const range = document.createRange();
        range.selectNodeContents(mark);
        return [range.getBoundingClientRect().left - box.getBoundingClientRect().left];
      }),
    );
    seen += gaps.length;
    expect(gaps.filter((gap) => gap < 0)).toEqual([]);
  }
  expect(seen).toBeGreaterThan(20);
});

test('the keyboard reaches the text first', async ({ open }) => {
  const page = await open(attention);
  await page.keyboard.press('Tab');
  await expect.poll(() => page.locator(':focus').textContent()).toBe('Skip to the content');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
});
