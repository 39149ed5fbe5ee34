import { describe, expect, it } from 'vitest';
import { linkTexts, sayDiagnostics, sayTargets, type VaultTexts } from '../../test/link-texts.ts';

/** What the links of the note `from` mean in a vault of the other notes. */
async function resolve(links: string, others: VaultTexts, from = 'from.md'): Promise<readonly string[]> {
  return sayTargets(await linkTexts({ ...others, [from]: links }), from.replace(/\.md$/u, ''));
}

/** What is said of the links of the note `from`. */
async function complain(links: string, others: VaultTexts, from = 'from.md'): Promise<readonly string[]> {
  const { diagnostics } = await linkTexts({ ...others, [from]: links });
  return sayDiagnostics(diagnostics);
}

describe('rule 1: a path with folders', () => {
  it('matches from the root of the vault, before it matches beside the linking note', async () => {
    const vault = { 'a/x.md': '', 'b/a/x.md': '' };
    expect(await resolve('[[a/x]]', vault, 'b/from.md')).toEqual(['a/x']);
  });

  it('then matches relative to the linking note, before it matches as the end of a path', async () => {
    const vault = { 'b/a/x.md': '', 'a/a/x.md': '' };
    expect(await resolve('[[a/x]]', vault, 'b/from.md')).toEqual(['b/a/x']);
  });

  it('then matches as the end of a path, at the border of a folder', async () => {
    const vault = { 'deep/down/a/x.md': '', 'deep/aa/x.md': '' };
    expect(await resolve('[[a/x]] [[down/a/x.md]]', vault)).toEqual(['deep/down/a/x', 'deep/down/a/x']);
  });

  it('climbs with `..`, and says what is beside with `.`', async () => {
    const vault = { 'a/x.md': '', 'a/b/y.md': '' };
    expect(await resolve('[[../x]] [[./y]] [[.././b/y]]', vault, 'a/b/from.md')).toEqual([
      'a/x',
      'a/b/y',
      'a/b/y',
    ]);
  });

  it('begins at the root of the vault where it begins with a slash', async () => {
    const vault = { 'x.md': '', 'b/x.md': '' };
    expect(await resolve('[[/x]] [x](/x.md)', vault, 'b/from.md')).toEqual(['x', 'x']);
  });

  it('may be written with back slashes', async () => {
    expect(await resolve(String.raw`[[a\b\x]]`, { 'a/b/x.md': '' })).toEqual(['a/b/x']);
  });

  it('never leads out of the vault', async () => {
    const links = String.raw`[[../../etc/passwd]] [[/../x]] [[..\..\x]] [[../x]] [x](../../x.md) ![](../../x.png)`;
    const { vault, diagnostics } = await linkTexts({ 'a/from.md': links, 'x.md': '' });
    const targets = vault.notes.get('a/from')?.targets.map(({ type }) => type);
    expect(targets).toEqual(['unresolved', 'unresolved', 'unresolved', 'note', 'unresolved', 'unresolved']);
    expect(diagnostics.map(({ rule }) => rule)).toEqual([...Array(4).fill('outside-vault'), 'unsafe-path']);
  });

  it('that is one of the file system is no path of the vault', async () => {
    const links = String.raw`[[/etc/passwd]] [[C:\Windows\x]] [x](C:/x.md) [[\\host\share\x]]`;
    expect(await resolve(links, { 'x.md': '' })).toEqual(['none', 'none', 'none']);
  });

  it('may also be an alias or a title that looks like one', async () => {
    const vault = { 'tcp.md': '---\ntitle: TCP/IP\naliases: [Network/Stack]\n---\n' };
    expect(await resolve('[[TCP/IP]] [[network/stack]]', vault)).toEqual(['tcp', 'tcp']);
  });
});

