/** A text that grows by pieces; white space around a line's end becomes that line's end alone. */
export class WrittenText {
  // Not one string: to look at its end would copy it together each time.
  readonly #pieces: string[] = [];
  #startsLine = true;
  length = 0;

  add(piece: string): void {
    const tidy = tidyLines(piece);
    const added = this.#startsLine ? tidy.trimStart() : tidy;
    if (added === '') return;
    this.#pieces.push(added);
    this.length += added.length;
    this.#startsLine = added.endsWith('\n');
  }

  toString(): string {
    return this.#pieces.join('');
  }
}

/** Takes away white space around the ends of lines. */
export function tidyLines(text: string): string {
  let tidy = '';
  let done = 0;
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', done)) {
    let last = end;
    while (last > done && isSpace(text.charCodeAt(last - 1))) last -= 1;
    tidy += `${text.slice(done, last)}\n`;
    done = end + 1;
    while (done < text.length && isSpace(text.charCodeAt(done))) done += 1;
  }
  return done === 0 ? text : tidy + text.slice(done);
}

/** Whether a character is white space as expressions (`\s`) have it. */
export function isSpace(code: number): boolean {
  if (code < 128) return code === 32 || (code > 8 && code < 14);
  return code === 160 || (code > 5759 && /\s/.test(String.fromCharCode(code)));
}
