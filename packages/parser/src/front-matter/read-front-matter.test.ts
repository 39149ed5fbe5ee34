import { describe, expect, test } from 'vitest';
import { defaultFrontMatterLimits } from './limits.ts';
import { readFrontMatter } from './read-front-matter.ts';

function read(...lines: string[]) {
  return readFrontMatter(['---', ...lines, '---', 'Body'].join('\n'), 'a.md');
}

function fields(...lines: string[]) {
  const { frontMatter, diagnostics } = read(...lines);
  expect(diagnostics).toEqual([]);
  return frontMatter;
}

test('a note without front matter has no field', () => {
  expect(readFrontMatter('# A\n', 'a.md')).toEqual({
    frontMatter: {
      topics: [],
      principles: [],
      tools: [],
      sessions: [],
      sources: [],
      taught: [],
      reviewed: [],
      tags: [],
      aliases: [],
      cssclasses: [],
      unknown: {},
      positions: {},
    },
    diagnostics: [],
    bodyOffset: 0,
    readable: true,
    draft: 'absent',
    publish: 'absent',
  });
});

test('a note that says everything', () => {
  const { positions, ...frontMatter } = fields(
    'title: Attention',
    'kind: note',
    'layer: deepen',
    'track: need',
    'topics: [ml/transformers, ml/attention]',
    'principles:',
    '  - Soft lookup',
    '  - "[[Principles/Locality#Why|near things]]"',
    'tool: "[[PyTorch]]"',
    'date: 2026-03-04',
    'updated: 2026-03-05T10:00:00+01:00',
    'sessions:',
    '  - {date: 2026-03-04, planned: 45, minutes: 1h30m, outcome: schedule, due: 2026-04-01, note: The maths}',
    '  - date: 2026-03-05',
    '    minutes: 45m',
    '    outcome: summarize',
    'source: https://arxiv.org/abs/1706.03762',
    'taught: {date: 2026-03-06, where: Reading group, url: https://example.org/talk}',
    'reviewed: [2026-04-01, 2026-05-01]',
    'status: using',
    'since: 2016',
    'until: 2020-05',
    'succeeded-by: "[[JAX]]"',
    'tags: [a, "#b/c"]',
    'aliases: [Self-attention, /old/url/]',
    'permalink: /attention/',
    'description: One sentence.',
    'cover: "[[cover.png]]"',
    'lang: en',
    'cssclasses: wide dark',
    'toc: false',
    'comments: true',
    'publish: true',
    'rating: 5',
  );
  expect(frontMatter).toEqual({
    title: 'Attention',
    kind: 'note',
    layer: 'deepen',
    track: 'need',
    topics: ['ml/transformers', 'ml/attention'],
    principles: ['Soft lookup', 'Principles/Locality'],
    tools: ['PyTorch'],
    date: '2026-03-04',
    updated: '2026-03-05T10:00:00+01:00',
    sessions: [
      {
        date: '2026-03-04',
        planned: 45,
        minutes: 90,
        outcome: 'schedule',
        due: '2026-04-01',
        note: 'The maths',
      },
      { date: '2026-03-05', minutes: 45, outcome: 'summarize' },
    ],
    sources: [{ url: 'https://arxiv.org/abs/1706.03762' }],
    taught: [{ date: '2026-03-06', where: 'Reading group', url: 'https://example.org/talk' }],
    reviewed: ['2026-04-01', '2026-05-01'],
    status: 'using',
    since: '2016',
    until: '2020-05',
    succeededBy: 'JAX',
    tags: ['a', 'b/c'],
    aliases: ['Self-attention', '/old/url/'],
    permalink: '/attention/',
    description: 'One sentence.',
    image: 'cover.png',
    lang: 'en',
    cssclasses: ['wide', 'dark'],
    toc: false,
    comments: true,
    publish: true,
    unknown: { rating: 5 },
  });
  expect(positions['layer']).toEqual({ line: 4, column: 8 });
});

