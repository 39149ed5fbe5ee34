/** Writes a length within a picture as a percentage of its width, two decimals at the most. */
export function percentText(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`;
}
