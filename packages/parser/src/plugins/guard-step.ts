import type { Pluggable, Plugin, Processor, Transformer } from 'unified';
import type { VFile } from 'vfile';
import type { Position } from '../diagnostic.ts';
import type { NoteContext } from '../note-context.ts';
import { reportTo } from './file-messages.ts';

type Tree = Parameters<Transformer>[0];
type Step = (this: Processor, ...options: readonly unknown[]) => unknown;

/**
 * Puts a unified plugin where it can do no harm: if it throws, the note goes on with the tree that it was given, and its
 * author is told which plugin it was.
 *
 * @param hook `remark` or `rehype`.
 */
export function guardStep(name: string, hook: string, pluggable: Pluggable): Plugin {
  const [step, ...options] = listParts(pluggable);
  return function (): Transformer {
    let transform: unknown;
    let fault: unknown;
    try {
      transform = step.apply(this as Processor, options);
    } catch (error) {
      fault = error;
    }
    return async (tree, file) => {
      const report: NoteContext['report'] = (...said) => reportTo(file, ...said);
      if (fault !== undefined) reportFailure(report, name, hook, fault);
      if (typeof transform !== 'function') return tree;
      const before = structuredClone(tree);
      try {
        return ((await runTransform(transform, tree, file)) as Tree | undefined) ?? tree;
      } catch (error) {
        reportFailure(report, name, hook, error);
        return before;
      }
    };
  };
}

/** Says in a note which plugin failed and why. */
export function reportFailure(
  report: NoteContext['report'],
  name: string,
  hook: string,
  error: unknown,
  position?: Position,
): void {
  const reason = error instanceof Error ? error.message : String(error);
  const message = `The plugin “${name}” failed in \`${hook}\`: ${reason}`;
  report('error', 'plugin-failed', message, position, 'What it does is left out of this note.');
}

/** A transformer gives a value, a promise, or calls back. */
function runTransform(transform: CallableFunction, tree: Tree, file: VFile): unknown {
  if (transform.length < 3) return transform(tree, file);
  return new Promise((resolve, reject) => {
    transform(tree, file, (error: unknown, result: unknown) =>
      error === undefined || error === null ? resolve(result) : reject(error),
    );
  });
}

function listParts(pluggable: Pluggable): readonly [Step, ...unknown[]] {
  const [step, ...options] = Array.isArray(pluggable) ? pluggable : [pluggable];
  if (typeof step !== 'function')
    throw new TypeError('A plugin for unified is a function, or a list that begins with one.');
  return [step as Step, ...options];
}
