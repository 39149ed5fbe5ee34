import { writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { findAddress } from './find-address.ts';
import { openWorkshop, type Workshop } from './run-cli.ts';

const open: { close: () => unknown }[] = [];

afterEach(async () => {
  for (const { close } of open.splice(0)) await close();
});

async function makeWorkshop(files: { readonly [path: string]: string } = {}): Promise<Workshop> {
  const workshop = await openWorkshop({ 'content/a.md': '# Alpha\n\nFirst text.\n', ...files });
  open.push(workshop);
  return workshop;
}

const patient = { timeout: 20_000, interval: 50 };

function ask(address: URL, path: string): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const { port, host } = address;
    const sent = request({ host: '127.0.0.1', port, path, headers: { host }, agent: false }, (response) => {
      let body = '';
      response.on('data', (part) => (body += part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    sent.on('error', reject);
    sent.end();
  });
}

describe('layerwise dev', () => {
  it('serves the vault, builds again at a save, and ends with Ctrl-C', async () => {
    const { path, start } = await makeWorkshop();
    const dev = start(['dev', '--port', '0', '--base', '/blog/']);
    const address = await findAddress(dev);
    expect(address.pathname).toBe('/blog/');
    const first = await ask(address, '/blog/a/');
    expect(first.body).toContain('First text.');
    expect(first.body).toContain('/blog/@layerwise/reload.js?token=');
    await writeFile(join(path, 'content/a.md'), '# Alpha\n\nSecond text with [[Nothing]].\n');
    await expect.poll(async () => (await ask(address, '/blog/a/')).body, patient).toContain('Second text');
    await expect.poll(dev.stdout, patient).toContain('Built again 1 note');
    await expect.poll(dev.stderr, patient).toMatch(/^content\/a\.md:3:18 warning .* \(unresolved-link\)$/m);
    dev.interrupt();
    expect(await dev.ended).toMatchObject({ code: 0 });
  });

  it('names no social cards: nobody shares a site that is not published', async () => {
    const { start } = await makeWorkshop();
    const dev = start(['dev', '--port', '0', '--site', 'https://learner.example.org']);
    const { body } = await ask(await findAddress(dev), '/a/');
    expect(body).toContain('<link rel="canonical" href="https://learner.example.org/a/"/>');
    expect(body).not.toContain('og:image');
    dev.interrupt();
    expect(await dev.ended).toMatchObject({ code: 0 });
  });

  it('takes up changes of own templates and of plugins', async () => {
    const footer = (text: string): string => `export const SiteFooter = () => <p>${text}</p>;\n`;
    const plugin = (text: string): string =>
      `export const pages = () => [{ url: '/own/', title: '${text}' }];\n`;
    const { path, start } = await makeWorkshop({
      'layerwise.config.ts':
        "import { pages } from './pages.ts';\nexport default { templates: 'templates', plugins: [{ name: 'x', pages }] };\n",
      'pages.ts': plugin('One page'),
      'templates/components/site-footer.tsx': footer('One foot'),
    });
    const dev = start(['dev', '--port', '0']);
    const address = await findAddress(dev);
    const read = async () => (await ask(address, '/own/')).body;
    expect(await read()).toContain('One foot');
    await writeFile(join(path, 'templates/components/site-footer.tsx'), footer('Two feet'));
    await expect.poll(read, patient).toContain('Two feet');
    await writeFile(join(path, 'templates/components/site-footer.tsx'), 'export const SiteFooter = (');
    await expect.poll(dev.stderr, patient).toContain('error: templates/components/site-footer.tsx:1:');
    await writeFile(join(path, 'pages.ts'), plugin('Two pages'));
    await writeFile(join(path, 'templates/components/site-footer.tsx'), footer('Three feet'));
    await expect.poll(read, patient).toMatch(/<h1>Two pages<\/h1>.*Three feet/su);
  });

  it('takes up a new configuration, and says what is wrong with one', async () => {
    const { path, start } = await makeWorkshop({ 'layerwise.config.json': '{ "title": "One" }' });
    const dev = start(['dev', '--port', '0']);
    const address = await findAddress(dev);
    await writeFile(join(path, 'layerwise.config.json'), '{ "titel": "Two" }');
    await expect
      .poll(dev.stderr, patient)
      .toContain('error: layerwise.config.json: titel: there is no such field');
    expect((await ask(address, '/')).body).toContain('One');
    await writeFile(join(path, 'layerwise.config.json'), '{ "title": "Two" }');
    await expect.poll(async () => (await ask(address, '/')).body, patient).toContain('Two');
  });

  it('says that a port is busy and takes another', async () => {
    const busy = createServer();
    open.push({ close: () => new Promise((resolve) => busy.close(resolve)) });
    const port = await new Promise<number>((resolve) => {
      busy.listen(0, '127.0.0.1', () => {
        const address = busy.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
    const { start } = await makeWorkshop();
    const dev = start(['dev', '--port', String(port)]);
    const address = await findAddress(dev);
    expect(Number(address.port)).toBeGreaterThan(port);
    expect(dev.stdout()).toContain(`(port ${port} is busy)`);
  });

  it('ends with 1 where it cannot listen', async () => {
    const { run } = await makeWorkshop();
    const { code, stderr } = await run(['dev', '--host', '192.0.2.1', '--port', '0']);
    expect(code).toBe(1);
    expect(stderr).toContain('EADDRNOTAVAIL');
  });
});

describe('layerwise preview', () => {
  it('serves the finished site, without the reload script', async () => {
    const { run, start } = await makeWorkshop();
    expect((await run(['build', '--out', 'public'])).code).toBe(0);
    const preview = start(['preview', '--out', 'public', '--port', '0']);
    const address = await findAddress(preview);
    const page = await ask(address, '/a/');
    expect(page.status).toBe(200);
    expect(page.body).toContain('First text.');
    expect(page.body).not.toContain('@layerwise');
    expect((await ask(address, '/a')).status).toBe(301);
    expect((await ask(address, '/nothing/')).status).toBe(404);
    expect((await ask(address, '/../content/a.md')).status).toBe(400);
    preview.interrupt();
    expect(await preview.ended).toMatchObject({ code: 0, stderr: '' });
  });
});
