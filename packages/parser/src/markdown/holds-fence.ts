/** Whether a text can hold a fenced block of code: a look that costs nothing, before one that does. */
export function holdsFence(text: string): boolean {
  return text.includes('```') || text.includes('~~~');
}