describe('values as authors write them', () => {
  test.each([
    ['title: 2024', { title: '2024' }],
    ['title: 1.0', { title: '1.0' }],
    ['title: 0x1F', { title: '0x1F' }],
    ['title: yes', { title: 'yes' }],
    ['title: "  two\\n lines  "', { title: 'two lines' }],
    ['title: "x\\uD800y\\u0007"', { title: 'x\uFFFDy\uFFFD' }],
    ['title: "Ünï 🧠"', { title: 'Ünï 🧠' }],
    ['Title: A', { title: 'A' }],
    ['layer: Skim', { layer: 'skim' }],
    ['layer: "EXPLORE"', { layer: 'explore' }],
    ['track: Need-to-learn', { track: 'need' }],
    ['track: want-to-learn', { track: 'want' }],
    ['kind: POST', { kind: 'post' }],
    ['status: Retired', { status: 'retired' }],
    ['topic: ml', { topics: ['ml'] }],
    ['topic: [ml, nlp]', { topics: ['ml', 'nlp'] }],
    ['topics: [42]', { topics: ['42'] }],
    ['principle: [[Soft lookup]]', { principles: ['Soft lookup'] }],
    ['principle: [[Soft, but lookup]]', { principles: ['Soft, but lookup'] }],
    ['principles: [[[A]], [[B|b]], C]', { principles: ['A', 'B', 'C'] }],
    ['tools:\n  - [[PyTorch]]\n  - "[[JAX.md]]"', { tools: ['PyTorch', 'JAX'] }],
    ['succeeded-by: [[JAX]]', { succeededBy: 'JAX' }],
    ['Succeeded-By: JAX', { succeededBy: 'JAX' }],
    ['tags: a, b c', { tags: ['a', 'b', 'c'] }],
    ['tag: "#a #b/c"', { tags: ['a', 'b/c'] }],
    ['tags: [1a, 2024-01-01, 日本, 🧠]', { tags: ['1a', '2024-01-01', '日本', '🧠'] }],
    ['tags: [constructor, __proto__, toString]', { tags: ['constructor', '__proto__', 'toString'] }],
    ['alias: [1.10]', { aliases: ['1.10'] }],
    ['aliases: A, B and C', { aliases: ['A, B and C'] }],
    ['date: "2024-03-10"', { date: '2024-03-10' }],
    ['date: 2024-03-10 10:00', { date: '2024-03-10T10:00' }],
    [
      'source: {url: https://a.example/, title: A, type: Paper}',
      { sources: [{ url: 'https://a.example/', title: 'A', type: 'paper' }] },
    ],
    [
      'sources: [https://a.example/, {url: https://b.example/}]',
      { sources: [{ url: 'https://a.example/' }, { url: 'https://b.example/' }] },
    ],
    ['reviewed: 2026-01-01', { reviewed: ['2026-01-01'] }],
    ['slug: attention', { permalink: 'attention' }],
    ['toc: no', { toc: false }],
    ['comments: On', { comments: true }],
    ['base: &b deepen\nlayer: *b', { layer: 'deepen' }],
    ['title:', {}],
    ['title: ""', {}],
    ['layer: " "', {}],
    ['tags: [a, "", ~]', { tags: ['a'] }],
    ['sessions: []', { sessions: [] }],
  ])('%s', (yaml, expected) => {
    expect(fields(yaml)).toMatchObject(expected);
  });

  test('both names of a list add up, in the order of the text', () => {
    expect(fields('tag: a', 'tags: [b]').tags).toEqual(['a', 'b']);
  });

  test('of two names for one value the first of the table counts', () => {
    expect(fields('cover: b.png', 'image: a.png').image).toBe('a.png');
    expect(fields('slug: b', 'permalink: /a/').permalink).toBe('/a/');
  });

  test('CR LF and CR separate fields like LF', () => {
    expect(readFrontMatter('---\r\ntitle: A\r\nlayer: skim\r\n---\r\n', 'a.md').frontMatter).toMatchObject({
      title: 'A',
      layer: 'skim',
    });
    expect(readFrontMatter('---\rtitle: A\rlayer: skim\r---\r', 'a.md').frontMatter).toMatchObject({
      title: 'A',
      layer: 'skim',
    });
  });
});

