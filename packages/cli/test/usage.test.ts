import { afterEach, describe, expect, it } from 'vitest';
import { openWorkshop, type Workshop } from './run-cli.ts';

let workshop: Workshop | undefined;

afterEach(async () => {
  await workshop?.close();
});

const note = '---\ntitle: A\n---\n\nText.\n';

async function run(
  args: readonly string[],
  files: { readonly [path: string]: string } = {},
  env?: { readonly [name: string]: string },
) {
  workshop = await openWorkshop(files);
  return workshop.carryOut(args, env);
}

async function runAlone(args: readonly string[]) {
  workshop = await openWorkshop({});
  return workshop.run(args);
}

describe('layerwise', () => {
  it('prints what there is where it is asked to', async () => {
    const { code, stdout, stderr } = await runAlone(['--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const word of ['build', 'dev', 'preview', 'check', 'Examples:']) expect(stdout).toContain(word);
  });

  it('prints what there is, as an error, where nothing is asked for', async () => {
    const { code, stdout, stderr } = await runAlone([]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Usage: layerwise');
  });

  it('prints its version', async () => {
    expect(await runAlone(['--version'])).toEqual({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
      stderr: '',
    });
  });

  it.each(['build', 'dev', 'preview', 'check'])('explains %s with examples', async (command) => {
    const { code, stdout } = await run([command, '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain(`Usage: layerwise ${command}`);
    expect(stdout).toContain(`Examples:\n  layerwise ${command}`);
  });

  it('lists every option that build, dev and check share', async () => {
    const { stdout } = await run(['check', '--help']);
    const options = [...stdout.matchAll(/^ {2}(?:-h, )?(--[a-z-]+)/gm)].map(([, name]) => name);
    expect(options).toEqual([
      '--config',
      '--vault',
      '--out',
      '--base',
      '--site',
      '--drafts',
      '--force',
      '--no-cache',
      '--strict',
      '--format',
      '--now',
      '--workers',
      '--no-journal',
      '--no-search',
      '--json',
      '--help',
    ]);
  });
});

describe('wrong usage ends with exit code 2, and says what to type instead', () => {
  it.each([
    [['biuld'], "unknown command 'biuld'\n(Did you mean build?)"],
    [['publish'], 'Run "layerwise --help" to see what there is.'],
    [['build', '--bse', '/x/'], "unknown option '--bse'\n(Did you mean --base?)"],
    [['build', '--frobnicate'], 'Run "layerwise build --help" to see its options.'],
    [['build', 'content'], 'too many arguments'],
    [['build', '--vault'], 'argument missing'],
    [['build', '--format', 'xml'], 'Allowed choices are pretty, json, github.'],
    [['build', '--now', 'today'], 'Expected a day such as 2026-11-24.'],
    [['build', '--now', '2026-02-30'], 'Expected a day such as 2026-11-24.'],
    [['build', '--now', '2026-1-1'], 'Expected a day such as 2026-11-24.'],
    [['build', '--workers', 'many'], 'Expected a whole number from 1 to 256.'],
    [['build', '--workers', '0'], 'Expected a whole number from 1 to 256.'],
    [['build', '--workers', '-1'], 'Expected a whole number from 1 to 256.'],
    [['dev', '--port', '70000'], 'Expected a whole number from 0 to 65535.'],
    [['build', '--base', '/../x/'], '--base: expected a path such as /blog/'],
    [['build', '--site', 'example.org'], '--site: expected an origin such as https://example.org'],
    [['build', '--config', 'nope.ts'], '--config: there is no file nope.ts'],
    [['build', '--out', 'content'], 'the site would take the place of the vault'],
    [['build', '--vault', 'nothing'], 'error: there is no vault at nothing\n  hint: '],
    [['check', '--vault', 'content/a.md'], 'error: the vault content/a.md is not a folder\n  hint: '],
    [['dev', '--vault', 'nothing'], 'there is no vault at nothing'],
    [['preview'], 'there is no finished site in dist\n  hint: Run "layerwise build" first'],
  ])('%j', async (args, message) => {
    const { code, stdout, stderr } = await run(args, { 'content/a.md': note });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  it('names the options, the default and the configuration as ways to a vault', async () => {
    expect((await run(['build'])).stderr).toBe(
      'error: there is no vault at content\n  hint: Go to the folder that holds it, make it, or name another: --vault DIR.\n',
    );
    const configured = await run(['build'], { 'layerwise.config.json': '{ "vault": "notes" }' });
    expect(configured.stderr).toBe(
      'error: there is no vault at notes\n  hint: Make it, name another with --vault DIR, or set vault in layerwise.config.json.\n',
    );
  });

  it('names every wrong field of a configuration', async () => {
    const { code, stderr } = await run(['check'], {
      'content/a.md': note,
      'layerwise.config.ts':
        "import { defineConfig } from 'layerwise';\nexport default defineConfig({ titel: 'x', balance: { share: 'half' } } as never);\n",
    });
    expect(code).toBe(2);
    expect(stderr).toBe(
      `error: layerwise.config.ts: balance.share: expected a number over 0, at most 0.5, found "half"
error: layerwise.config.ts: titel: there is no such field
  hint: Did you mean title?
`,
    );
  });

  it('names the line of a configuration that cannot be read', async () => {
    const { code, stderr } = await run(['check'], {
      'content/a.md': note,
      'layerwise.config.mjs': '\nexport default {\n  title:\n};\n',
    });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^error: layerwise\.config\.mjs:4:\d+: .*Unexpected token/);
  });

  it('refuses a clock that is none', async () => {
    const { code, stderr } = await run(['check'], { 'content/a.md': note }, { SOURCE_DATE_EPOCH: 'soon' });
    expect(code).toBe(2);
    expect(stderr).toContain('SOURCE_DATE_EPOCH is not a number of seconds since 1970');
  });
});

describe('--drafts', () => {
  it.each([
    [['check', '--drafts'], { CI: 'true' }, 2],
    [['build', '--drafts'], { CI: '1' }, 2],
    [['check', '--drafts', '--force'], { CI: 'true' }, 0],
    [['check', '--drafts'], { CI: 'false' }, 0],
    [['check', '--drafts'], {}, 0],
  ])('%j with %j', async (args, env, expected) => {
    const { code, stderr } = await run(args, { 'content/a.md': note }, env);
    expect(code).toBe(expected);
    if (expected === 2) expect(stderr).toContain('--drafts would publish private notes: CI is set\n  hint: ');
  });
});
