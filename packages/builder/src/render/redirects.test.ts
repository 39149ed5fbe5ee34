import { describe, expect, it } from 'vitest';
import { writeRedirectList, writeRedirectPage } from './redirects.ts';

describe('writeRedirectPage', () => {
  it('leads on without script, and is not to be indexed', () => {
    expect(writeRedirectPage('/base/new/&x/', 'https://example.org', 'de')).toBe(`<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<title>/base/new/&amp;x/</title>
<meta http-equiv="refresh" content="0; url=/base/new/&amp;x/">
<link rel="canonical" href="https://example.org/base/new/&amp;x/">
<meta name="robots" content="noindex">
</head>
<body>
<p><a href="/base/new/&amp;x/">/base/new/&amp;x/</a></p>
</body>
</html>
`);
  });

  it('has a relative canonical address where that of the site is not known', () => {
    expect(writeRedirectPage('/new/', null, 'en')).toContain('<link rel="canonical" href="/new/">');
  });
});

describe('writeRedirectList', () => {
  it('has a line for each', () => {
    expect(
      writeRedirectList([
        ['/old/', '/new/'],
        ['/caf%C3%A9/', '/coffee/'],
      ]),
    ).toBe('/old/ /new/ 301\n/caf%C3%A9/ /coffee/ 301\n');
  });
});
