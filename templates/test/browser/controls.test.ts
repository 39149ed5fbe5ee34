import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { test } from './browser-test.ts';

const longNote = 'posts/2026-05-21-roofline-of-serving/';

function background(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
}

test('the theme follows the system until one is chosen, and the choice is kept', async ({ open }) => {
  const page = await open('', { colorScheme: 'light' });
  const light = await background(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await background(page);
  expect(dark).not.toBe(light);
  const button = page.locator('.theme-switch');
  await button.click();
  expect(await button.getAttribute('aria-label')).toBe('Theme: light');
  expect(await background(page)).toBe(light);
  await page.goto(new URL('progress/', page.url()).href);
  expect(await background(page)).toBe(light);
  await page.locator('.theme-switch').click();
  expect(await background(page)).toBe(dark);
  await page.locator('.theme-switch').click();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('a chosen theme is there before anything is painted', async ({ open }) => {
  const page = await open('', {
    colorScheme: 'light',
    before: () => {
      localStorage.setItem('layerwise-theme', 'dark');
      new MutationObserver((_, observer) => {
        if (document.body === null) return;
        observer.disconnect();
        document.documentElement.setAttribute(
          'data-first',
          document.documentElement.dataset['theme'] ?? 'none',
        );
      }).observe(document, { childList: true, subtree: true });
    },
  });
  expect(await page.locator('html').getAttribute('data-first')).toBe('dark');
});

test('a block of code is copied as it stands', async ({ open }) => {
  const page = await open('transformers/scaled-dot-product-attention/', {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const code = page.locator('figure.code', { hasText: 'softmax' }).first();
  await code.hover();
  const button = code.locator('button.copy');
  // It says so for two seconds, which a slow machine might miss.
  const said = button.evaluate(
    (element) =>
      new Promise((resolve) => {
        new MutationObserver(() => resolve(element.textContent)).observe(element, { childList: true });
      }),
  );
  await button.click();
  expect(await said).toBe('Copied');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe((await code.locator('pre').textContent())?.replace(/\n$/, ''));
  expect(copied).toContain('softmax');
});

test('the contents list follows the reading', async ({ open }) => {
  const page = await open(longNote);
  const entries = page.locator('.contents a');
  const last = (await entries.count()) - 1;
  expect(last).toBeGreaterThan(5);
  await entries.nth(last).click();
  await expect.poll(() => entries.nth(last).getAttribute('aria-current')).toBe('location');
  await page.evaluate(() => scrollTo(0, 0));
  await expect.poll(() => entries.nth(0).getAttribute('aria-current')).toBe('location');
  expect(await page.locator('.contents a[aria-current]').count()).toBe(1);
});

test('the contents list of a phone opens over the text and closes on the way to a section', async ({
  open,
}) => {
  const page = await open(longNote, { viewport: { width: 390, height: 844 } });
  const link = page.locator('.contents a').nth(2);
  expect(await link.isVisible()).toBe(false);
  await page.locator('.contents-open').click();
  const target = await link.getAttribute('href');
  await link.click();
  await link.waitFor({ state: 'hidden' });
  await page.waitForURL((url) => decodeURIComponent(url.hash) === target);
});

test('an open menu closes with Escape', async ({ open }) => {
  const page = await open('', { viewport: { width: 390, height: 844 } });
  await page.locator('.menu-open').click();
  await page.locator('.site-navigation').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.site-navigation').waitFor({ state: 'hidden' });
});