describe('rule 2: a bare name', () => {
  it('is a file name before it is an alias, and an alias before it is a title', async () => {
    const vault = {
      'a/x.md': '',
      'b.md': '---\naliases: [x, y]\n---\n',
      'c.md': '---\ntitle: y\n---\n',
      'd.md': '# z\n',
    };
    expect(await resolve('[[x]] [[y]] [[z]]', vault)).toEqual(['a/x', 'b', 'd']);
  });

  it('ignores letter case and Unicode normal form, in names and in links', async () => {
    const vault = { 'Caf\u00E9.md': '', 'E\u0301tude.md': '', 'ΑΣ.md': '' };
    const links = '[[cafe\u0301]] [[CAF\u00C9]] [[\u00E9tude]] [[ας]]';
    expect(await resolve(links, vault)).toEqual(['Caf\u00E9', 'Caf\u00E9', 'E\u0301tude', 'ΑΣ']);
  });

  it('may have dots, and may be written with its extension', async () => {
    const vault = { 'Version 1.5.md': '', 'Node.js.md': '', 'a.b.c.MD': '' };
    expect(await resolve('[[Version 1.5]] [[Node.js]] [[node.js.md]] [[a.b.c]]', vault)).toEqual([
      'Version 1.5',
      'Node.js',
      'Node.js',
      'a.b.c',
    ]);
  });

  it('may have brackets, apostrophes and other signs', async () => {
    const vault = { "Let's go (now).md": '', 'C++ & C#!.md': '', 'f(x) = y.md': '', '[draft] x.md': '' };
    const links = "[[Let's go (now)]] [[f(x) = y]] [a](Let's%20go%20%28now%29.md) [b](<[draft] x.md>)";
    expect(await resolve(links, vault)).toEqual([
      "Let's go (now)",
      'f(x) = y',
      "Let's go (now)",
      '[draft] x',
    ]);
  });

  it('is decoded in a Markdown link, once, and taken as it is in a wikilink', async () => {
    const vault = { 'Note name.md': '', '100% sure.md': '', 'a%20b.md': '' };
    const links = '[[a%20b]] [[Note%20name]] [x](Note%20name.md) [x](100%25%20sure.md) [x](a%2520b.md)';
    expect(await resolve(links, vault)).toEqual(['a%20b', 'none', 'Note name', '100% sure', 'a%20b']);
  });

  it('in a Markdown link means first what is beside the note', async () => {
    const vault = { 'x.md': '', 'a/x.md': '' };
    expect(await resolve('[x](x.md) [x](../x.md)', vault, 'a/from.md')).toEqual(['a/x', 'x']);
  });

  it('may be one of an object', async () => {
    const vault = { 'x.md': '---\naliases: [__proto__]\n---\n', 'constructor.md': '', 'toString.md': '' };
    expect(await resolve('[[__proto__]] [[constructor]] [[toString]] [[valueOf]]', vault)).toEqual([
      'x',
      'constructor',
      'toString',
      'none',
    ]);
  });

  it('is the note itself where it is empty', async () => {
    expect(await resolve('# Top\n\n[[#Top]] [x](#top)', {})).toEqual(['from#top', 'from#top']);
  });
});

describe('rule 3: among several', () => {
  it('means the one in the same folder, then the one the fewest steps away', async () => {
    const vault = { 'a/x.md': '', 'a/b/x.md': '', 'a/b/c/x.md': '', 'x.md': '' };
    expect(await resolve('[[x]]', vault, 'a/b/from.md')).toEqual(['a/b/x']);
    expect(await resolve('[[x]]', { 'a/b/c/d/x.md': '', 'a/x.md': '' }, 'a/b/from.md')).toEqual(['a/x']);
  });

  it('then the one of the shortest path, then the first by code units', async () => {
    expect(await resolve('[[x]]', { 'long/x.md': '', 'b/x.md': '', 'a/x.md': '' })).toEqual(['a/x']);
  });

  it('warns, and names all candidates, the one taken first', async () => {
    expect(
      await complain('text\n\nsee [[x]]', { 'b/x.md': '', 'c/x.md': '', 'a/x.md': '' }, 'b/from.md'),
    ).toEqual([
      'b/from.md:3:5 warning ambiguous-link: “x” can mean several files: b/x.md, a/x.md, c/x.md. The first is taken. | Write the path from the top of the vault.',
    ]);
  });

  it('names twenty candidates at the most', async () => {
    const vault = Object.fromEntries(Array.from({ length: 25 }, (_, index) => [`f${index + 10}/x.md`, '']));
    const [said] = await complain('[[x]]', vault);
    expect(said).toMatch(/: f10\/x\.md, .*, f29\/x\.md and 5 more\. The first is taken\./u);
  });

  it('counts files whose names differ by letter case or Unicode form alone', async () => {
    expect(await resolve('[[X]]', { 'x.md': '', 'X.md': '' })).toEqual(['X']);
    expect(await complain('[[X]]', { 'x.md': '', 'X.md': '' })).toHaveLength(3);
  });

  it('does not count one note twice that has a name in two ways', async () => {
    expect(await complain('[[x]]', { 'x.md': '---\ntitle: x\naliases: [x, X]\n---\n# x' })).toEqual([]);
  });
});

