import { existsSync } from 'node:fs';
import { env } from 'node:process';
import { type BrowserServer, chromium } from 'playwright-core';
import { unpackChromium } from './packaged-chromium.ts';

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * Starts a headless Chromium: the one that `CHROMIUM_PATH` names, else the system's, else the packaged one.
 * `CHROMIUM_PATH=packaged` asks for the last.
 */
export async function launchBrowser(): Promise<BrowserServer> {
  const asked = env['CHROMIUM_PATH'] ?? '';
  if (asked !== '' && asked !== 'packaged') return chromium.launchServer({ executablePath: asked });
  const found = asked === 'packaged' ? undefined : systemBrowsers.find((path) => existsSync(path));
  if (found !== undefined) {
    try {
      return await chromium.launchServer({ executablePath: found });
    } catch {
      // One that is there and does not start: a stub that asks for a package of the system, mostly.
    }
  }
  return chromium.launchServer(await unpackChromium());
}
