/** The form in which names are compared: letter case and Unicode normal form are ignored, and space at the ends. */
export function foldName(name: string): string {
  return name.normalize('NFC').toLowerCase().normalize('NFC').trim();
}
