import type { ConvertedFields } from './convert-fields.ts';
import type { Origin } from './origin.ts';

/** A body, and what was changed in it. */
export interface ConvertedBody extends ConvertedFields {
  readonly body: string;
}

interface Replacement {
  readonly what: string;
  readonly pattern: RegExp;
  readonly replace: (...groups: readonly (string | undefined)[]) => string;
}

/** The target of a link to a note that is named without its extension, or with it. */
function linkTo(path: string): string {
  return encodeURI(/\.md(?:#|$)|^#/u.test(path) ? path : path.replace(/(#|$)/u, '.md$1'));
}

const attribute = (source: string, name: string): string =>
  new RegExp(`\\b${name}=(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'u')
    .exec(source)
    ?.slice(1)
    .find((value) => value !== undefined) ?? '';

/** What a generator's own syntax is called here. Blocks of code are left alone. */
const replacements: Readonly<Partial<Record<Origin, readonly Replacement[]>>> = {
  hugo: [
    {
      what: '`figure` → picture',
      pattern: /\{\{[<%]\s*figure\s([^{}]*?)\/?\s*[>%]\}\}/gu,
      replace: (_, given = '') =>
        `![${attribute(given, 'alt') || attribute(given, 'caption')}](${attribute(given, 'src')})`,
    },
    {
      what: '`ref` → link',
      pattern: /\{\{[<%]\s*(?:rel)?ref\s+(?:"([^"{}]+)"|([^"\s{}]+))\s*[>%]\}\}/gu,
      replace: (_, quoted, bare) => linkTo(quoted ?? bare ?? ''),
    },
    {
      what: '`youtube` → player',
      pattern: /\{\{[<%]\s*youtube\s+(?:id=)?"?([\w-]+)"?[^{}]*[>%]\}\}/gu,
      replace: (_, id = '') => `![](https://www.youtube.com/watch?v=${id})`,
    },
    {
      what: '`highlight` → block of code',
      pattern:
        /\{\{[<%]\s*highlight\s+(\w+)[^{}]*[>%]\}\}\n?([\s\S]*?)\n?\{\{[<%]\s*\/highlight\s*[>%]\}\}/gu,
      replace: (_, language = '', code = '') => `\`\`\`${language}\n${code}\n\`\`\``,
    },
  ],
  jekyll: [
    {
      what: '`highlight` → block of code',
      pattern: /\{%-?\s*highlight\s+(\w+)[^%]*%\}\n?([\s\S]*?)\n?\{%-?\s*endhighlight\s*-?%\}/gu,
      replace: (_, language = '', code = '') => `\`\`\`${language}\n${code}\n\`\`\``,
    },
    {
      what: '`post_url` → link',
      pattern: /\{%-?\s*post_url\s+([^\s%]+)\s*-?%\}/gu,
      replace: (_, name = '') => `/posts/${encodeURI(name)}.md`,
    },
    {
      what: '`link` → link',
      pattern: /\{%-?\s*link\s+(?:_posts\/)?([^\s%]+)\s*-?%\}/gu,
      replace: (_, path = '') => encodeURI(path),
    },
    { what: '`site.baseurl` taken out', pattern: /\{\{\s*site\.(?:baseurl|url)\s*\}\}/gu, replace: () => '' },
    {
      what: '`relative_url` taken out',
      pattern: /\{\{\s*["']([^"']+)["']\s*\|\s*(?:relative_url|absolute_url)\s*\}\}/gu,
      replace: (_, path = '') => path,
    },
    { what: '`raw` taken out', pattern: /\{%-?\s*(?:end)?raw\s*-?%\}\n?/gu, replace: () => '' },
    {
      what: '`{: … }` taken out',
      pattern: /^\{:[^}\n]*\}[ \t]*\n?|(?<=\S)\{:[^}\n]*\}/gmu,
      replace: () => '',
    },
    { what: '`{:toc}` taken out', pattern: /^[*1-]\.? .*\n\{:toc\}\n?/gimu, replace: () => '' },
  ],
};

/** Tags of templates that are left: they have no counterpart, and stay as they are. */
const leftovers: Readonly<Partial<Record<Origin, RegExp>>> = {
  hugo: /\{\{[<%]\s*\/?\s*([\w/.-]+)/gu,
  jekyll: /\{%-?\s*(\w+)|\{\{\s*([\w.]+)/gu,
};

/** Says in Markdown what another generator's own syntax says, outside of blocks of code. */
export function convertBody(from: Origin, body: string): ConvertedBody {
  const changes: string[] = [];
  const lacking: string[] = [];
  const converted = splitAtCode(body).map((part, index) => {
    if (index % 2 === 1) return part;
    let text = part;
    for (const { what, pattern, replace } of replacements[from] ?? []) {
      text = text.replace(pattern, (...groups) => {
        changes.push(what);
        return replace(...groups.map((group: unknown) => (typeof group === 'string' ? group : undefined)));
      });
    }
    const left = leftovers[from];
    if (left !== undefined)
      for (const [, tag, variable] of text.matchAll(left)) lacking.push(`{{ ${tag ?? variable ?? ''} }}`);
    return text;
  });
  return { body: converted.join(''), changes, lacking };
}

/** Cuts a text at its code, blocks and in the line: text and code in turn, text first. */
function splitAtCode(body: string): readonly string[] {
  const parts = [''];
  let fence: string | null = null;
  const add = (piece: string, isCode: boolean): void => {
    if ((parts.length % 2 === 0) !== isCode) parts.push('');
    parts[parts.length - 1] += piece;
  };
  for (const line of body.split(/(?<=\n)/u)) {
    const begins = /^(?:```|~~~)/u.exec(line)?.[0];
    if (fence !== null || begins !== undefined) {
      add(line, true);
      if (fence === null) fence = begins ?? null;
      else if (begins === fence && /^[`~]+[ \t]*\r?\n?$/u.test(line)) fence = null;
    } else
      for (const [index, piece] of line.split(/(`[^`\n]+`)/u).entries())
        if (piece !== '') add(piece, index % 2 === 1);
  }
  return parts;
}
