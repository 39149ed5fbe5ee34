import { expect } from 'vitest';
import { test, waitForFonts } from './browser-test.ts';

test('diagrams are drawn, in the colours of the theme', async ({ open }) => {
  const page = await open('prompting/retrieval-augmented-generation/', { colorScheme: 'light' });
  const picture = page.locator('.diagram svg').first();
  await picture.waitFor();
  const box = await picture.boundingBox();
  expect(box?.width).toBeGreaterThan(100);
  expect(box?.height).toBeGreaterThan(40);
  await page.locator('pre.mermaid').first().waitFor({ state: 'hidden' });
  const light = await picture.innerHTML();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => page.locator('.diagram svg').first().innerHTML()).not.toBe(light);
});

test('every diagram of every note is drawn', async ({ open }) => {
  for (const path of [
    'transformers/layer-normalisation-and-rmsnorm/',
    'recommenders/candidate-generation-and-ranking/',
  ]) {
    const page = await open(path);
    const sources = await page.locator('pre.mermaid').count();
    expect(sources).toBeGreaterThan(0);
    await expect.poll(() => page.locator('.diagram svg').count()).toBe(sources);
  }
});

test('formulas are set in their own fonts', async ({ open }) => {
  const page = await open('transformers/scaled-dot-product-attention/');
  const findLoaded = () =>
    page.evaluate(() =>
      [...document.fonts]
        .filter(({ status }) => status === 'loaded')
        .map(({ family }) => family.replaceAll('"', '')),
    );
  await expect.poll(findLoaded).toEqual(expect.arrayContaining(['KaTeX_Main', 'KaTeX_Math']));
  const formula = page.locator('.math-display .katex-html').first();
  expect((await formula.boundingBox())?.height).toBeGreaterThan(20);
  expect(
    await page
      .locator('.katex-mathml math')
      .first()
      .evaluate((math) => math.namespaceURI),
  ).toBe('http://www.w3.org/1998/Math/MathML');
});

test('pictures are drawn, and have room before they are loaded', async ({ open }) => {
  const page = await open('transformers/scaled-dot-product-attention/');
  const images = await page.locator('.prose img').evaluateAll(async (elements) => {
    const found = elements.filter((element) => element instanceof HTMLImageElement);
    for (const image of found) image.loading = 'eager';
    await Promise.all(found.map((image) => image.decode()));
    return found.map((image) => ({
      drawn: image.naturalWidth > 0,
      sized: image.hasAttribute('width') && image.hasAttribute('height'),
    }));
  });
  expect(images.length).toBeGreaterThan(0);
  expect(images.filter(({ drawn, sized }) => !drawn || !sized)).toEqual([]);
});

test('paper shows the text and its links, and nothing to press', async ({ open }) => {
  const page = await open('transformers/scaled-dot-product-attention/', { colorScheme: 'dark' });
  await page.emulateMedia({ media: 'print' });
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  );
  for (const selector of ['.site-header', '.contents', 'button.copy']) {
    const visible = await page
      .locator(selector)
      .evaluateAll((elements) => elements.filter((element) => element.checkVisibility()).length);
    expect(visible, selector).toBe(0);
  }
  expect(await page.locator('.prose').isVisible()).toBe(true);
  const shown = await page
    .locator('.prose a[href^="http"]')
    .evaluateAll((links) => links.map((link) => getComputedStyle(link, '::after').content));
  expect(shown.every((content) => content.includes('http'))).toBe(true);
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
});

test('text at twice its size stays on the page', async ({ open }) => {
  const page = await open('transformers/scaled-dot-product-attention/');
  await waitForFonts(page);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBe(0);
});
