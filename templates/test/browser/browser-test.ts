import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { test as baseTest, expect, inject } from 'vitest';

/** What a test may ask of the browser besides its defaults. */
export interface OpenOptions extends BrowserContextOptions {
  /** Run in each document before its own scripts. */
  readonly before?: () => void;
}

/** Opens a page of the site, by its path under the base, in a profile of its own. */
export type OpenPage = (path: string, options?: OpenOptions) => Promise<Page>;

let browser: Promise<Browser> | undefined;

/**
 * Lets time pass in a page: whatever it wanted to do in that time, it has done. A busy machine makes a page late, and a
 * clock outside of it does not know.
 */
export async function passTime(page: Page, milliseconds: number): Promise<void> {
  await page.evaluate((time) => new Promise((resolve) => setTimeout(resolve, time)), milliseconds);
}

/** Waits until the fonts are there: texts may be wider then, and break elsewhere. */
export async function waitForFonts(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
}

/**
 * A test in the browser. Whatever it looks at, the pages it opens must say nothing on the console that is an error,
 * throw nothing, break no rule of their Content-Security-Policy, miss no file, and ask nothing of a foreign origin.
 */
export const test = baseTest.extend<{ readonly open: OpenPage }>({
  open: async ({ task: _ }, use) => {
    browser ??= chromium.connect(inject('browserEndpoint'));
    const connected = await browser;
    const siteUrl = inject('siteUrl');
    const faults: string[] = [];
    const pages: Page[] = [];
    await use(async (path, { before, ...options } = {}) => {
      const context = await connected.newContext({ viewport: { width: 1280, height: 800 }, ...options });
      const page = await context.newPage();
      pages.push(page);
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(`console: ${message.text()}`);
      });
      page.on('pageerror', (error) => faults.push(`thrown: ${error.message}`));
      page.on('request', (request) => {
        const url = request.url();
        if (!url.startsWith(siteUrl) && !/^(?:data|blob):/.test(url)) faults.push(`foreign: ${url}`);
      });
      page.on('response', (response) => {
        const isExpected = response.url() === `${siteUrl}404.html`;
        if (response.status() >= 400 && !isExpected) faults.push(`${response.status()}: ${response.url()}`);
      });
      if (before !== undefined) await page.addInitScript(before);
      await page.goto(siteUrl + path);
      return page;
    });
    for (const page of pages) await page.context().close();
    expect(faults).toEqual([]);
  },
});
