import { describe, expect, it } from 'vitest';
import { askedTerms, findPieces, findTerms } from './find-terms.ts';

describe('findTerms', () => {
  it.each([
    ['words in small letters', 'Attention is ALL you need', ['attention', 'is', 'all', 'you', 'need']],
    ['words without their apostrophes', "Don’t stop, it's fine", ['dont', 'stop', 'its', 'fine']],
    [
      'the parts of joined words',
      'state-of-the-art x_train a.b',
      ['state', 'of', 'the', 'art', 'x', 'train', 'a', 'b'],
    ],
    ['the names of languages', 'C++, C# and F#, but #1', ['c++', 'c#', 'and', 'f#', 'but', '1']],
    ['German without umlauts', 'Überanpassung, Größe, MASSSTAB', ['uberanpassung', 'grosse', 'massstab']],
    ['French and Vietnamese without accents', 'résumé Nguyễn œuvre', ['resume', 'nguyen', 'oeuvre']],
    ['Turkish dotted and undotted', 'İstanbul ırmak', ['istanbul', 'irmak']],
    ['Greek with one sigma', 'Λόγος', ['λογοσ']],
    ['Russian', 'Ёлка и чай', ['елка', 'и', 'чаи']],
    [
      'Arabic without vowel signs, hamza and lengthening',
      'كِتَابٌ إلى مدرســة أحمد',
      ['كتاب', 'الي', 'مدرسه', 'احمد'],
    ],
    ['Hebrew without points', 'שָׁלוֹם', ['שלום']],
    ['Hindi with its vowels', 'हिन्दी', ['हिन्दी']],
    ['Chinese by pairs', '机器学习', ['机器', '器学', '学习', '习']],
    [
      'Japanese by pairs, voicing kept',
      'がくしゅう ﾃﾞｰﾀ',
      ['がく', 'くし', 'しゅ', 'ゅう', 'う', 'デー', 'ータ', 'タ'],
    ],
    ['Korean by pairs', '기계학습을', ['기계', '계학', '학습', '습을', '을']],
    ['Thai by pairs', 'ภาษา', ['ภา', 'าษ', 'ษา', 'า']],
    ['full-width letters as plain ones', 'ＧＰＵ２', ['gpu2']],
    ['two scripts side by side', 'BERTモデル', ['bert', 'モデ', 'デル', 'ル']],
    ['no emoji and no signs', '🎉 → ∑ …', []],
    ['nothing of nothing', '', []],
  ])('finds %s', (_what, text, terms) => {
    expect(findTerms(text)).toEqual(terms);
  });

  it('cuts what nobody types, and never leaves half a character', () => {
    expect(findTerms('x'.repeat(300))).toEqual(['x'.repeat(40)]);
    const [term = ''] = findTerms(`${'x'.repeat(39)}\u{10480}\u{10481}`);
    expect(term.isWellFormed()).toBe(true);
  });

  it('finds in decomposed text what it finds in composed text', () => {
    const text = 'Überanpassung データ 한국어 كِتَاب';
    expect(findTerms(text.normalize('NFD'))).toEqual(findTerms(text.normalize('NFC')));
  });
});

describe('askedTerms', () => {
  it.each([
    ['Größe', ['grosse']],
    ['学习', ['学习']],
    ['机器学习', ['机器', '器学', '学习']],
    ['学', ['学']],
  ])('asks for %s by %j', (piece, terms) => {
    expect(askedTerms(piece)).toEqual(terms);
  });
});

describe('findPieces', () => {
  it('finds words and runs where they stand', () => {
    expect(findPieces('C++ と 学習, “don’t”')).toEqual([
      { text: 'C++', start: 0 },
      { text: 'と', start: 4 },
      { text: '学習', start: 6 },
      { text: 'don’t', start: 11 },
    ]);
  });
});
