import { parse as parseToml } from 'smol-toml';
import { Document, isMap, parseDocument } from 'yaml';

/** The front matter of another generator's note, as a YAML document that can be changed. */
export interface Block {
  readonly document: Document;
  /** What it was written in. */
  readonly format: 'yaml' | 'toml' | 'json' | 'none';
  readonly body: string;
}

/**
 * Cuts a note into its front matter and its body: YAML between `---`, TOML between `+++`, or a JSON object at the top.
 *
 * @returns null where the front matter cannot be read
 */
export function readBlock(text: string): Block | null {
  const clean = text.replace(/^\uFEFF/u, '');
  const yaml = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/mu.exec(clean);
  if (yaml?.index === 0) {
    const document = parseDocument(yaml[1] ?? '');
    if (document.errors.length > 0) return null;
    if (document.contents !== null && !isMap(document.contents)) return null;
    return { document, format: 'yaml', body: clean.slice(yaml[0].length) };
  }
  const toml = /^\+\+\+[ \t]*\r?\n([\s\S]*?)^\+\+\+[ \t]*(?:\r?\n|$)/mu.exec(clean);
  try {
    if (toml?.index === 0) {
      return {
        document: toDocument(parseToml(toml[1] ?? '')),
        format: 'toml',
        body: clean.slice(toml[0].length),
      };
    }
    const json = /^\{\r?\n[\s\S]*?^\}[ \t]*(?:\r?\n|$)/mu.exec(clean);
    if (json?.index === 0) {
      return { document: toDocument(JSON.parse(json[0])), format: 'json', body: clean.slice(json[0].length) };
    }
  } catch {
    return null;
  }
  return { document: new Document({}), format: 'none', body: clean };
}

/** Writes a note with its front matter as YAML. */
export function writeBlock({ document, body }: Block): string {
  const isEmpty = isMap(document.contents)
    ? document.contents.items.length === 0
    : document.contents === null;
  return isEmpty ? body : `---\n${document.toString({ lineWidth: 0 })}---\n${body}`;
}

/** Dates of TOML become texts, as YAML of Layerwise has them. */
function toDocument(value: object): Document {
  const plain: unknown = JSON.parse(JSON.stringify(value));
  return new Document(plain);
}
