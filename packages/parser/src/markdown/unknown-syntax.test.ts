import { describe, expect, test } from 'vitest';
import { showNote } from '../../test/show-note.ts';

/** Texts, and where something in them is not understood. */
const reported: readonly (readonly [source: string, ...places: readonly string[]])[] = [
  // Commands of templates and plugins.
  ['Today is <% tp.date.now() %>.', '1:10'],
  ['<%* let a = 1 %>', '1:1'],
  ['a <%\nb\n%>', '1:3'],
  ['# {{title}}', '1:3'],
  ['a {{date:YYYY}} b {{time}}', '1:3', '1:19'],
  ['> [!note] {{title}}\n> {{date}}', '1:11', '2:3'],
  ['- a\n\n  {{x}}', '3:3'],
  ['| {{a}} |\n|---|\n| b |', '1:3'],
  ['{% if a %}b{% endif %}', '1:1', '1:12'],
  ['{{< youtube x >}}', '1:1'],
  ['`= this.x`', '1:1'],
  ['a `=this.file.name` b', '1:3'],
  ['`= date(today)`', '1:1'],
  ['`$= dv.current()`', '1:1'],
  ['```dataview\nLIST\n```', '1:1'],
  ['```dataviewjs\ndv.list()\n```', '1:1'],
  ['> ```tasks\n> not done\n> ```', '1:3'],
  ['```query\ntag:#a\n```', '1:1'],
  ['~~~ad-note\na\n~~~', '1:1'],
  // Fields.
  ['key:: value', '1:1'],
  ['- key:: value', '1:3'],
  ['> **Due date**:: today', '1:15'],
  ['评价:: 4', '1:1'],
  ['a\nb:: c', '2:1'],
  ['a [key:: value] b (other:: thing)', '1:3', '1:19'],
  // Marks that nothing closes.
  ['$$\nx', '1:1'],
  ['a\n\n- $$ b', '3:3'],
  ['see [[Note', '1:5'],
  ['[[a\nb]]', '1:1'],
  ['a ==b', '1:3'],
  ['（==b', '1:2'],
  ['a^[b', '1:2'],
  ['a %% b', '1:3'],
  ['a[^1] b', '1:2'],
  ['a[^note]', '1:2'],
  ['> [!]\n> a', '1:3'],
  ['> [!note\n> a', '1:3'],
  // Names of blocks.
  ['^id', '1:1'],
  ['a ^块', '1:3'],
  ['a ^b_c', '1:3'],
  // Other dialects.
  [':::note\na\n:::', '1:1'],
  ['!!! warning "a"', '1:1'],
  ['((62756e46-0a3c-4edc-bced-7a25f26b3002))', '1:1'],
  // Parameters of embeds.
  ['![[a.pdf#zoom=3]]', '1:1'],
  ['![[a.pdf#page=2&zoom=3]]', '1:1'],
  ['![[a.mp4#speed=2]]', '1:1'],
  ['![[a.png|300px]]', '1:1'],
  ['![[a.png|alt|50%]]', '1:1'],
  ['![[a.png|x200]]', '1:1'],
  ['![alt|300px](a.png)', '1:1'],
];

/** Texts in which everything is understood, or nothing is meant. */
const silent: readonly string[] = [
  '`<% a %>` and `{{a}}` and `key:: value`',
  '```\n{{a}} <% b %> [[c ==d\n```',
  '    {{a}}\n    key:: value',
  '```md\n> [!\n```',
  '\\{{a}} \\[[b \\==c \\<% d %>',
  '$a {{b}} c$',
  '%% {{a}} %%',
  '<div>\n{{a}}\n</div>',
  '<!-- {{a}} -->',
  'a < b and c %> d',
  '<% never closed',
  '{{ }} {} {{}}',
  '`= 5`, `==`, `=a`, `a = this`',
  'a == b, a==b, x !== y, a ==> b, === c',
  '==a== and ==b==',
  '====',
  'std::vector and a::b and :: c',
  'f :: Int -> Int',
  'At 10:30:: noon is not far.'.replace('::', ':'),
  '**Note**: a',
  'a [b: c] (d: e)',
  '[[1, 2], [3, 4]]',
  '[[]] and [[ ]] and [[[',
  '[[a]] [[b|c]]',
  'E = mc^2 and x^[2]',
  'a[^1]\n\n[^1]: b',
  '[^a-z]+ and [^:]',
  'Costs $5, $$ and $$$.',
  '> [!note]\n> a',
  '> \\[!note\n> a',
  '> [a](b)',
  'a ^b',
  '- a ^b',
  'a ^_^',
  '- [ ] a\n- [/] b',
  '![[a.pdf#page=3]] ![[b.pdf#height=400]] ![[c.pdf#page=3&height=400]]',
  '![[a.mp4#t=10]] ![[b.mp3#t=10,20]]',
  '![[a.png|300]] ![[a.png|300x200]] ![[a.png|alt|300]] ![[a.png#outline|a]]',
  '![alt](a.png) ![alt|300](a.png)',
  '![[Note#Heading]] ![[Note#^block]]',
  '```js\na\n```\n\n```text\na\n```',
  'https://a.example/{b}#c==d',
  '::: \n\n:: a',
  'Wow!!! Great',
];

describe('what is not understood', () => {
  test.each(reported)('is reported with its place: %j', async (source, ...places) => {
    const { diagnostics } = await showNote(source);
    expect(diagnostics.filter((diagnostic) => diagnostic.endsWith(' unknown-syntax'))).toEqual(
      places.map((place) => `${place} info unknown-syntax`),
    );
  });

  test.each(silent)('is not seen where there is nothing: %j', async (source) => {
    const { diagnostics } = await showNote(source);
    expect(diagnostics.filter((diagnostic) => diagnostic.endsWith(' unknown-syntax'))).toEqual([]);
  });

  test('is shown as it is written', async () => {
    expect((await showNote('## <% a %> {{b}} [[c')).html).toBe(
      '<h2 id="-a--b-c">&#x3C;% a %> {{b}} [[c</h2>',
    );
    expect((await showNote('`= this.x`')).html).toBe('<p><code>= this.x</code></p>');
  });

  test('is named a hundred times in a note, and then no more', async () => {
    const { diagnostics } = await showNote('{{a}}\n\n'.repeat(200));
    expect(diagnostics).toHaveLength(101);
    expect(diagnostics.at(-1)).toBe('201:1 info unknown-syntax');
  });
});
