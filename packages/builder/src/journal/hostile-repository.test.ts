import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GitRepository } from '../../test/git-repository.ts';
import { readHistory } from './read-history.ts';
import { readUncommitted } from './read-uncommitted.ts';

let folder: string;
let repository: GitRepository;
/** A command that leaves a trace, and where. */
let trap: string;
let traces: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'layerwise-hostile-'));
  traces = join(folder, 'traces');
  mkdirSync(traces);
  repository = new GitRepository(join(folder, 'repository'));
  trap = join(folder, 'trap');
  writeFileSync(trap, `#!/bin/sh\necho "$0 $*" > "${traces}/$$"\ncat\n`, { mode: 0o755 });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const text = 'one two three four\nfive six seven eight\n';

async function readAll(vaultFolder = repository.folder) {
  const result = await readHistory({
    vaultFolder,
    timeZone: 'UTC',
    cacheFolder: null,
    publish: 'all',
    messages: true,
  });
  if (result.head !== null)
    await readUncommitted(result.head, new Map([['a.md', Buffer.from('x')]]), '2026-05-01', 0);
  return result;
}

/** All files below a folder with a hash of what they hold and when they changed. */
function stateOf(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((path) => {
      const file = lstatSync(join(root, path));
      const hash = file.isFile()
        ? createHash('sha256')
            .update(readFileSync(join(root, path)))
            .digest('hex')
        : '';
      return `${path} ${file.mtimeMs} ${hash}`;
    });
}