describe('rule 4: none', () => {
  it('warns, with the nearest names', async () => {
    const vault = { 'Attention.md': '', 'Retention.md': '', 'x/Detention.md': '', 'Else.md': '' };
    expect(await complain('[[Atention]]', vault)).toEqual([
      'from.md:1:1 warning unresolved-link: Nothing in the vault is called “Atention”. | Did you mean “Attention” or “Detention” or “Retention”?',
    ]);
    expect(await complain('[[Something quite different]]', vault)).toEqual([
      'from.md:1:1 warning unresolved-link: Nothing in the vault is called “Something quite different”.',
    ]);
  });

  it('looks among files for what an embed names with an extension', async () => {
    expect(await complain('![[pictur.png|a]]', { 'a/picture.png': '', 'pictur.md': '' })).toEqual([
      'from.md:1:1 warning unresolved-embed: Nothing in the vault is called “pictur.png”. | Did you mean “picture.png”?',
    ]);
  });
});

describe('headings and blocks', () => {
  const vault = {
    'to.md': [
      '# One',
      '## Same',
      '# Two',
      '## Same',
      '### Deep',
      '## C# in *depth*: `x` [[Else|y]]',
      '# Ünï cödé',
      'A paragraph. ^Block-1',
    ].join('\n\n'),
    'Else.md': '',
  };

  it.each([
    ['[[to#One]]', 'to#one'],
    ['[[to#one]]', 'to#one'],
    ['[[to#Same]]', 'to#same'],
    ['[[to#Two#Same]]', 'to#same-1'],
    ['[[to#Two#Same#Deep]]', 'to#deep'],
    ['[[to#Two#Deep]]', 'to#deep'],
    ['[[to#same-1]]', 'to#same-1'],
    ['[x](to.md#same-1)', 'to#same-1'],
    ['[x](to.md#Two)', 'to#two'],
    ['[[to#ünï cödé]]', 'to#ünï-cödé'],
    ['[x](to.md#%C3%BCn%C3%AF%20c%C3%B6d%C3%A9)', 'to#ünï-cödé'],
    ['[[to#C in depth x y]]', 'to#c-in-depth-x-y'],
    ['[[to#C# in depth: x y]]', 'to#c-in-depth-x-y'],
    ['[[to#^block-1]]', 'to^Block-1'],
    ['[x](to.md#^Block-1)', 'to^Block-1'],
    ['[[to#]]', 'to'],
  ])('%s means %s', async (link, target) => {
    expect(await resolve(link, vault)).toEqual([target]);
  });

  it('finds a heading in any section of the name before it, not only in the first', async () => {
    const note = { 'to.md': '# A\n\n## X\n\n# A\n\n## Y\n\n# B\n\n## Z' };
    expect(await resolve('[[to#A#Y]] [[to#A#Z]]', note)).toEqual(['to#y', 'to']);
  });

  it('leads to the note where there is no such heading or block, and says so', async () => {
    const { vault: linked, diagnostics } = await linkTexts({
      ...vault,
      'from.md': '[[to#Twoo]]\n[[to#One#Deep]]\n[[to#^nothing]]\n[[#Nowhere]]',
    });
    expect(
      linked.notes.get('from')?.targets.map((target) => 'fragment' in target && target.fragment),
    ).toEqual([null, null, null, null]);
    expect(sayDiagnostics(diagnostics)).toEqual([
      'from.md:1:1 warning unresolved-heading: “One” has no heading “Twoo”. | Did you mean “Two”?',
      'from.md:2:1 warning unresolved-heading: “One” has no heading “One > Deep”. | Did you mean “Deep”?',
      'from.md:3:1 warning unresolved-block: “One” has no block “^nothing”.',
      'from.md:4:1 warning unresolved-heading: This note has no heading “Nowhere”.',
    ]);
  });
});

