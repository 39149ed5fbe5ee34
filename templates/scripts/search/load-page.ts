/** Loads the text of an address. */
export async function loadText(address: string, cache: RequestCache = 'default'): Promise<string> {
  const response = await fetch(address, { cache });
  if (!response.ok) throw new Error(`${address} gives ${response.status}.`);
  return response.text();
}

/**
 * Loads a page of the site to read in it. Styles are taken out of its text: the policy of the page that reads it would
 * complain of each.
 */
export async function loadPage(address: string): Promise<Document> {
  const text = (await loadText(address)).replace(/<style>[^<]*<\/style>| style="[^"]*"/g, '');
  return new DOMParser().parseFromString(text, 'text/html');
}
