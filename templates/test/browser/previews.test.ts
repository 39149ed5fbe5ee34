import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { passTime, test } from './browser-test.ts';

const attention = '/transformers/scaled-dot-product-attention/';

function linkTo(page: Page, path: string): Locator {
  return page.locator(`.prose a[href^="${path}"]`).first();
}

/** Ids that stand on more than one element. */
function findDoubleIds(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    return ids.filter((id, index) => ids.indexOf(id) !== index);
  });
}

test('a mouse on a link shows the beginning of the note, and stays on what is shown', async ({ open }) => {
  const page = await open('kv-cache/');
  const preview = page.locator('.preview');
  const link = linkTo(page, attention);
  await link.hover();
  await preview.waitFor();
  expect(await preview.locator('.note-title').textContent()).toBe('Scaled dot-product attention');
  expect((await preview.locator('.prose').textContent())?.length).toBeGreaterThan(100);
  expect(await findDoubleIds(page)).toEqual([]);
  await preview.hover();
  await passTime(page, 500);
  expect(await preview.isVisible()).toBe(true);
  await page.mouse.move(2, 2);
  await preview.waitFor({ state: 'detached' });
});

test('Escape takes it away, and the link keeps the focus', async ({ open }) => {
  const page = await open('kv-cache/');
  const link = linkTo(page, attention);
  await link.scrollIntoViewIfNeeded();
  await page.keyboard.press('Tab');
  await link.focus();
  await page.locator('.preview').waitFor();
  await page.keyboard.press('Escape');
  expect(await page.locator('.preview').count()).toBe(0);
  expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Tab');
  expect(await page.locator('.preview a:focus').count()).toBe(0);
});

test('a link to a section shows that section, with formulas as they are on their page', async ({ open }) => {
  const page = await open('');
  await page.evaluate((path) => {
    const paragraph = document.createElement('p');
    const link = document.createElement('a');
    link.href = path;
    link.textContent = 'a link that a note could have';
    paragraph.append(link);
    const prose = document.querySelector('.prose') ?? document.body;
    prose.prepend(paragraph);
  }, `${attention}#scaling`);
  const target = await page.request.get(new URL(attention, page.url()).href);
  const heading = /<h2[^>]* id="([^"]+)"/.exec(await target.text())?.[1] ?? '';
  await page.evaluate((id) => {
    const link = document.querySelector<HTMLAnchorElement>('.prose a');
    if (link !== null) link.hash = id;
  }, heading);
  await page.locator('.prose a').first().hover();
  const preview = page.locator('.preview');
  await preview.waitFor();
  expect(await preview.locator('.prose > :first-child').evaluate(({ tagName }) => tagName)).toBe('H2');
  if ((await preview.locator('.katex').count()) > 0) {
    const math = preview.locator('.katex').first();
    await expect
      .poll(() => math.evaluate((element) => getComputedStyle(element).fontFamily))
      .toContain('KaTeX');
  }
});

test('a preview is never out of the window, nor over its link', async ({ open }) => {
  const page = await open('kv-cache/', { viewport: { width: 700, height: 500 } });
  const link = linkTo(page, attention);
  for (const block of ['start', 'end'] as const) {
    await link.evaluate(
      (element, where) => element.scrollIntoView({ block: where, behavior: 'instant' }),
      block,
    );
    await link.hover();
    await page.locator('.preview').waitFor();
    const box = await page.locator('.preview').boundingBox();
    const at = await link.evaluate((element) => {
      const { top, bottom } = element.getClientRects()[0] ?? element.getBoundingClientRect();
      return { top, bottom };
    });
    if (box === null) throw new Error('The preview has no place.');
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(700);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.y + box.height).toBeLessThanOrEqual(500);
    expect(box.y >= at.bottom || box.y + box.height <= at.top).toBe(true);
    await page.mouse.move(1, 1);
    await page.locator('.preview').waitFor({ state: 'detached' });
  }
});

test('a finger opens the link and sees no preview; a link elsewhere has none', async ({ open }) => {
  const page = await open('kv-cache/', { hasTouch: true, viewport: { width: 390, height: 844 } });
  await linkTo(page, attention).tap();
  await page.waitForURL(`**${attention}`);
  await passTime(page, 600);
  expect(await page.locator('.preview').count()).toBe(0);
  const desk = await open(attention.slice(1));
  const preview = desk.locator('.preview');
  // What shows previews is loaded by then.
  await linkTo(desk, '/').hover();
  await preview.waitFor();
  await desk.mouse.move(2, 2);
  await preview.waitFor({ state: 'detached' });
  await desk.locator('.contents a').first().hover();
  await passTime(desk, 600);
  expect(await preview.count()).toBe(0);
});

test('a link that scrolls under a resting mouse shows nothing; a mouse that comes to rest on it does', async ({
  open,
}) => {
  const page = await open('kv-cache/', { reducedMotion: 'reduce' });
  const link = linkTo(page, attention);
  const preview = page.locator('.preview');
  // What shows the preview, and the page that it is of, are loaded by then.
  await link.hover();
  await preview.waitFor();
  await page.mouse.move(2, 2);
  await preview.waitFor({ state: 'detached' });
  await page.evaluate(() => scrollTo(0, 0));
  await page.mouse.move(400, 300);
  const box = await link.boundingBox();
  if (box === null) throw new Error('The link has no place.');
  await page.mouse.move(box.x + 10, 300);
  await page.mouse.wheel(0, box.y + box.height / 2 - 300);
  await expect.poll(() => link.evaluate((element) => element.matches(':hover'))).toBe(true);
  await passTime(page, 400);
  expect(await preview.count()).toBe(0);
  await page.mouse.move(box.x + 12, 300);
  await preview.waitFor();
});