describe('attachments', () => {
  it('resolve by the same rules, with their extension', async () => {
    const vault = { 'a/x.png': '', 'b/x.png': '', 'b/My file.pdf': '', 'b/from.md': '' };
    const links =
      '![[x.png|a]] ![[a/x.png|a]] [[MY FILE.pdf]] [[x]] ![a](../a/x.png) [p](My%20file.pdf#page=3)';
    expect(await resolve(links, vault, 'b/from.md')).toEqual([
      'file b/x.png',
      'file a/x.png',
      'file b/My file.pdf',
      'none',
      'file a/x.png',
      'file b/My file.pdf',
    ]);
  });

  it('come before notes where the name has an extension, after them where it has none', async () => {
    const vault = { 'data.csv': '', 'data.csv.md': '', Makefile: '', 'Makefile.md': '', LICENSE: '' };
    expect(await resolve('[[data.csv]] [[Makefile]] [[LICENSE]]', vault)).toEqual([
      'file data.csv',
      'Makefile',
      'file LICENSE',
    ]);
  });
});

describe('private notes and files', () => {
  it('are found by file name, title and alias, and nothing is said of them', async () => {
    const vault = {
      'secret.md': '---\ndraft: true\ntitle: Plan\naliases: [Other]\n---\n# Heading',
      'private/shot.png': '',
      '_b.md': '',
    };
    const links = '[[secret]] [[Plan]] [[other#Heading]] [x](secret.md) ![[shot.png|a]] [[_b]]';
    const { vault: linked, diagnostics } = await linkTexts({ ...vault, 'from.md': links });
    expect(linked.notes.get('from')?.targets).toEqual(Array(6).fill({ type: 'private' }));
    expect(sayDiagnostics(diagnostics)).toContain(
      'from.md:1:1 info private-link: “secret” is a private note; the site shows the text alone.',
    );
    expect([...linked.notes.keys()]).toEqual(['from']);
    expect(linked.backlinks.size).toBe(0);
    expect(linked.findNote('secret', 'from.md')).toBe(null);
  });

  it('never stand in the way of public ones', async () => {
    const vault = { 'a/x.md': '---\ndraft: true\n---\n', 'b/c/x.md': '' };
    expect(await resolve('[[x]]', vault, 'a/from.md')).toEqual(['b/c/x']);
    expect(await complain('[[x]]', vault, 'a/from.md')).toEqual([]);
  });
});

describe('paths of the site', () => {
  it('are what Markdown links from the root mean that name no file, and folders', async () => {
    const links =
      '[a](/progress/) [b](/feed.xml) [c](../topics/) [d](./) [e](..) [f](<../My folder/>) [g](about)';
    expect(await resolve(links, {}, 'notes/from.md')).toEqual([
      'site /progress/',
      'site /feed.xml',
      'site /topics/',
      'site /notes/',
      'site /',
      'site /my-folder/',
      'none',
    ]);
  });

  it('do not lead out', async () => {
    expect(await resolve('[a](/../x/) [b](../../) [c](/a/../../b/)', {}, 'notes/from.md')).toEqual([
      'none',
      'none',
      'none',
    ]);
  });
});

describe('backlinks', () => {
  it('name the notes that point here and with which references, those to themselves left out', async () => {
    const { vault } = await linkTexts({
      'a.md': '[[b]] [[c]] [[b#x]] [[a]] ![[b]]',
      'b.md': '[[a]]',
      'c.md': '[[b]] [[nowhere]]',
    });
    expect([...vault.backlinks]).toEqual([
      [
        'b',
        [
          { from: 'a', references: [0, 2, 4] },
          { from: 'c', references: [0] },
        ],
      ],
      ['c', [{ from: 'a', references: [1] }]],
      ['a', [{ from: 'b', references: [0] }]],
    ]);
  });
});

describe('findNote', () => {
  it('finds what a name in front matter means', async () => {
    const { vault } = await linkTexts({ 'principles/Attention.md': '# Look everywhere', 'x.md': '' });
    expect(vault.findNote('look everywhere', 'x.md')).toBe('principles/Attention');
    expect(vault.findNote('principles/attention', 'x.md')).toBe('principles/Attention');
    expect(vault.findNote('../../x', 'x.md')).toBe(null);
    expect(vault.findNote('nothing', 'x.md')).toBe(null);
  });
});