describe('a wrong value is left out, with its place', () => {
  test.each([
    [
      'layer: deepn',
      8,
      '`layer` is `deepn`; expected `skim`, `explore` or `deepen`. It is left out.',
      'Did you mean `deepen`?',
    ],
    ['layer: 1', 8, '`layer` is `1`; expected `skim`, `explore` or `deepen`. It is left out.', undefined],
    [
      'layer: [skim]',
      8,
      '`layer` is a list; expected `skim`, `explore` or `deepen`. It is left out.',
      undefined,
    ],
    [
      'kind: {a: b}',
      7,
      '`kind` is a mapping; expected `note`, `post`, `topic`, `principle`, `tool` or `page`. It is left out.',
      undefined,
    ],
    [
      'track: wnat',
      8,
      '`track` is `wnat`; expected `need` or `want`. It is left out.',
      'Did you mean `want`?',
    ],
    [
      'status: use',
      9,
      '`status` is `use`; expected `trying`, `using` or `retired`. It is left out.',
      undefined,
    ],
    [
      'title: [a, b]',
      8,
      '`title` is a list; expected text of at most 1000 characters. It is left out.',
      undefined,
    ],
    [
      'title: {{ title }}',
      8,
      '`title` is a mapping; expected text of at most 1000 characters. It is left out.',
      undefined,
    ],
    [
      'lang: english language',
      7,
      '`lang` is `english language`; expected a language like `en` or `pt-BR`. It is left out.',
      undefined,
    ],
    ['toc: maybe', 6, '`toc` is `maybe`; expected `true` or `false`. It is left out.', undefined],
    [
      'source: doi.org/10.1/x',
      9,
      '`url` in `source` is `doi.org/10.1/x`; expected a URL that begins with `https://` or `http://`. The entry is left out.',
      'Did you mean `https://doi.org/10.1/x`?',
    ],
    [
      'source: "javascript:alert(1)"',
      9,
      '`url` in `source` is `javascript:alert(1)`; expected a URL that begins with `https://` or `http://`. The entry is left out.',
      undefined,
    ],
    [
      'sessions: 45',
      11,
      '`sessions` is `45`; expected a mapping like `{date: 2026-11-24, minutes: 45, outcome: summarize}`. It is left out.',
      undefined,
    ],
    [
      'tags: {a: 1}',
      7,
      '`tags` is a mapping; expected a tag: letters, digits, `_`, `-` and `/`, not digits alone. It is left out.',
      undefined,
    ],
    [
      'tags: [a b]',
      8,
      '`tags` is `a b`; expected a tag: letters, digits, `_`, `-` and `/`, not digits alone. It is left out.',
      'Did you mean `a-b`?',
    ],
  ])('%s', (yaml, column, message, hint) => {
    const { diagnostics, readable } = read('x: 1', yaml);
    expect(readable).toBe(true);
    const expected = {
      path: 'a.md',
      line: 3,
      column,
      severity: 'warning',
      rule: 'frontmatter-value',
      message,
    };
    expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([
      hint === undefined ? expected : { ...expected, hint },
    ]);
  });

  test.each([
    '2024-13-45',
    '2024-02-30',
    '2023-02-29',
    '12:30',
    'tomorrow',
    '.inf',
    '99999-01-01',
    '0000-00-00',
    '2024-1-5',
    '[2024-01-01]',
    '2024-01-01T25:00',
  ])('date: %s', (value) => {
    const { frontMatter, diagnostics } = read(`date: ${value}`);
    expect(frontMatter.date).toBeUndefined();
    expect(diagnostics).toMatchObject([
      { line: 2, column: 7, severity: 'warning', rule: 'frontmatter-value' },
    ]);
  });

  test('one of a list: the others stay, and keep their places', () => {
    const { frontMatter, diagnostics } = read('tags:', '  - good', '  - 2024', '  - also good');
    expect(frontMatter.tags).toEqual(['good']);
    expect(diagnostics).toMatchObject([
      { line: 4, column: 5 },
      { line: 5, column: 5, hint: 'Did you mean `also-good`?' },
    ]);
  });

  test('of an entry that can be without it: the entry stays', () => {
    const { frontMatter, diagnostics } = read(
      'sessions:',
      '  - date: 2026-01-01',
      '    planned: long',
      '    minutes: 30',
      '    outcome: bookmark',
    );
    expect(frontMatter.sessions).toEqual([{ date: '2026-01-01', minutes: 30, outcome: 'bookmark' }]);
    expect(diagnostics).toMatchObject([
      {
        line: 4,
        column: 14,
        message:
          '`planned` in `sessions` is `long`; expected minutes as a whole number or as in `45m`, `1h` or `1h30m`, at most a day. It is left out.',
      },
    ]);
  });

  test('of an entry that cannot: the entry goes, and is told of once', () => {
    const { frontMatter, diagnostics } = read(
      'sessions:',
      '  - {date: 2026-01-32, minutes: 30, outcome: bookmark}',
      '  - {date: 2026-01-31, minutes: 30, outcome: bookmark}',
    );
    expect(frontMatter.sessions).toEqual([{ date: '2026-01-31', minutes: 30, outcome: 'bookmark' }]);
    expect(diagnostics).toMatchObject([{ line: 3, column: 12 }]);
  });

  test('an entry without what it needs says what was probably meant', () => {
    expect(read('sessions: [{date: 2026-01-01, minute: 30, outcome: bookmark}]').diagnostics).toMatchObject([
      {
        line: 2,
        column: 12,
        message:
          'An entry of `sessions` has no `minutes`; expected minutes as a whole number or as in `45m`, `1h` or `1h30m`, at most a day. The entry is left out.',
        hint: 'Did you mean `minutes` where it says `minute`?',
      },
    ]);
  });

  test('a scheduled session without a day stays, with a warning', () => {
    const { frontMatter, diagnostics } = read(
      'sessions: [{date: 2026-01-01, minutes: 30, outcome: schedule}]',
    );
    expect(frontMatter.sessions).toHaveLength(1);
    expect(diagnostics).toMatchObject([
      { line: 2, column: 53, severity: 'warning', rule: 'frontmatter-value' },
    ]);
  });

  test.each([
    '../../escaped',
    '"%2e%2e/%2e%2e/escaped"',
    '"%252e%252e%252fescaped"',
    '"..\\\\..\\\\escaped"',
    'a/../../../escaped',
    '"x\\0../../escaped"',
    '....//....//escaped',
    '//evil.example/x',
    'https://evil.example/',
  ])('permalink: %s leads out of the site', (value) => {
    const { frontMatter, diagnostics } = read(`permalink: ${value}`);
    expect(frontMatter.permalink).toBeUndefined();
    expect(diagnostics).toMatchObject([{ line: 2, column: 12, severity: 'error', rule: 'unsafe-path' }]);
  });

  test('tags that YAML takes for a comment', () => {
    expect(read('tags: #a #b').diagnostics).toMatchObject([
      {
        line: 2,
        column: 7,
        severity: 'warning',
        message: '`tags` has no value: what follows `#` is a comment in YAML.',
      },
    ]);
    expect(read('tags: # none yet').diagnostics).toEqual([]);
  });

  test('a field given twice in different spelling: the first counts', () => {
    const { frontMatter, diagnostics } = read('title: A', 'Title: B');
    expect(frontMatter.title).toBe('A');
    expect(diagnostics).toMatchObject([{ line: 3, column: 1, severity: 'warning' }]);
  });
});

