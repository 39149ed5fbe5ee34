import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Files of a small theme. */
export const theme = {
  'styles/main.css': "@import './part.css'; a { color: #ff0000 }",
  'styles/part.css': 'b { margin: 0px }',
  'styles/math.css': '.katex { color: blue }',
  'scripts/main.ts': "const name: string = 'x'; import('./late.ts').then(({ say }) => say(name));",
  'scripts/late.ts': 'export function say(text: string): void { console.log(text); }',
  'images/icon.svg': '<svg/>',
};
/** What its pages load. */
export const entries = ['styles/main.css', 'styles/math.css', 'scripts/main.ts', 'images/icon.svg'];

/** Writes the files of a theme. */
export async function putTheme(folder: string, texts: { readonly [path: string]: string }): Promise<void> {
  for (const [path, text] of Object.entries(texts)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}
