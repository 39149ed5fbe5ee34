import { describe, expect, it } from 'vitest';
import { findExecutable } from './find-executable.ts';

const allowed = { inlineScripts: ['theme()'] };

describe('findExecutable', () => {
  it.each([
    ['<p onclick=a()>', '<p onclick>'],
    ['<svg onload=a()>', '<svg onload>'],
    ['<details open ONTOGGLE=a()>', '<details ontoggle>'],
    ['<script>a()</script>', '<script> a()'],
    ['<script type="application/ld+json">a()</script>', '<script> a()'],
    ['<script type="module">{}</script>', '<script> {}'],
    ['<script>theme() </script>', '<script> theme() '],
    ['<script src="//evil.example/a.js"></script>', '<script src="//evil.example/a.js">'],
    ['<script src="https://evil.example/a.js"></script>', '<script src="https://evil.example/a.js">'],
    ['<svg><script href="data:,a()"></script></svg>', '<script src="data:,a()">'],
    ['<a href="javascript:a()">', '<a href="javascript:a()">'],
    ['<a href=" JaVa&#9;script&colon;a()">', '<a href=" JaVa\tscript:a()">'],
    ['<a href="vbscript:a()">', '<a href="vbscript:a()">'],
    ['<a href="data:text/html,x">', '<a href="data:text/html,x">'],
    ['<a href="file:///etc/passwd">', '<a href="file:///etc/passwd">'],
    ['<svg><a xlink:href="javascript:a()"/></svg>', '<a xlink:href="javascript:a()">'],
    ['<img srcset="/a.png 1x, javascript:a() 2x">', '<img srcset="javascript:a()">'],
    ['<form action="javascript:a()">', '<form action="javascript:a()">'],
    ['<button formaction="javascript:a()">', '<button formaction="javascript:a()">'],
    ['<iframe srcdoc="x"></iframe>', '<iframe srcdoc>'],
    ['<iframe src="https://evil.example"></iframe>', '<iframe> of https://evil.example'],
    ['<object data="/a"></object>', '<object>'],
    ['<embed src="/a">', '<embed>'],
    ['<base href="/">', '<base>'],
    [
      '<link rel="preload stylesheet" href="https://evil.example/a.css">',
      '<link> of https://evil.example/a.css',
    ],
    ['<meta http-equiv=" Refresh" content="0;url=javascript:a()">', 'refresh: 0;url=javascript:a()'],
    ['<meta http-equiv="refresh" content="0; url=//evil.example">', 'refresh: 0; url=//evil.example'],
    ['<p style="background:url(/a)">', 'style: background:url(/a)'],
    ['<style>@import "/a"</style>', 'style: @import "/a"'],
    ['<svg><set attributeName="href" to="x"/></svg>', '<set>'],
    ['<template><p onclick=a()></template>', '<p onclick>'],
  ])('finds %s', (html, finding) => {
    expect(findExecutable(html, allowed)).toContain(finding);
  });

  it.each([
    '<script>theme()</script>',
    '<script type="module" src="/assets/main-0a1b2c3d.js"></script>',
    '<a href="https://a.example" title="onclick=a()">&lt;script&gt;a()&lt;/script&gt;</a>',
    '<a href="mailto:a@b.example">',
    '<a href="../b/#c">',
    '<img src="/a.png" srcset="/a.480w.webp 480w, /a.png 900w">',
    '<img src="https://a.example/b.png">',
    '<iframe class="document" src="/a.pdf#page=2"></iframe>',
    '<meta http-equiv="refresh" content="0; url=/new/">',
    '<p style="color:#fff">javascript:a()</p>',
  ])('lets %s be', (html) => {
    expect(findExecutable(html, allowed)).toEqual([]);
  });
});