describe('unknown fields', () => {
  test('are kept as YAML says', () => {
    expect(
      fields('rating: 4.5', 'done: true', 'nested: {list: [1, x, null], big: .inf}', 'up: [[A]]').unknown,
    ).toEqual({
      rating: 4.5,
      done: true,
      nested: { list: [1, 'x', null], big: '.inf' },
      up: [['A']],
    });
  });

  test.each([
    ['principel: x', 'principle'],
    ['Layr: skim', 'layer'],
    ['tilte: x', 'title'],
    ['dates: x', 'date'],
    ['succeeded_by: x', 'succeeded-by'],
    ['descripton: x', 'description'],
  ])('%s is probably a slip', (yaml, meant) => {
    expect(read(yaml).diagnostics).toMatchObject([
      { line: 2, column: 1, severity: 'info', rule: 'frontmatter-value', hint: `Did you mean \`${meant}\`?` },
    ]);
  });

  test.each([
    'data: x',
    'up: x',
    'rating: 5',
    'created: 2024-01-01',
    'published: 2024-01-01',
    'author: x',
    'id: 5',
    'banner: x',
    'type: x',
  ])('%s is none', (yaml) => expect(read(yaml).diagnostics).toEqual([]));

  test('named like parts of every object are left out, and harm no other note', () => {
    const { frontMatter, diagnostics } = read(
      '__proto__:',
      '  title: bad',
      'constructor:',
      '  prototype: {title: bad}',
      'a: {__proto__: {title: bad}, b: 1}',
    );
    expect(diagnostics).toMatchObject([
      { line: 2, column: 1 },
      { line: 4, column: 1 },
    ]);
    expect(frontMatter.unknown).toEqual({ a: { b: 1 } });
    expect(Object.assign({}, frontMatter.unknown)).not.toHaveProperty('title');
    expect(Reflect.get({}, 'title')).toBeUndefined();
  });
});