describe('a hostile repository', () => {
  it('runs nothing that its configuration, attributes or hooks name, and is not written to', async () => {
    repository.save({ 'a.md': text, '.gitattributes': '*.md diff=evil filter=evil merge=evil\n' });
    repository.move('a.md', 'b.md');
    repository.save({ 'b.md': `${text}more\n`, 'c.md': 'Something else.' });
    const settings: Readonly<Record<string, string>> = {
      'alias.log': `!${trap}`,
      'alias.rev-parse': `!${trap}`,
      'alias.cat-file': `!${trap}`,
      'core.alternateRefsCommand': trap,
      'core.askPass': trap,
      'core.editor': trap,
      'core.fsmonitor': trap,
      'core.gitProxy': trap,
      'core.hooksPath': join(repository.folder, 'hooks'),
      'core.pager': trap,
      'core.sshCommand': trap,
      'credential.helper': `!${trap}`,
      'diff.evil.command': trap,
      'diff.evil.textconv': trap,
      'diff.external': trap,
      'diff.orderFile': join(repository.folder, 'no-such-file'),
      'filter.evil.clean': trap,
      'filter.evil.process': trap,
      'filter.evil.smudge': trap,
      'gpg.program': trap,
      'interactive.diffFilter': trap,
      'log.mailmap': 'true',
      'log.showSignature': 'true',
      'mailmap.blob': 'HEAD:a.md',
      'mailmap.file': '/dev/stdin',
      'pager.log': trap,
      'sequence.editor': trap,
      'uploadpack.packObjectsHook': trap,
    };
    for (const [name, value] of Object.entries(settings)) repository.git('config', name, value);
    for (const hooks of ['hooks', '.git/hooks']) {
      for (const hook of [
        'post-index-change',
        'reference-transaction',
        'post-checkout',
        'fsmonitor-watchman',
      ]) {
        repository.write(`${hooks}/${hook}`, readFileSync(trap));
      }
    }
    const before = stateOf(repository.folder);
    const { history, diagnostics } = await readAll();
    expect(diagnostics).toEqual([]);
    expect(history.events.map(({ type, path }) => `${type} ${path}`)).toEqual([
      'created b.md',
      'edited b.md',
      'renamed b.md',
      'created c.md',
    ]);
    expect(stateOf(repository.folder)).toEqual(before);
    expect(readdirSync(traces)).toEqual([]);
  });

  it('cannot change what the log says by its configuration', async () => {
    repository.save({ 'x.md': text, 'y/a.md': text });
    repository.move('y/a.md', 'y/b.md');
    repository.commit('move');
    const plain = await readAll();
    for (const [name, value] of Object.entries({
      'color.ui': 'always',
      'core.quotePath': 'true',
      'diff.ignoreSubmodules': 'all',
      'diff.noPrefix': 'true',
      'diff.relative': 'true',
      'diff.renameLimit': '1',
      'diff.renames': 'copies',
      'format.pretty': 'full',
      'i18n.logOutputEncoding': 'UTF-16',
      'log.abbrevCommit': 'true',
      'log.date': 'relative',
      'log.decorate': 'full',
      'log.diffMerges': 'off',
      'log.follow': 'true',
      'log.showRoot': 'false',
    }))
      repository.git('config', name, value);
    expect(await readAll()).toEqual(plain);
    const { history } = await readAll(join(repository.folder, 'y'));
    expect(history.events.map(({ type }) => type)).toEqual(['created', 'renamed']);
  });

  it('does not fetch what is missing from a promisor remote', async () => {
    const file = Array.from({ length: 30 }, (_, index) => `line ${index}\n`).join('');
    repository.save({ 'a.md': file });
    const lost = repository.git('rev-parse', 'HEAD:a.md');
    repository.move('a.md', 'b.md');
    repository.save({ 'b.md': `${file}more\n` });
    rmSync(join(repository.folder, '.git/objects', lost.slice(0, 2), lost.slice(2)));
    for (const [name, value] of Object.entries({
      'core.repositoryFormatVersion': '1',
      'extensions.partialClone': 'evil',
      'protocol.allow': 'always',
      'protocol.ext.allow': 'always',
      'protocol.file.allow': 'always',
      'remote.evil.promisor': 'true',
      'remote.evil.uploadpack': trap,
      'remote.evil.url': `ext::${trap}`,
    }))
      repository.git('config', name, value);
    const { history, diagnostics } = await readAll();
    expect(readdirSync(traces)).toEqual([]);
    expect(diagnostics).toMatchObject([{ rule: 'shallow-history' }]);
    expect(history.events.map(({ type, path }) => `${type} ${path}`)).toEqual(['created b.md']);
  });

  it('may give its branches and files any name', async () => {
    const name = `--output=${join(traces, 'F')}`;
    repository.save({ '--output=F.md': text });
    repository.write(`.git/refs/heads/${name.slice(0, 9)}F`, `${repository.head()}\n`);
    repository.write('.git/HEAD', `ref: refs/heads/--output=F\n`);
    const { history, diagnostics } = await readAll();
    expect(diagnostics).toEqual([]);
    expect(history.events.map(({ path }) => path)).toEqual(['--output=F.md']);
    expect(readdirSync(repository.folder).sort()).toEqual(['--output=F.md', '.git']);
  });

  it('may point elsewhere with a `.git` file, and is then only read', async () => {
    repository.save({ 'a.md': text });
    repository.git('config', 'core.fsmonitor', trap);
    const vault = join(folder, 'vault');
    mkdirSync(vault);
    writeFileSync(join(vault, '.git'), `gitdir: ${repository.folder}/.git\n`);
    const before = stateOf(folder);
    const { history } = await readAll(vault);
    expect(history.events).toHaveLength(1);
    expect(stateOf(folder)).toEqual(before);
  });

  it('cannot bring its own git', async () => {
    repository.save({ 'a.md': text });
    repository.write('git', readFileSync(trap));
    const path = process.env['PATH'];
    try {
      process.env['PATH'] = `:.:${path}`;
      expect((await readAll()).history.events).toHaveLength(1);
    } finally {
      process.env['PATH'] = path;
    }
    expect(readdirSync(traces)).toEqual([]);
  });

  it('cannot lie with replaced objects or grafts', async () => {
    repository.save({ 'a.md': text });
    repository.save({ 'a.md': `${text}more\n` });
    const plain = await readAll();
    repository.git('replace', '--graft', 'HEAD');
    repository.write('.git/info/grafts', `${repository.head()}\n`);
    expect(await readAll()).toEqual(plain);
  });

  it('may have dates, authors and subjects that are nonsense', async () => {
    repository.write('a.md', text);
    repository.git('add', 'a.md');
    const tree = repository.git('write-tree');
    const people = 'A\u202E\u0007 <> 99999999999999 +9999';
    const commit = `tree ${tree}\nauthor ${people}\ncommitter ${people}\n\n${'x'.repeat(1000)}\u0001\n\nmore\n`;
    repository.write('commit', commit);
    const id = repository.git('hash-object', '-t', 'commit', '-w', '--literally', 'commit');
    repository.write('.git/refs/heads/main', `${id}\n`);
    const { history, diagnostics } = await readAll();
    expect(diagnostics).toEqual([]);
    expect(history.events).toMatchObject([
      { type: 'created', author: 'A', date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
    ]);
    expect(history.messages).toBeInstanceOf(Map);
  });
});
