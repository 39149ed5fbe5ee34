import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { findAddress } from '../../../packages/cli/test/find-address.ts';
import { openWorkshop } from '../../../packages/cli/test/run-cli.ts';

declare global {
  interface Window {
    /** Set by a test; gone when the page was loaded again. */
    wasHere?: boolean;
  }
}

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.connect(inject('browserEndpoint'));
});

const open: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

const long = Array.from({ length: 80 }, (_, line) => `Paragraph ${line}.\n\n`).join('');
const patient = { timeout: 60_000, interval: 50 };
const timeout = 240_000;

interface Dev {
  readonly page: Page;
  readonly save: (path: string, text: string) => Promise<void>;
  /** Whether the page is the one that was marked. */
  readonly isSame: () => Promise<boolean>;
}

/** Starts `layerwise dev` on a small vault, opens the page of its note, scrolls down and marks the page. */
async function startDev(): Promise<Dev> {
  const workshop = await openWorkshop({
    'content/a.md': `# Alpha\n\nFirst text.\n\n${long}`,
    'layerwise.config.json': JSON.stringify({ title: 'One title', templates: 'templates' }),
    'templates/styles/custom.css': 'h1 { letter-spacing: 1px }\n',
  });
  open.push(async () => workshop.close());
  const dev = workshop.start(['dev', '--port', '0']);
  open.push(async () => {
    dev.interrupt();
    await dev.ended;
  });
  const address = await findAddress(dev);
  const context = await browser.newContext({ viewport: { width: 900, height: 600 } });
  open.push(() => context.close());
  const page = await context.newPage();
  await page.goto(new URL('a/', address).href);
  await page.evaluate(() => {
    window.wasHere = true;
    window.scrollTo({ top: 700, behavior: 'instant' });
  });
  return {
    page,
    save: async (path, text) => {
      await mkdir(dirname(join(workshop.path, path)), { recursive: true });
      await writeFile(join(workshop.path, path), text);
    },
    isSame: () => page.evaluate(() => window.wasHere === true),
  };
}

describe('a page of layerwise dev', { timeout }, () => {
  it('takes a change of style without being loaded again: scroll and focus stay', async () => {
    const { page, save, isSame } = await startDev();
    const link = page.locator('header a').first();
    // A link that is scrolled to would be on its way for a while.
    await link.evaluate((element) => element.focus({ preventScroll: true }));
    const focused = await link.getAttribute('href');
    await page.evaluate(() => window.scrollTo({ top: 700, behavior: 'instant' }));
    const spacing = () => page.locator('h1').evaluate((heading) => getComputedStyle(heading).letterSpacing);
    expect(await spacing()).toBe('1px');
    for (const size of [3, 5]) {
      await save('templates/styles/custom.css', `h1 { letter-spacing: ${size}px }\n`);
      await expect.poll(spacing, patient).toBe(`${size}px`);
    }
    expect(await isSame()).toBe(true);
    expect(await page.evaluate(() => window.scrollY)).toBe(700);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(focused);
    await expect.poll(() => page.locator('link[rel="stylesheet"][href*="custom"]').count(), patient).toBe(1);
  });

  it('loads itself again when its note is saved, and stands where it stood', async () => {
    const { page, save, isSame } = await startDev();
    await save('content/a.md', `# Alpha\n\nSecond text.\n\n${long}`);
    await expect.poll(() => page.locator('main').textContent(), patient).toContain('Second text.');
    await expect.poll(isSame, patient).toBe(false);
    await expect.poll(() => page.evaluate(() => window.scrollY), patient).toBe(700);
  });

  it('stands where it stood, although the editor empties the note before it writes it', async () => {
    const { page, save } = await startDev();
    await save('content/a.md', '');
    await expect.poll(() => page.locator('main').textContent(), patient).not.toContain('First text.');
    await save('content/a.md', `# Alpha\n\nSecond text.\n\n${long}`);
    await expect.poll(() => page.locator('main').textContent(), patient).toContain('Second text.');
    await expect.poll(() => page.evaluate(() => window.scrollY), patient).toBe(700);
  });

  it('shows an error over itself, with its place, until it is mended', async () => {
    const { page, save } = await startDev();
    const panel = page.locator('layerwise-errors section');
    await save('content/a.md', `---\ntitle: [\n---\n\n# Alpha\n\n${long}`);
    await expect.poll(() => panel.count(), patient).toBe(1);
    await expect.poll(() => panel.textContent(), patient).toMatch(/content\/a\.md:\d+:\d+|a\.md:\d+:\d+/);
    await save('content/a.md', `# Alpha\n\nMended.\n\n${long}`);
    await expect.poll(() => panel.count(), patient).toBe(0);
    await expect.poll(() => page.locator('main').textContent(), patient).toContain('Mended.');
  });

  it('says what a template of the author fails at, on the page and over it', async () => {
    const { page, save } = await startDev();
    const footer = (body: string): string => `export function SiteFooter() { ${body} }\n`;
    await save('templates/components/site-footer.tsx', footer("throw new Error('no footer');"));
    await expect.poll(() => page.locator('body').textContent(), patient).toContain('no footer');
    await expect
      .poll(() => page.locator('layerwise-errors section').textContent(), patient)
      .toContain('no footer');
    await save('templates/components/site-footer.tsx', footer('return <footer>Our footer</footer>;'));
    await expect.poll(() => page.locator('footer').last().textContent(), patient).toContain('Our footer');
  });

  it('takes up a change of the configuration', async () => {
    const { page, save } = await startDev();
    await save('layerwise.config.json', JSON.stringify({ title: 'Another title', templates: 'templates' }));
    await expect.poll(() => page.title(), patient).toContain('Another title');
  });
});