describe('positions', () => {
  test('name fields as written and as properties, and list items by index', () => {
    expect(
      fields(
        'topic: ml',
        'tags:',
        '  - a',
        '  - b',
        'sessions:',
        '  - {date: 2026-01-01, minutes: 30, outcome: bookmark}',
        'x: 1',
      ).positions,
    ).toEqual({
      topic: { line: 2, column: 8 },
      'topic.0': { line: 2, column: 8 },
      topics: { line: 2, column: 8 },
      'topics.0': { line: 2, column: 8 },
      tags: { line: 4, column: 3 },
      'tags.0': { line: 4, column: 5 },
      'tags.1': { line: 5, column: 5 },
      sessions: { line: 7, column: 3 },
      'sessions.0': { line: 7, column: 5 },
      'sessions.0.date': { line: 7, column: 12 },
      'sessions.0.minutes': { line: 7, column: 33 },
      'sessions.0.outcome': { line: 7, column: 46 },
      x: { line: 8, column: 4 },
    });
  });

  test('of a property follow its list where items are left out', () => {
    const { positions } = read('principles:', '  - {a: b}', '  - Right').frontMatter;
    expect(positions['principles.0']).toEqual({ line: 4, column: 5 });
  });
});

describe('a block that cannot be read', () => {
  test.each([
    ['title: "open\nlayer: skim', 2, 8, 'a quote is opened here and never closed'],
    ['title: A\nlayer: skim\ntitle: B', 4, 1, '`title` is given twice'],
    ['title: a: b', 2, 8, 'a value holds a colon and a blank'],
    ['title: A\nthis is prose', 3, 1, 'this line is no field'],
    ['tags:\n\t- a', 3, 1, 'a line is indented with a tab'],
    ['title: @home', 2, 8, 'a value cannot begin with `@`'],
    ['title: !!js/function "x"', 2, 8, 'the YAML tag `!!js/function` is not known'],
    ['tags: [a, b\ntitle: A', 3, 1, 'a bracket is not closed, or its lines are not indented'],
    ['principle: [[A]], [[B]]', 2, 17, 'something stands where none is expected: `, [[B]]`'],
    ['title: *nobody', 2, 8, '`*nobody` names no anchor before it'],
    ['meta: &m\n  self: *m', 3, 9, '`*m` stands inside what it repeats'],
  ])('%j', (yaml, line, column, what) => {
    const { diagnostics, readable } = read(yaml);
    expect(readable).toBe(false);
    expect(diagnostics[0]).toMatchObject({
      line,
      column,
      severity: 'error',
      rule: 'frontmatter-syntax',
      message: `The front matter cannot be read: ${what}. The note is private.`,
    });
  });

  test('still gives the names by which links to the note are known', () => {
    expect(read('title: A', 'aliases: [B]', 'title: C').frontMatter).toMatchObject({ aliases: ['B'] });
  });

  test.each([
    ['- a\n- b', 'a list'],
    ['just words', 'text'],
  ])('%j is no fields', (yaml, found) => {
    expect(read(yaml).diagnostics).toMatchObject([
      {
        line: 2,
        column: 1,
        severity: 'error',
        rule: 'frontmatter-value',
        message: `The front matter is ${found}; expected fields, as in \`title: A name\`. The note is private.`,
      },
    ]);
  });
});

