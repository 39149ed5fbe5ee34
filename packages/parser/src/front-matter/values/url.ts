import { right, written, wrong } from './described-value.ts';

const longestUrl = 4_000;

/** The address of something on the web. */
export const url = written('a URL that begins with `https://` or `http://`', (text) => {
  if (text.length <= longestUrl && isWebUrl(text)) return right(text);
  const withScheme = `https://${text}`;
  return /^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(text) && isWebUrl(withScheme)
    ? wrong({ suggestion: withScheme })
    : wrong();
});

function isWebUrl(text: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(text) && !/\s/.test(text) && URL.canParse(text);
}
