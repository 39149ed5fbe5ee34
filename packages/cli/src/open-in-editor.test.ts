import { expect, it } from 'vitest';
import { findEditor, listEditorArguments } from './open-in-editor.ts';

it.each([
  [{ VISUAL: 'code --wait', EDITOR: 'vim' }, 'code --wait'],
  [{ VISUAL: ' ', EDITOR: 'vim' }, 'vim'],
  [{}, null],
])('%o', (env, editor) => {
  expect(findEditor(env)).toBe(editor);
});

it.each([
  ['vim', ['vim', '+7', 'a.md']],
  ['/usr/bin/nano -w', ['/usr/bin/nano', '-w', '+7', 'a.md']],
  ['code --wait', ['code', '--wait', '--goto', 'a.md:7']],
  ['hx', ['hx', 'a.md:7']],
  ['my-editor', ['my-editor', 'a.md']],
])('opens a line in %s as far as it can be told', (editor, args) => {
  expect(listEditorArguments(editor, 'a.md', 7)).toEqual(args);
  expect(listEditorArguments(editor, 'a.md')).toEqual([...editor.split(' '), 'a.md']);
});
