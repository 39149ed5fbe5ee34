/**
 * Finds what there is for a language.
 * @param catalogue by the first part of a BCP 47 tag.
 * @param lang BCP 47 tag.
 */
export function findByLanguage<Entry>(
  catalogue: Readonly<Record<string, Entry>>,
  lang: string,
): Entry | null {
  const language = lang.toLowerCase().split('-')[0];
  return Object.entries(catalogue).find(([key]) => key === language)?.[1] ?? null;
}
