import type { Extension } from 'micromark-util-types';
import { autolinkNodes, autolinkTokens } from '../late-packages.ts';
import type { Syntax } from './syntax.ts';

/**
 * Web addresses written without brackets.
 *
 * The package's construct for e-mail addresses is tried at every letter of a text and doubles the time of a parse; it is
 * left out. Its transform of the finished tree finds the same addresses, as GitHub's own parser does.
 */
export const autolinkLiteral: Syntax = {
  name: 'autolink-literal',
  occursIn: (text) =>
    text.includes('@') ||
    (text.includes('://') && /https?:\/\//iu.test(text)) ||
    ((text.includes('w.') || text.includes('W.')) && /www\./iu.test(text)),
  micromark: () => withoutEmail(autolinkTokens().gfmAutolinkLiteral()),
  fromMarkdown: () => autolinkNodes().gfmAutolinkLiteralFromMarkdown(),
};

function withoutEmail(extension: Extension): Extension {
  const text: NonNullable<Extension['text']> = {};
  for (const [code, constructs] of Object.entries(extension.text ?? {})) {
    const kept = [constructs ?? []].flat().filter((construct) => construct.name !== 'emailAutolink');
    if (kept.length > 0) text[Number(code)] = kept;
  }
  return { text };
}
