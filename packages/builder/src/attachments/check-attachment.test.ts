import { describe, expect, it } from 'vitest';
import {
  gifImage,
  sketchAvif,
  sketchGif,
  sketchJpeg,
  sketchPng,
  sketchWebp,
} from '../../test/sketch-picture.ts';
import { checkAttachment } from './check-attachment.ts';

function check(path: string, head: Buffer | string): string {
  const verdict = checkAttachment(path, Buffer.from(head as string));
  return verdict.allowed ? verdict.kind.type : verdict.because;
}

const png = sketchPng(1, 1);
const html = '<!doctype html><script>alert(1)</script>';

describe('checkAttachment', () => {
  it.each([
    ['a.png', png, 'image'],
    ['A.JPG', sketchJpeg(1, 1), 'image'],
    ['a.gif', sketchGif(1, 1, [gifImage]), 'image'],
    ['a.webp', sketchWebp([]), 'image'],
    ['a.avif', sketchAvif(1, 1, Buffer.alloc(0), ''), 'image'],
    ['a.bmp', 'BM\0\0\0\0\0\0\0\0', 'image'],
    ['a.ico', '\0\0\x01\0\x01\0', 'image'],
    ['a.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'image'],
    ['800px-a.svg.png', png, 'image'],
    ['a photo that is called by another format.jpg', png, 'image'],
    ['a.mp3', 'ID3\x04', 'audio'],
    ['a.mp3', Buffer.from([0xff, 0xfb, 0x90, 0x64]), 'audio'],
    ['a.wav', 'RIFF\0\0\0\0WAVEfmt ', 'audio'],
    ['a.m4a', '\0\0\0\x20ftypM4A ', 'audio'],
    ['a.ogg', 'OggS\0', 'audio'],
    ['a.opus', 'OggS\0', 'audio'],
    ['a.flac', 'fLaC\0', 'audio'],
    ['a.3gp', '\0\0\0\x18ftyp3gp4', 'audio'],
    ['a.mp4', '\0\0\0\x18ftypisom', 'video'],
    ['a.mov', '\0\0\0\x08wide\0\0\0\0mdat', 'video'],
    ['a.webm', Buffer.from([0x1a, 0x45, 0xdf, 0xa3]), 'video'],
    ['a.mkv', Buffer.from([0x1a, 0x45, 0xdf, 0xa3]), 'video'],
    ['a.ogv', 'OggS\0', 'video'],
    ['a.pdf', '\n\n%PDF-1.7', 'pdf'],
    ['a.csv', 'x,y\n1,2\n', 'other'],
    ['a.csv', '', 'other'],
    ['a.txt', '<bos>The first token', 'other'],
    ['a.txt', 'a < b', 'other'],
    ['a.ipynb', '{"cells": []}', 'other'],
    ['a.py', '#!/usr/bin/env python\n', 'other'],
    ['a.zip', 'PK\x03\x04', 'other'],
    ['a.tar.gz', Buffer.from([0x1f, 0x8b, 8]), 'other'],
    ['model.js.py', 'import os', 'other'],
    ['a.parquet', 'PAR1', 'other'],
    ['a.npy', Buffer.from('\x93NUMPY', 'latin1'), 'other'],
    ['a.base', 'views: []', 'other'],
    ['a.base', 'views:\n', 'other'],
  ])('publishes %s', (path, head, type) => {
    expect(check(path, head)).toBe(type);
  });

  it.each([
    ...'html htm xhtml shtml mht js mjs css xml xsl svgz swf wasm exe dll sh bat ps1 msi jar php pkl'
      .split(' ')
      .map((extension) => [`a.${extension}`, `is of a type that is not published (.${extension})`]),
    ['a.HTML', 'is of a type that is not published (.html)'],
    ['a.png.', 'has no extension'],
    ['a.png ', 'is of a type that is not published (.png )'],
    ['a', 'has no extension'],
    ['.png', 'has no extension'],
    ['_headers', 'tells web hosts how to serve a site'],
    ['files/_redirects', 'tells web hosts how to serve a site'],
    ['.htaccess', 'tells web hosts how to serve a site'],
    ['CNAME', 'tells web hosts how to serve a site'],
    ['cname', 'tells web hosts how to serve a site'],
    ['_worker.js', 'tells web hosts how to serve a site'],
    ['netlify.toml', 'tells web hosts how to serve a site'],
    ['vercel.json', 'tells web hosts how to serve a site'],
    ['web.config', 'tells web hosts how to serve a site'],
    ['.user.ini', 'tells web hosts how to serve a site'],
    ['page.html.gz', 'has a second extension by which some servers would run it'],
    ['page.php.txt', 'has a second extension by which some servers would run it'],
    ['logo.svg.json', 'has a second extension by which some servers would run it'],
  ])('refuses %s for its name', (path, because) => {
    expect(check(path, png)).toBe(because);
  });

  it.each([
    ['a.png', html, 'is called .png, but its content is HTML or XML'],
    ['a.png', `\n\t ${html}`, 'is called .png, but its content is HTML or XML'],
    ['a.png', `\uFEFF${html}`, 'is called .png, but its content is HTML or XML'],
    ['a.png', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'is called .png, but its content is HTML or XML'],
    ['a.png', '', 'is empty'],
    ['a.png', 'hello', 'is called .png, but its content is something else'],
    ['a.jpg', '%PDF-1.7', 'is called .jpg, but its content is pdf'],
    ['a.jpg', '\0\0\0\x18ftypheic', 'is called .jpg, but its content is iso-media'],
    ['a.svg', png, 'is called .svg, but its content is png'],
    ['a.mp3', html, 'is called .mp3, but its content is HTML or XML'],
    ['a.mp4', png, 'is called .mp4, but its content is png'],
    ['a.pdf', html, 'is called .pdf, but its content is HTML or XML'],
    ['a.zip', html, 'is called .zip, but its content is HTML or XML'],
    ['a.txt', html, 'is called .txt, but its content is HTML or XML'],
    ['a.txt', '<?xml version="1.0"?><a/>', 'is called .txt, but its content is HTML or XML'],
    ['a.csv', '<SCRIPT>1</SCRIPT>', 'is called .csv, but its content is HTML or XML'],
    ['a.json', '<!-- --><a>', 'is called .json, but its content is HTML or XML'],
    ['a.npy', Buffer.from('\x7FELF', 'latin1'), 'is called .npy, but its content is a program'],
    ['a.tar', 'MZ\x90\0', 'is called .tar, but its content is a program'],
    ['a.db', '\0asm\x01\0\0\0', 'is called .db, but its content is a program'],
  ])('refuses %s that begins with %j', (path, head, because) => {
    expect(
      check(
        path,
        typeof head === 'string' ? Buffer.from(head, head.includes('\x90') ? 'latin1' : 'utf8') : head,
      ),
    ).toBe(because);
  });
});
