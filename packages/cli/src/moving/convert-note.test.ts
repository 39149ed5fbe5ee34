import { describe, expect, it } from 'vitest';
import { convertNote } from './convert-note.ts';
import { origins } from './origin.ts';

describe('convertNote', () => {
  it.each(origins)('leaves a note from %s byte for byte as it is, where Layerwise reads it so', (from) => {
    const text = '---\r\ntitle:   "A"   # a comment\r\ntags: [x,y]\r\n---\r\nText `{{< ref "x" >}}`\r\n';
    expect(convertNote(from, 'a.md', text)).toEqual({ path: 'a.md', text, changes: [], lacking: [] });
  });

  it.each([
    [
      'quartz',
      'created: 2024-01-02\nmodified: 2024-02-03\nenableToc: false',
      'date: 2024-01-02\nupdated: 2024-02-03\ntoc: false',
    ],
    ['quartz', 'date: 2024-01-01\ncreated: 2024-01-02', null],
    ['hugo', 'categories: [a, b]\ntags: [b, c]', 'tags:\n  - b\n  - c\n  - a'],
    ['hugo', 'lastmod: 2024-01-02T10:00:00+02:00 # kept', 'updated: 2024-01-02T10:00:00+02:00 # kept'],
    ['hugo', 'slug: my-post', 'permalink: /posts/my-post/'],
    ['jekyll', 'published: false\ncategories: one two', 'publish: false\ntags:\n  - one\n  - two'],
    ['jekyll', 'date: 2024-01-02 10:00:00 +0200', 'date: 2024-01-02T10:00:00+02:00'],
    ['jekyll', 'redirect_from: /old/', 'aliases:\n  - /old/'],
  ] as const)('from %s: %j', (from, before, after) => {
    const { text } = convertNote(from, 'posts/a.md', `---\n${before}\n---\nText\n`);
    expect(text).toBe(`---\n${after ?? before}\n---\nText\n`);
  });

  it.each([
    ['hugo', '{{< figure src="/a.png" alt="A <b>" >}}', '![A <b>](/a.png)'],
    ['hugo', '[x]({{< ref "other page" >}})', '[x](other%20page.md)'],
    ['hugo', '[x]({{% relref "a.md#b" %}})', '[x](a.md#b)'],
    ['hugo', '{{< youtube aqz-KE-bpKQ >}}', '![](https://www.youtube.com/watch?v=aqz-KE-bpKQ)'],
    ['hugo', '{{< highlight go >}}\nx\n{{< /highlight >}}', '```go\nx\n```'],
    ['jekyll', '{% highlight ruby linenos %}\nx\n{% endhighlight %}', '```ruby\nx\n```'],
    ['jekyll', '[x]({% post_url 2024-01-02-a %})', '[x](/posts/2024-01-02-a.md)'],
    ['jekyll', '[x]({{ site.baseurl }}{% link docs/a.md %})', '[x](docs/a.md)'],
    ['jekyll', "![x]({{ '/a.png' | relative_url }}){:.wide}", '![x](/a.png)'],
    ['jekyll', '```\n{{ site.url }}\n```', '```\n{{ site.url }}\n```'],
  ] as const)('from %s: %j in the text', (from, before, after) => {
    expect(convertNote(from, 'a.md', before).text).toBe(after);
  });

  it('says what has no counterpart, and leaves it', () => {
    const text = '---\nweight: 3\n---\n{{< gallery >}}\n';
    const { changes, lacking, text: after } = convertNote('hugo', 'a.md', text);
    expect([changes, lacking, after]).toEqual([[], ['`weight`', '{{ gallery }}'], text]);
  });

  it('makes YAML of TOML and JSON', () => {
    const toml = '+++\ntitle = "A: b"\ndate = 2024-01-02T10:00:00Z\ndraft = true\n+++\nText\n';
    expect(convertNote('hugo', 'a.md', toml)).toMatchObject({
      text: '---\ntitle: "A: b"\ndate: 2024-01-02T10:00:00.000Z\ndraft: true\n---\nText\n',
      changes: ['TOML → YAML'],
    });
    expect(convertNote('hugo', 'a.md', '{\n"title": "A"\n}\nText\n').text).toBe('---\ntitle: A\n---\nText\n');
  });

  it.each([
    ['hugo', 'posts/_index.md', 'posts/index.md'],
    ['hugo', '_index.de.md', 'index.de.md'],
    ['jekyll', '_posts/2024-01-02-a.markdown', 'posts/2024-01-02-a.md'],
    ['jekyll', '_docs/a.md', 'docs/a.md'],
    ['jekyll', '_drafts/a.md', '_drafts/a.md'],
    ['quartz', '_private/a.md', '_private/a.md'],
  ] as const)('from %s: %s becomes %s', (from, path, after) => {
    expect(convertNote(from, path, 'Text').path).toBe(after);
  });

  it('takes the date of a post from its name', () => {
    expect(convertNote('jekyll', '_posts/2024-01-02-a.md', 'Text').text).toBe(
      '---\ndate: 2024-01-02\n---\nText',
    );
  });

  it.each(['---\na: [\n---\nText', '+++\na = \n+++\nText'])('leaves what it cannot read: %j', (text) => {
    expect(convertNote('hugo', 'a.md', text)).toMatchObject({
      text,
      lacking: ['front matter that cannot be read'],
    });
  });
});
