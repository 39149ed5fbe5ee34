import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { test } from './browser-test.ts';

/** Waits until the search on the page is alive: what brings it to life empties its field, and then fills its filters. */
async function waitForSearch(page: Page): Promise<void> {
  await expect.poll(() => page.locator('.search-box select[name=topic] option').count()).toBeGreaterThan(1);
}

test('the style page shows a result of the search as the search makes one', async ({ open }) => {
  const page = await open('style/');
  const shapeOf = (selector: string): Promise<string> =>
    page
      .locator(selector)
      .first()
      .evaluate((element) =>
        [element, ...element.querySelectorAll('*')]
          .filter(({ localName }) => localName !== 'mark')
          .map(({ localName, className, role }) => `${localName}.${className} ${role ?? ''}`)
          .join(),
      );
  const sample = await shapeOf('.search-results[role] .search-result');
  const section = await shapeOf('.search-results[role] .search-section');
  await waitForSearch(page);
  await page.locator('.search-box input').fill('attention');
  await page.locator('.search-box .search-section').first().waitFor();
  expect(await shapeOf('.search-box .search-result')).toBe(sample);
  expect(await shapeOf('.search-box .search-section:has(.search-excerpt)')).toBe(section);
});

test('the style page begins at its beginning, and its contents list leads to its parts', async ({ open }) => {
  const page = await open('style/', { reducedMotion: 'reduce' });
  await page.locator('.graph-view canvas').waitFor();
  await waitForSearch(page);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.locator('.contents a').last().click();
  await expect.poll(() => page.locator('.contents [aria-current]').textContent()).toBe('Controls');
});
