import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { test } from './browser-test.ts';

const note = 'transformers/scaled-dot-product-attention/';

/** The texts of the results, headings of notes included, once there are some. */
async function results(page: Page): Promise<readonly string[]> {
  await page.locator('.search-result').first().waitFor();
  return page.locator('.search-result strong').allTextContents();
}

test('the slash opens search over a note, a word finds, and Enter opens what is chosen', async ({ open }) => {
  const page = await open(note);
  await page.keyboard.press('/');
  const field = page.locator('.search-dialog input');
  await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
  // At once: what is found for the beginning of a word does not stay.
  await page.keyboard.insertText('quantisation');
  await results(page);
  await page.keyboard.press('ArrowDown');
  const chosen = page.locator('.search-results [aria-selected=true]');
  await chosen.waitFor();
  // Sections that are shown meanwhile give all results new ids.
  const ids = await page.evaluate(() => [
    document.querySelector('.search-dialog input')?.getAttribute('aria-activedescendant'),
    document.querySelector('.search-results [aria-selected=true]')?.id,
  ]);
  expect(ids[0]).toBe(ids[1]);
  expect(ids[0]).not.toBe('');
  expect(await field.getAttribute('aria-expanded')).toBe('true');
  const target = await chosen.getAttribute('href');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === target);
});

test('Ctrl+K opens it and Escape closes it, and the focus is where it was', async ({ open }) => {
  const page = await open(note);
  const link = page.locator('.site-navigation a').first();
  await link.focus();
  await page.keyboard.press('Control+k');
  const dialog = page.locator('.search-dialog');
  await dialog.waitFor();
  await page.keyboard.type('attention');
  await results(page);
  await page.keyboard.press('Escape');
  await expect.poll(() => dialog.isVisible()).toBe(false);
  await expect.poll(() => link.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Control+k');
  await dialog.waitFor();
  expect(await page.locator('.search-dialog').count()).toBe(1);
  expect(await page.locator('.search-dialog input').inputValue()).toBe('attention');
});

test('a slash in a field stays a slash', async ({ open }) => {
  const page = await open('search/');
  const field = page.locator('main .search-box input');
  // What brings the field to life puts the query of the address into it, and then the cursor.
  await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
  await field.pressSequentially('a/b');
  expect(await field.inputValue()).toBe('a/b');
  expect(await page.locator('.search-dialog').count()).toBe(0);
});

test('the button opens it by mouse, and a click beside it closes it', async ({ open }) => {
  const page = await open('');
  await page.locator('a.search-open').click();
  const dialog = page.locator('.search-dialog');
  await dialog.waitFor();
  await page.mouse.click(5, 400);
  await expect.poll(() => dialog.isVisible()).toBe(false);
});

test('a touch on a result opens it', async ({ open }) => {
  const page = await open('', { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
  await page.locator('a.search-open').tap();
  await page.locator('.search-dialog input').fill('tokenisation');
  await results(page);
  const target = await page.locator('.search-result').first().getAttribute('href');
  await page.locator('.search-result').first().tap();
  await page.waitForURL((url) => url.pathname === target);
});

test('the query of an address is searched for, its words are marked, and headings lead to their section', async ({
  open,
}) => {
  const page = await open('search/?q=softmax');
  const found = await results(page);
  expect(found.length).toBeGreaterThan(3);
  expect(await page.locator('.search-status').textContent()).toMatch(/^\d+ results$/);
  const section = page.locator('.search-section').first();
  await section.waitFor();
  const marks = await page.locator('.search-results mark').allTextContents();
  expect([...new Set(marks.map((mark) => mark.toLowerCase()))]).toContain('softmax');
  const href = (await section.getAttribute('href')) ?? '';
  expect(href).toContain('#');
  await section.click();
  await page.waitForURL((url) => url.hash !== '');
  const id = decodeURIComponent(new URL(page.url()).hash.slice(1));
  expect(await page.locator(`[id="${id}"]`).count()).toBe(1);
});

test('filters narrow what is found, alone too, and stand in the address', async ({ open }) => {
  const page = await open('search/?q=attention');
  const all = await results(page);
  await page.locator('.search-filters summary').click();
  await page.locator('select[name=layer]').selectOption('deepen');
  await expect.poll(() => page.url()).toContain('layer=deepen');
  await expect.poll(async () => (await results(page)).length).toBeLessThan(all.length);
  expect(await page.locator('.search-result:not([data-layer=deepen])').count()).toBe(0);
  await page.locator('main .search-box input').fill('');
  await expect.poll(() => page.url()).not.toContain('q=');
  expect((await results(page)).length).toBeGreaterThan(0);
  for (const name of ['topic', 'principle', 'tool'])
    expect(await page.locator(`select[name=${name}] option`).count()).toBeGreaterThan(2);
});

test.for([
  ['形態素', '形態素解析'],
  ['解析', '形態素解析'],
] as const)('“%s” finds “%s”', async ([query, title], { open }) => {
  const page = await open(`search/?q=${encodeURIComponent(query)}`);
  await expect.poll(async () => (await results(page)).join('\n')).toContain(title);
});

test('a word mistyped by a letter is found', async ({ open }) => {
  const page = await open('search/?q=retreival');
  await expect.poll(async () => (await results(page)).join('\n').toLowerCase()).toContain('retrieval');
});

test('what nobody wrote is not found', async ({ open }) => {
  const page = await open('search/?q=xyzzyqwv');
  await expect.poll(() => page.locator('.search-status').textContent()).toBe('Nothing found.');
  expect(await page.locator('main .search-box input').getAttribute('aria-expanded')).toBe('false');
});

test('without scripts the button is a link, and the page leads to the archive, the topics and the tags', async ({
  open,
}) => {
  const page = await open('', { javaScriptEnabled: false });
  await page.locator('a.search-open').click();
  await page.waitForURL('**/search/');
  expect(await page.locator('.search-box').isVisible()).toBe(false);
  const ways = page.locator('.without-script a');
  expect(await ways.allTextContents()).toEqual(['Archive', 'Topics', 'Tags']);
  await ways.first().click();
  await page.waitForURL('**/archive/');
  expect(await page.locator('h1').textContent()).toBe('Archive');
});

test('an address without a page shows the notes with its words', async ({ open }) => {
  const page = await open('404.html');
  await page.evaluate(() => history.replaceState(null, '', 'notes/dot-product-atention/'));
  const field = page.locator('.search-near input');
  // The words of the address are put into it when it comes to life.
  await expect.poll(() => field.inputValue()).not.toBe('');
  await field.fill('dot product attention');
  await expect.poll(async () => (await results(page)).join('\n')).toContain('Scaled dot-product attention');
});

test.for(['light', 'dark'] as const)(
  'the open dialog keeps every rule of axe, %s',
  async (colorScheme, { open }) => {
    const page = await open(note, { colorScheme, reducedMotion: 'reduce' });
    await page.keyboard.press('/');
    await page.locator('.search-dialog input').fill('softmax');
    await page.locator('.search-section').first().waitFor();
    await page.locator('.search-filters summary').click();
    await page.locator('.search-dialog input').press('ArrowDown');
    await page.evaluate(axe.source);
    const violations = await page.evaluate(async () => {
      const found = await window.axe.run(document, { resultTypes: ['violations'] });
      return found.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
      );
    });
    expect(violations).toEqual([]);
  },
);
