/** Whether a path of the vault is that of a canvas (JSON Canvas 1.0, https://jsoncanvas.org/spec/1.0/). */
export function isCanvas(path: string): boolean {
  return /\.canvas$/iu.test(path);
}
