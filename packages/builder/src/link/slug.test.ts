import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slugPart, slugParts, slugPath } from './slug.ts';

describe('slugPart', () => {
  it.each([
    // Letters, marks and numbers of any script
    ['Attention', 'attention'],
    ['Überblick', 'überblick'],
    ['Внимание', 'внимание'],
    ['注意力机制', '注意力机制'],
    ['ध्यान', 'ध्यान'],
    ['الانتباه', 'الانتباه'],
    ['İstanbul', 'i̇stanbul'],
    ['ΑΣ', 'ας'],
    ['x² ½ Ⅷ', 'x²-½-ⅷ'],
    // Unicode normal forms give one slug
    ['Caf\u00E9', 'caf\u00E9'],
    ['Cafe\u0301', 'caf\u00E9'],
    // White space of any kind
    ['a b', 'a-b'],
    ['a \t\n b', 'a-b'],
    ['a\u00A0b\u3000c', 'a-b-c'],
    ['  a  ', 'a'],
    // Kept signs
    ['v1.5_final-2', 'v1.5_final-2'],
    ['--a__', '--a__'],
    // All others go
    ["Let's (really) learn: #1, 50% & more!", 'lets-really-learn-1-50--more'],
    ['C++', 'c'],
    ['a/b\\c', 'abc'],
    ['a?b*c<d>e|f"g', 'abcdefg'],
    ['$x^2$', 'x2'],
    // Nothing that cannot be seen stays
    ['a\0b\u0007c\u200Bd\u202Ee', 'abcde'],
    ['a\uD800b', 'ab'],
    // Emoji, their joiners and their variants
    ['🚀 launch', '🚀-launch'],
    ['👩‍💻 at work', '👩‍💻-at-work'],
    ['👍🏽', '👍🏽'],
    ['🇩🇪', '🇩🇪'],
    ['❤️', '❤️'],
    ['1️⃣', '1⃣'],
    ['a\u200Db', 'ab'],
    ['🚀\u200D', '🚀'],
    ['می\u200Cخواهم', 'میخواهم'],
    // Dots
    ['.hidden', '.hidden'],
    ['name...', 'name'],
    ['a.b.', 'a.b'],
  ])('makes %j into %j', (text, slug) => {
    expect(slugPart(text)).toBe(slug);
  });

  it.each(['', '   ', '.', '..', '...', '???', '/', '\u200D'])('gives %j a name of its own', (text) => {
    expect(slugPart(text)).toMatch(/^untitled-[0-9a-f]{8}$/u);
  });

  it('tells names apart of which nothing is left', () => {
    expect(slugPart('???')).not.toBe(slugPart('!!!'));
  });

  it.each([
    ['con', 'con-'],
    ['NUL', 'nul-'],
    ['Aux.', 'aux-'],
    ['prn.txt', 'prn-.txt'],
    ['com1', 'com1-'],
    ['COM¹', 'com¹-'],
    ['lpt9.md', 'lpt9-.md'],
    ['console', 'console'],
    ['com10', 'com10'],
    ['nul-1', 'nul-1'],
  ])('keeps %j clear of the names that Windows reserves: %j', (text, slug) => {
    expect(slugPart(text)).toBe(slug);
  });

  it('cuts long names to 200 bytes, and keeps them apart by a hash', () => {
    const slug = slugPart('a'.repeat(300));
    expect(slug).toMatch(/^a{191}-[0-9a-f]{8}$/u);
    expect(slugPart(`${'a'.repeat(300)}b`)).not.toBe(slug);
    expect(slugPart('a'.repeat(200))).toBe('a'.repeat(200));
  });

  it('cuts between characters, and not behind a joiner', () => {
    const slug = slugPart(`${'a'.repeat(184)}${'👩‍💻'.repeat(9)}`);
    expect(slug).toMatch(/^a{184}👩-[0-9a-f]{8}$/u);
    expect(Buffer.byteLength(slugPart('注'.repeat(100)))).toBe(198);
  });
});

describe('slugPath', () => {
  it('makes a slug of each part', () => {
    expect(slugPath('Machine Learning/Über uns/CON')).toBe('machine-learning/über-uns/con-');
  });

  it('is at most 220 code units long, and keeps paths apart by a hash', () => {
    const deep = Array.from({ length: 400 }, (_, index) => `part-${index}`).join('/');
    const slug = slugPath(deep);
    expect(slug).toMatch(/^part-0\/part-1\/.*\/long-[0-9a-f]{8}$/u);
    expect(slug.length).toBeLessThanOrEqual(220);
    expect(slugPath(`${deep}/x`)).not.toBe(slug);
  });
});

describe('slugParts', () => {
  it('takes a slash in a part for a sign of its text', () => {
    expect(slugParts(['topics', 'TCP/IP'])).toBe('topics/tcpip');
  });
});

/** Names of all kinds: any text, text of the characters that rules speak of, long ones. */
const names = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom(
      ...'aZ09._- /\\\u0301\u200D\uFE0F\u20E3\uD83D\u0130\u03A3\u1100\u1161',
      '👩',
      '💻',
      '🏽',
      '🇩',
      'é',
      'con',
      'nul',
    ),
  }),
  fc.string({ unit: fc.constantFrom('👩', '\u200D', '\uFE0F', 'a', '.'), minLength: 60, maxLength: 250 }),
);

describe('properties of slugs', () => {
  it('are a folder name that is safe everywhere', () => {
    fc.assert(
      fc.property(names, (name) => {
        const slug = slugPart(name);
        expect(slug).not.toBe('');
        expect(slug).not.toMatch(/[/\\\p{Cc}\p{Cs}\s<>:"|?*]|^\.+$|\.$/u);
        expect(slug).not.toMatch(/^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/u);
        expect(Buffer.byteLength(slug)).toBeLessThanOrEqual(200);
      }),
      { numRuns: 1000 },
    );
  });

  it('stay the same when made again', () => {
    fc.assert(
      fc.property(names, (name) => {
        expect(slugPart(slugPart(name))).toBe(slugPart(name));
      }),
      { numRuns: 1000 },
    );
  });

  it('are the same for all Unicode normal forms that mean the same', () => {
    fc.assert(
      fc.property(names, (name) => {
        expect(slugPart(name.normalize('NFD'))).toBe(slugPart(name));
        expect(slugPart(name.normalize('NFC'))).toBe(slugPart(name));
      }),
      { numRuns: 1000 },
    );
  });

  it('make paths that stay the same when made again', () => {
    fc.assert(
      fc.property(fc.array(names, { minLength: 1, maxLength: 30 }), (parts) => {
        const path = slugParts(parts);
        expect(slugPath(path)).toBe(path);
        expect(path.length).toBeLessThanOrEqual(220);
      }),
    );
  });
});
