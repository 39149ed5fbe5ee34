import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { test, waitForFonts } from './browser-test.ts';

const kinds = Object.entries(inject('pages')).map(([kind, path]) => ({ kind, path }));
const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 800 };

describe.each(kinds)('a page of the kind $kind', ({ path }) => {
  test('keeps every rule of axe, in both themes, on a phone and on a desktop', async ({ open }) => {
    const page = await open(path, { reducedMotion: 'reduce' });
    await waitForFonts(page);
    const broken: Record<string, readonly string[]> = {};
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const viewport of [phone, desktop]) {
        await page.setViewportSize(viewport);
        broken[`${colorScheme}, ${viewport.width} px`] = await findViolations(page);
      }
    }
    expect(Object.entries(broken).filter(([, violations]) => violations.length > 0)).toEqual([]);
  });

  test('is no wider than a small phone, a phone, a desktop, nor a phone with text at 200 %', async ({
    open,
  }) => {
    const page = await open(path);
    await waitForFonts(page);
    for (const width of [320, 390, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await findTooWide(page), `at ${width} px`).toEqual([]);
    }
    await page.setViewportSize(phone);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await findTooWide(page), 'at 200 %').toEqual([]);
  });
});

test('every kind of page is looked at', () => {
  expect(kinds.length).toBeGreaterThanOrEqual(22);
});

/** Rules that axe finds broken, with the elements that break them. */
async function findViolations(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
    );
  });
}

/** Elements that stick out at the side where the page itself can be scrolled sideways. */
function findTooWide(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5)
      .map((element) => `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}">`);
  });
}
