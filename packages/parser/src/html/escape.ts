/** Escapes text that stands between tags. */
export function escapeText(text: string): string {
  return text.replace(/[&<]/gu, (character) => (character === '&' ? '&amp;' : '&lt;'));
}

/** Escapes text that stands in an attribute between double quotes. */
export function escapeAttribute(text: string): string {
  return text.replace(/[&<"]/gu, (character) =>
    character === '&' ? '&amp;' : character === '<' ? '&lt;' : '&quot;',
  );
}
