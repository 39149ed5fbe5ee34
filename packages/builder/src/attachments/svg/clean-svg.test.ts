import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { pngChunk, sketchPng } from '../../../test/sketch-picture.ts';
import { cleanSvg } from './clean-svg.ts';
import { UnreadableSvg } from './read-svg.ts';

const SVG = 'xmlns="http://www.w3.org/2000/svg"';
const XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"';

/** What becomes of the content of an SVG. */
function cleanContent(content: string, attributes = ''): string {
  const { bytes } = cleanSvg(Buffer.from(`<svg ${SVG} ${XLINK}${attributes}>${content}</svg>`));
  const text = bytes.toString();
  const empty = `<svg ${SVG}/>\n`;
  if (text === empty) return '';
  expect(text).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg">.*<\/svg>\n$/su);
  return text.slice(`<svg ${SVG}>`.length, -'</svg>\n'.length);
}

function clean(text: string): string {
  return cleanSvg(Buffer.from(text)).bytes.toString();
}

describe('cleanSvg', () => {
  it('leaves a drawing as it is', () => {
    const drawing = `<svg ${SVG} viewBox="0 0 720 400" width="720" height="400" role="img" aria-labelledby="t"><title id="t">Strata &amp; "layers" &lt;3</title><defs><linearGradient id="g" gradientUnits="userSpaceOnUse"><stop offset="0" stop-color="#fff"/></linearGradient><marker id="m" refX="2" orient="auto"><path d="M0 0L4 4"/></marker><clipPath id="c"><rect rx="10"/></clipPath></defs><style>@media (prefers-color-scheme: dark) { .a { fill: url(#g); stroke: rgb(0 0 0 / .5) } }</style><g clip-path="url(#c)" font-family="ui-sans-serif, 'Open Sans'" transform="translate(1 2) scale(.5)"><path class="a" marker-end="url(#m)" stroke-dasharray="2 3"/><use href="#m" x="3"/><text xml:space="preserve">  a <tspan dy="1em">b</tspan></text></g><circle r="3"><animate attributeName="r" from="1" to="3" dur="1s" repeatCount="indefinite"/></circle></svg>\n`;
    expect(cleanSvg(Buffer.from(drawing))).toEqual({
      bytes: Buffer.from(drawing),
      width: 720,
      height: 400,
      removed: [],
    });
  });

  it.each([
    ['a script', '<script>alert(1)</script>', ''],
    ['a script by another address', '<script href="https://x.example/a.js"/>', ''],
    ['a script in CDATA', '<script><![CDATA[alert(1)]]></script>', ''],
    ['a script in another letter case, which is none', '<SCRIPT>alert(1)</SCRIPT>', ''],
    [
      'a script under another prefix',
      '<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>',
      '',
    ],
    ['HTML under a prefix', '<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>', ''],
    [
      'HTML by a default namespace',
      '<g><body xmlns="http://www.w3.org/1999/xhtml"><rect/></body></g>',
      '<g/>',
    ],
    ['SVG within what is left out', '<x:x xmlns:x="urn:x"><script>1</script><rect/></x:x>', ''],
    ['foreign content', '<foreignObject><iframe src="javascript:alert(1)"/></foreignObject>', ''],
    ['a handler', '<rect onclick="alert(1)" onload="alert(1)"/>', '<rect/>'],
    ['a handler in another letter case', '<rect OnClick="alert(1)"/>', '<rect/>'],
    [
      'a handler of an animation',
      '<animate onbegin="alert(1)" attributeName="x"/>',
      '<animate attributeName="x"/>',
    ],
    [
      'a handler of events',
      '<handler xmlns:ev="http://www.w3.org/2001/xml-events" ev:event="load">1</handler>',
      '',
    ],
    ['a listener', '<listener handler="#x" event="click"/>', ''],
    ['a link, but not what it surrounds', '<a href="javascript:alert(1)"><rect/></a>', '<g><rect/></g>'],
    [
      'a link in a text',
      '<text>a<a xlink:href="https://x.example">b</a></text>',
      '<text>a<tspan>b</tspan></text>',
    ],
    ['a link with blanks in its scheme', '<a xlink:href=" java&#10;script:alert(1)"/>', '<g/>'],
    ['the target of an animation: href', '<set attributeName="href" to="javascript:alert(1)"/>', '<set/>'],
    [
      'the target of an animation: xlink:href',
      '<animate attributeName="xlink:href" values="x"/>',
      '<animate values="x"/>',
    ],
    ['the target of an animation: a handler', '<set attributeName="onclick" to="alert(1)"/>', '<set/>'],
    ['the target of an animation: style', '<set attributeName="style" to="x"/>', '<set to="x"/>'],
    [
      'an animation to another address',
      '<set attributeName="mask" to="url(//x.example)"/>',
      '<set attributeName="mask"/>',
    ],
    ['the use of another file', '<use href="https://x.example/a.svg#a"/>', '<use/>'],
    ['the use of data', '<use xlink:href="data:image/svg+xml,%3Csvg/%3E#a"/>', '<use/>'],
    ['a picture from elsewhere', '<image href="https://x.example/a.png"/>', '<image/>'],
    ['a picture of the vault', '<image href="../private/photo.jpg"/>', '<image/>'],
    ['an SVG in an SVG', '<image href="data:image/svg+xml;base64,PHN2Zy8+"/>', '<image/>'],
    ['HTML as a picture', '<image href="data:text/html;base64,PHNjcmlwdD4="/>', '<image/>'],
    ['HTML that calls itself PNG', '<image href="data:image/png;base64,PHNjcmlwdD4="/>', '<image/>'],
    ['a filter with a picture from elsewhere', '<feImage href="//x.example/a"/>', '<feImage/>'],
    ['a colour from elsewhere', '<rect fill="url(https://x.example/#a)"/>', '<rect/>'],
    ['a mask from elsewhere', '<rect mask="image-set(\'//x.example\' 1x)"/>', '<rect/>'],
    ['a cursor from elsewhere', '<rect cursor="url(/a.cur), auto"/>', '<rect/>'],
    ['an address with escapes', '<rect style="fill:\\75rl(//x.example)"/>', '<rect/>'],
    ['a style of an element from elsewhere', '<rect style="background:url(//x.example)"/>', '<rect/>'],
    ['a style that imports', '<style>@import "//x.example/a.css";</style>', ''],
    ['a style that imports, hidden by a comment', '<style>/**/@im/**/port "a";@import "a"</style>', ''],
    ['a style with an address', '<style>rect { fill: URL( "//x.example" ) }</style>', ''],
    ['a style with an unclosed address', '<style>rect { fill: url(#a</style>', ''],
    ['a style with a behaviour', '<style>* { width: expression(alert(1)) }</style>', ''],
    [
      'a style with a font from elsewhere',
      '<style>@font-face { src: url(https://x.example/f.woff) }</style>',
      '',
    ],
    ['a style with a picture set', '<style>g { mask: -webkit-image-set("a" 1x) }</style>', ''],
    ['a style of another namespace', '<style>@namespace "http://www.w3.org/1999/xhtml";</style>', ''],
    ['the style of an end tag within', '<style>a { } &lt;/style>&lt;script>1&lt;/script></style>', ''],
    ['a base address', '<g xml:base="https://x.example/"><rect/></g>', '<g><rect/></g>'],
    ['data of an editor', '<metadata><rdf xmlns="urn:r">me</rdf></metadata>', ''],
    ['a path on the disk', '<g xmlns:i="urn:i" i:export-filename="/home/me/a.png"/>', '<g/>'],
    ['a comment', '<!-- secret --><rect/>', '<rect/>'],
    ['a processing instruction', '<?php echo 1 ?><rect/>', '<rect/>'],
    [
      'an HTML document in an attribute',
      '<iframe srcdoc="&lt;script>"/><embed src="x"/><object data="x"/>',
      '',
    ],
    ['media', '<video src="x"/><audio src="x"/><discard/><cursor href="x"/><font-face-uri href="x"/>', ''],
    ['prototypes', '<__proto__/><rect __proto__="x" constructor="y"/>', '<rect/>'],
  ])('takes out %s', (_what, content, expected) => {
    expect(cleanContent(content)).toBe(expected);
  });

  it.each([
    ['before it: a style sheet', `<?xml-stylesheet href="//x.example/a.xsl"?><svg ${SVG}/>`],
    [
      'before it: a document type',
      `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://x.example/a.dtd"><svg ${SVG}/>`,
    ],
    ['before it: entities', `<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/hostname">]><svg ${SVG}/>`],
    [
      'before it: a byte order mark and an XML declaration',
      `\uFEFF<?xml version="1.0" encoding="UTF-8"?>\n<svg ${SVG}/>`,
    ],
    ['behind it: a comment', `<svg ${SVG}/><!-- secret -->`],
    ['on it: a handler', `<svg ${SVG} onload="alert(1)"/>`],
    ['on it: another prefix', '<s:svg xmlns:s="http://www.w3.org/2000/svg"/>'],
  ])('takes out what stands %s', (_where, text) => {
    expect(clean(text)).toBe(`<svg ${SVG}/>\n`);
  });

  it('knows the entities of old drawing programs, and puts no other in', () => {
    const text = `<!DOCTYPE svg [<!ENTITY ns_svg "http://www.w3.org/2000/svg"><!ENTITY a "b">]><svg xmlns="&ns_svg;" xmlns:x="&ns_ai;"><text>&a;</text></svg>`;
    expect(clean(text)).toBe(`<svg ${SVG}><text>&amp;a;</text></svg>\n`);
  });

  it('reads other encodings where they are declared', () => {
    const utf16 = Buffer.from(`\uFEFF<svg ${SVG}><text>é</text></svg>`, 'utf16le');
    expect(cleanSvg(utf16).bytes.toString()).toBe(`<svg ${SVG}><text>é</text></svg>\n`);
    const latin = Buffer.from(
      `<?xml version="1.0" encoding="ISO-8859-1"?><svg ${SVG}><text>é</text></svg>`,
      'latin1',
    );
    expect(cleanSvg(latin).bytes.toString()).toBe(`<svg ${SVG}><text>é</text></svg>\n`);
  });

  it('keeps a picture that is carried along, without what it says beside itself', () => {
    const image = (picture: Buffer): string =>
      `<image href="data:image/png;base64,${picture.toString('base64')}"/>`;
    const content = image(sketchPng(2, 2, [pngChunk('tEXt', 'canary')])).replace('href', 'xlink:href');
    expect(cleanContent(content)).toBe(image(sketchPng(2, 2)));
  });

  it('keeps a font that is carried along', () => {
    const style =
      "<style>@font-face { font-family: 'Hand'; src: url(data:font/woff2;base64,d09GMg==) format('woff2') }</style>";
    expect(cleanContent(style)).toBe(style);
  });

  it('keeps line ends and blanks in attributes', () => {
    const content = '<path d="M0 0&#10;L1&#9;1"/>';
    expect(cleanContent(content)).toBe(content);
  });

  it('names what was taken out and may be missed', () => {
    const { removed } = cleanSvg(
      Buffer.from(`<svg ${SVG} onload="x"><script/><foreignObject><p xmlns="urn:p"/></foreignObject></svg>`),
    );
    expect(removed).toEqual(['@onload', 'foreignObject', 'script']);
  });

  it.each([
    ['nothing', ''],
    ['text', 'hello'],
    ['HTML', '<!doctype html><script>alert(1)</script>'],
    ['another root', '<html xmlns="http://www.w3.org/1999/xhtml"><svg/></html>'],
    ['no namespace', '<svg><script>alert(1)</script></svg>'],
    ['unclosed elements', `<svg ${SVG}><g>`],
    ['crossed elements', `<svg ${SVG}><g><rect></g></rect></svg>`],
    ['an attribute twice', `<svg ${SVG}><a href="#a" href="javascript:alert(1)"/></svg>`],
    ['an unknown prefix', `<svg ${SVG}><x:script/></svg>`],
    ['a NUL', `<svg ${SVG}><text>\0</text></svg>`],
    ['two roots', `<svg ${SVG}/><svg ${SVG}/>`],
    ['only entities', `<!DOCTYPE svg [<!ENTITY a "<svg/>">]>&a;`],
    ['201 elements within each other', `<svg ${SVG}>${'<g>'.repeat(200)}${'</g>'.repeat(200)}</svg>`],
    ['100,000 elements within each other', `<svg ${SVG}>${'<g>'.repeat(100_000)}`],
  ])('refuses %s', (_what, text) => {
    expect(() => clean(text)).toThrow(UnreadableSvg);
  });

  it('refuses bytes that are no text', () => {
    expect(() => cleanSvg(Buffer.from([0x3c, 0xff, 0xfe, 0x80]))).toThrow(UnreadableSvg);
  });

  it('refuses a drawing that repeats itself without end', () => {
    const level = (number: number): string =>
      `<g id="l${number + 1}">${`<use href="#l${number}"/>`.repeat(10)}</g>`;
    const levels = Array.from({ length: 9 }, (_, number) => level(number)).join('');
    expect(() => clean(`<svg ${SVG}><rect id="l0"/>${levels}</svg>`)).toThrow(UnreadableSvg);
    const chain = Array.from(
      { length: 2000 },
      (_, number) => `<use id="u${number}" href="#u${number + 1}"/>`,
    ).join('');
    expect(() => clean(`<svg ${SVG}>${chain}</svg>`)).toThrow(UnreadableSvg);
    const circle = '<g id="a"><use href="#a"/></g>';
    expect(cleanContent(circle)).toBe(circle);
  });

  it.each([
    ['a long word in a style', `<rect style="${'a'.repeat(500_000)}"/>`],
    ['blanks in an address', `<rect style="fill:url(${' '.repeat(500_000)}x"/>`],
    ['blanks in a font', `<style>a { b: url(data:font/woff2;base64,${' '.repeat(500_000)}</style>`],
    ['unclosed comments', `<style>${'/*'.repeat(250_000)}</style>`],
    ['at signs', `<style>${'@media '.repeat(70_000)}</style>`],
    ['brackets', `<style>${'('.repeat(500_000)}</style>`],
    ['digits in a width', `<svg width="${'1'.repeat(500_000)}x"/>`],
    ['commas in a view box', `<svg viewBox="${' ,'.repeat(250_000)}"/>`],
  ])('takes no longer than a moment over %s', (_what, content) => {
    // A quadratic expression would need minutes: the limit of the test itself ends it.
    expect(cleanContent(content).length).toBeLessThan(600_000);
  });

  it('writes what another parser reads', async () => {
    const hostile = `<text xml:lang="de">&lt;&amp;]]&gt;"'é日🙂</text><style><![CDATA[a > b { fill: red }]]></style><rect id="&quot;&lt;'" class="a&#10;b"/>`;
    const { bytes } = cleanSvg(Buffer.from(`<svg ${SVG} width="8" height="4">${hostile}</svg>`));
    // librsvg reads XML by libxml2.
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'svg', width: 8, height: 4 });
  });

  it('gives the same bytes for a drawing that is clean already', () => {
    const once = cleanSvg(
      Buffer.from(`<svg ${SVG}><style>/* a */ b{}</style><text> &lt; </text></svg>`),
    ).bytes;
    expect(cleanSvg(once).bytes).toEqual(once);
  });
});