describe('limits', () => {
  const aliasBomb = [
    'a0: &a0 [x, x]',
    ...Array.from({ length: 8 }, (_, index) => `a${index + 1}: &a${index + 1} [${`*a${index}, `.repeat(8)}]`),
  ];

  test.each([
    ['many keys', Array.from({ length: 1_001 }, (_, index) => `k${index}: 1`), 'frontmatter-syntax'],
    [
      'many keys in a value',
      [`x: {${Array.from({ length: 1_001 }, (_, index) => `k${index}: 1`).join(', ')}}`],
      'frontmatter-syntax',
    ],
    ['deep brackets', [`x: ${'['.repeat(5_000)}${']'.repeat(5_000)}`], 'frontmatter-syntax'],
    ['deep mappings in a line', ['a: '.repeat(20_000)], 'frontmatter-syntax'],
    ['deep lists in a line', [`x:\n  ${'- '.repeat(20_000)}`], 'frontmatter-syntax'],
    [
      'deep by indentation',
      Array.from({ length: 60 }, (_, index) => `${' '.repeat(index)}a:`),
      'frontmatter-syntax',
    ],
    [
      'many aliases',
      ['a: &a 1', ...Array.from({ length: 101 }, (_, index) => `k${index}: *a`)],
      'frontmatter-syntax',
    ],
    ['aliases that multiply', aliasBomb, 'frontmatter-syntax'],
    [
      'many long lines',
      Array.from({ length: 700 }, (_, index) => `k${index}: ${'x'.repeat(100)}`),
      'too-large',
    ],
    ['very many pieces', Array.from({ length: 100_000 }, () => '#'), 'too-large'],
  ])('%s', (_name, lines, rule) => {
    const { diagnostics, readable } = read(...lines);
    expect(readable).toBe(false);
    expect(diagnostics).toMatchObject([{ severity: 'error', rule }]);
  });

  test('are not reached by what people write', () => {
    expect(read(...Array.from({ length: 900 }, (_, index) => `k${index}: 1`)).readable).toBe(true);
    expect(read('a: &a 1', ...Array.from({ length: 100 }, (_, index) => `k${index}: *a`)).readable).toBe(
      true,
    );
    expect(read(`x: ${'['.repeat(48)}${']'.repeat(48)}`).readable).toBe(true);
  });

  test('one long value costs only itself', () => {
    const { frontMatter, diagnostics, readable } = read(
      'title: A',
      `blob: "${'x'.repeat(1_000_000)}"`,
      'layer: skim',
    );
    expect(readable).toBe(true);
    expect(frontMatter).toMatchObject({ title: 'A', layer: 'skim', unknown: {} });
    expect(diagnostics).toMatchObject([{ line: 3, column: 1, severity: 'warning', rule: 'too-large' }]);
  });

  test('a long value cannot carry the answer about publishing away', () => {
    expect(read(`draft: "${'x'.repeat(70_000)}"`)).toMatchObject({ readable: false });
  });

  test('can be set', () => {
    const reading = readFrontMatter('---\na: 1\nb: 2\n---\n', 'a.md', {
      ...defaultFrontMatterLimits,
      keys: 1,
    });
    expect(reading.diagnostics).toMatchObject([
      {
        line: 3,
        column: 1,
        message: 'The front matter has more than 1 keys and is not read. The note is private.',
      },
    ]);
  });
});

test('what is read is plain data: it can be cloned, and written as JSON and read again', () => {
  const reading = read('title: A', 'x: {y: [1, .nan, "\\u0000"]}', 'tags: [a]', 'layer: wrong');
  expect(structuredClone(reading)).toEqual(reading);
  expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
});
