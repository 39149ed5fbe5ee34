import axe from 'axe-core';
import { describe, expect } from 'vitest';
import { test } from './browser-test.ts';

const note = 'transformers/scaled-dot-product-attention/';
const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 800 };

test('nothing of the tree is loaded before it is opened, and a folder when that is', async ({ open }) => {
  const page = await open(note);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.locator('.tree-open').click();
  const current = page.locator('.tree-dialog a[aria-current="page"]');
  await expect.poll(() => current.textContent()).toBe('Scaled dot-product attention');
  const files = () => asked.filter((path) => path.startsWith('/data/tree/'));
  expect(files()).toEqual(['/data/tree/@index.json', '/data/tree/transformers/@index.json']);
  await page.locator('.tree-dialog summary', { hasText: 'Tools' }).click();
  await expect.poll(() => page.locator('.tree-dialog a[href="/tools/jax/"]').isVisible()).toBe(true);
  expect(files().slice(2)).toEqual(['/data/tree/tools/@index.json']);
});

test('the keyboard opens it at the note, goes through folders, and Escape gives the focus back', async ({
  open,
}) => {
  const page = await open(note);
  await page.locator('.tree-open').focus();
  await page.keyboard.press('Enter');
  const focused = page.locator(':focus');
  await expect.poll(() => focused.getAttribute('aria-current')).toBe('page');
  expect(await focused.isVisible()).toBe(true);
  const tools = page.locator('.tree-dialog summary', { hasText: 'Tools' });
  await tools.focus();
  await page.keyboard.press('Enter');
  const jax = page.locator('.tree-dialog a[href="/tools/jax/"]');
  await expect.poll(() => jax.isVisible()).toBe(true);
  const dialog = page.locator('.tree-dialog');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await expect.poll(() => focused.getAttribute('class')).toContain('tree-open');
  await page.keyboard.press('Enter');
  await dialog.waitFor();
  await jax.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/tools/jax/');
});

test('a finger opens it, and a tap beside it closes it', async ({ open }) => {
  const page = await open(note, { viewport: phone, hasTouch: true, isMobile: true });
  await page.locator('.tree-open').tap();
  const dialog = page.locator('.tree-dialog');
  await dialog.waitFor();
  await page.touchscreen.tap(phone.width - 10, 400);
  await expect.poll(() => dialog.isVisible()).toBe(false);
  await page.locator('.tree-open').tap();
  await page.locator('.tree-close').tap();
  await dialog.waitFor({ state: 'hidden' });
});

test('a note whose page is not under its folder is shown where it lies', async ({ open }) => {
  const page = await open('kv-cache/');
  await page.locator('.tree-open').click();
  const current = page.locator('.tree-dialog a[aria-current="page"]');
  await expect.poll(() => current.isVisible()).toBe(true);
  expect(await current.getAttribute('href')).toBe('/kv-cache/');
  expect(await page.locator('.tree-dialog details[open] > summary span').allTextContents()).toEqual([
    'serving',
  ]);
});

describe('of 10,000 notes', () => {
  const title = (index: number) => `Note ${String(index).padStart(5, '0')}`;
  // A page that is there: the pointer may rest on a row, and then that is fetched.
  const url = (index: number) => `/tools/?row=${index}`;
  const notes = Array.from({ length: 10_000 }, (_, index) => ({ title: title(index), url: url(index) }));

  test('two hundred rows are in the page, and more as one asks for them', async ({ open }) => {
    const page = await open(note);
    await page.route('**/data/tree/@index.json', (route) =>
      route.fulfill({ json: { version: 1, folders: [], notes, elsewhere: [] } }),
    );
    await page.locator('.tree-open').click();
    const links = page.locator('.tree-dialog nav a');
    await expect.poll(() => links.count()).toBe(200);
    const more = page.locator('.tree-dialog nav button');
    expect(await more.textContent()).toBe('9,800 more');
    await more.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => links.count()).toBe(400);
    await expect.poll(() => page.locator(':focus').textContent()).toBe(title(200));
  });

  test('the note that is open is among them, wherever it stands', async ({ open }) => {
    const page = await open(note);
    const mine = { title: title(7000), url: `/${note}` };
    await page.route('**/data/tree/@index.json', (route) =>
      route.fulfill({
        json: { version: 1, folders: [], notes: notes.with(7000, mine), elsewhere: [] },
      }),
    );
    await page.locator('.tree-open').click();
    expect(await page.locator('.tree-dialog a[aria-current]').textContent()).toBe(title(7000));
    expect(await page.locator('.tree-dialog nav a').count()).toBe(200);
    const more = page.locator('.tree-dialog nav button');
    expect(await more.allTextContents()).toEqual(['7,000 more', '2,800 more']);
    await more.first().click();
    await expect.poll(() => page.locator('.tree-dialog nav a').count()).toBe(400);
    expect(await page.locator('.tree-dialog nav a').first().textContent()).toBe(title(6800));
  });
});

test('with JavaScript off the button leads to the archive', async ({ open }) => {
  const page = await open(note, { javaScriptEnabled: false });
  await page.locator('.tree-open').click();
  await page.waitForURL('**/archive/');
});

test.for([
  { colorScheme: 'light', viewport: phone },
  { colorScheme: 'light', viewport: desktop },
  { colorScheme: 'dark', viewport: phone },
  { colorScheme: 'dark', viewport: desktop },
] as const)(
  'the open tree keeps every rule of axe: $colorScheme, $viewport.width px',
  async ({ colorScheme, viewport }, { open }) => {
    const page = await open(note, { colorScheme, viewport, reducedMotion: 'reduce' });
    await page.locator('.tree-open').click();
    await page.locator('.tree-dialog a[aria-current]').waitFor();
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
