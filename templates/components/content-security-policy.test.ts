import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { pageOf, siteWith } from '../test/fixtures.ts';
import { between, render } from '../test/render.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { readTextTraits } from './text-traits.ts';
import { themeScript, themeScriptHash } from './theme-script.ts';

const policyOf = (html: string, needs: readonly string[], style: string | null): string =>
  contentSecurityPolicy(readTextTraits(html), needs, style);

describe('contentSecurityPolicy', () => {
  it('allows nothing from elsewhere, and one inline script', () => {
    expect(policyOf('<p>Text.</p>', [], null).split('; ')).toEqual([
      "default-src 'self'",
      `script-src 'self' '${themeScriptHash}'`,
      "style-src 'self'",
      "img-src 'self' data:",
      "media-src 'self'",
      "frame-src 'self'",
      "object-src 'none'",
      "base-uri 'self'",
      "form-action 'self'",
    ]);
  });

  it('names the origins of images and media that the text shows, once each, sorted', () => {
    const html =
      '<img src="https://b.example/x.png"><img alt="" src="https://A.example:8080/y"><video src="https://b.example/v">';
    const policy = policyOf(html, [], null);
    expect(policy).toContain("img-src 'self' data: https://a.example:8080 https://b.example;");
    expect(policy).toContain("media-src 'self' https://a.example:8080 https://b.example;");
  });

  it.each([
    ['<img src="//a.example/x.png">', ' a.example'],
    ['<img src="https://b&#xFC;cher.example/x">'.replace('&#xFC;', 'ü'), ' https://xn--bcher-kva.example'],
    ['<img src="https://u:p@a.example/x">', ' https://a.example'],
    [
      '<picture><source srcset="https://a.example/x 1x, https://b.example/y 2x">',
      ' https://a.example https://b.example',
    ],
    ['<img alt="a > b" src="https://a.example/x">', ' https://a.example'],
    ['<code>&#x3C;img src="https://a.example/x"></code>', ''],
    ['<a href="https://a.example/x">', ''],
    ['<img src="/a.png">', ''],
  ])('reads addresses as a browser does: %s', (html, origins) => {
    expect(policyOf(html, [], null)).toContain(`img-src 'self' data:${origins};`);
  });

  it('takes no more of an address than its origin', () => {
    const policy = policyOf(`<img src="https://a.example;script-src *">`, [], null);
    expect(policy).toContain("img-src 'self' data: https://a.example;");
    expect(policy).not.toContain('script-src *');
  });

  it('allows style attributes only where the body has some', () => {
    expect(policyOf('<span style="--shiki-light:#000">x</span>', ['code'], null)).toContain(
      "style-src-attr 'unsafe-inline'",
    );
  });

  it('allows the frames of players only where there is one', () => {
    expect(policyOf('<a class="player">', ['player'], null)).toContain(
      "frame-src 'self' https://www.youtube-nocookie.com https://platform.twitter.com;",
    );
  });
});

describe('the policy on a page', () => {
  const html = render(pageOf('note'));

  it('stands before everything it governs', () => {
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script'));
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<link'));
  });

  it('names the one inline script by the hash of its exact text', () => {
    expect(between(html, '<script>', '</script>')).toBe(themeScript);
    const hash = 'sha256-' + createHash('sha256').update(themeScript).digest('base64');
    expect(html).toContain(`script-src 'self' '${hash}'`);
    expect(html.match(/<script>/g)).toHaveLength(1);
  });

  it('names the style sheet of colours that the configuration chooses', () => {
    const { layers, tracks } = siteWith().config;
    const site = siteWith({ layers: { ...layers, skim: { ...layers.skim, color: 'oklch(80% 0.1 200)' } } });
    const colored = render(pageOf('note'), { site });
    const style = between(colored, '<style>', '</style>');
    expect(style).toBe(':root:root{--skim:oklch(80% 0.1 200)}');
    expect(colored).toContain(
      `style-src 'self' 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    );
    const hostile = siteWith({
      tracks: { ...tracks, need: { ...tracks.need, color: 'red}</style><script>' } },
    });
    expect(render(pageOf('note'), { site: hostile })).not.toContain('<style>');
  });
});
