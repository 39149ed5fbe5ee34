/** An example of a specification that Layerwise reads otherwise on purpose. */
export interface Exception {
  /** Its number in the specification, or its Markdown where examples have no numbers. */
  readonly example: number | string;
  readonly reason: string;
}

/** CommonMark 0.31.2, with the dialect off. */
export const commonmarkExceptions: readonly Exception[] = [];

/** The examples of GitHub's extensions, with only those on. */
export const githubExceptions: readonly Exception[] = [
  {
    example:
      'http://commonmark.org\n\n(Visit https://encrypted.google.com/search?q=Markup+(business))\n\nAnonymous FTP is available at ftp://foo.bar.baz.\n',
    reason: 'Addresses of FTP stay text: no browser of today opens them.',
  },
  {
    example:
      '<strong> <title> <style> <em>\n\n<blockquote>\n  <xmp> is disallowed.  <XMP> is also disallowed.\n</blockquote>\n',
    reason: 'Raw HTML passes an allow-list instead of a list of what is not allowed.',
  },
];

/** CommonMark 0.31.2 with the whole dialect on: the examples that hold some of it. */
export const dialectExceptions: readonly Exception[] = [
  { example: 64, reason: '`#hashtag` is a tag.' },
  { example: 548, reason: '`[[foo]]` is a wikilink.' },
  { example: 559, reason: '`[[*foo* bar]]` is a wikilink.' },
  { example: 590, reason: '`![[foo]]` is an embed.' },
  { example: 602, reason: 'An address without brackets is a link, as on GitHub.' },
  { example: 606, reason: 'An e-mail address without brackets is a link, as on GitHub.' },
  { example: 608, reason: 'An address without brackets is a link, as on GitHub.' },
  { example: 611, reason: 'An address without brackets is a link, as on GitHub.' },
  { example: 612, reason: 'An e-mail address without brackets is a link, as on GitHub.' },
];
