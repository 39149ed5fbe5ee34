import { codeOf } from './out-folder-error.ts';

/** What the file system's commonest faults mean for whoever builds a site. */
const explanations: ReadonlyMap<unknown, (target: string) => string> = new Map<
  unknown,
  (target: string) => string
>([
  ['ENOSPC', () => 'The disk is full.'],
  ['EDQUOT', () => 'The disk quota is used up.'],
  ['EROFS', () => 'The file system can only be read.'],
  [
    'EACCES',
    (target) => `The site is replaced as a whole, so the folder above ${target} must be writable too.`,
  ],
  [
    'EPERM',
    (target) => `The site is replaced as a whole, so the folder above ${target} must be writable too.`,
  ],
  ['EBUSY', (target) => `${target} is in use, or a mount point; name a folder inside it with --out.`],
  ['EXDEV', (target) => `${target} is a mount point; name a folder inside it with --out.`],
  ['EMFILE', () => 'Too many files are open; raise the limit (`ulimit -n`).'],
  ['ENFILE', () => 'Too many files are open on this machine.'],
]);

/**
 * Says what went wrong when a site was being written, and that the last one is still there.
 *
 * @returns the error as it was, where there is nothing to add.
 */
export function explainFault(error: unknown, target: string): unknown {
  const explain = explanations.get(codeOf(error));
  if (explain === undefined || !(error instanceof Error)) return error;
  return new Error(
    `The site was not written; what was at ${target} before is still there. ${explain(target)} (${error.message})`,
    { cause: error },
  );
}
