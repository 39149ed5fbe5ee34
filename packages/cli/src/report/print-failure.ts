import picocolors from 'picocolors';
import { isColored, isSet, type Surroundings } from '../surroundings.ts';
import { UsageError } from '../usage-error.ts';
import { escapeControlCharacters } from './escape-control-characters.ts';

/**
 * Says why a command could not do its work, and what to do about it. With `LAYERWISE_DEBUG` set it also says
 * where in the code.
 *
 * @param error - what was thrown
 * @returns the exit code
 */
export async function printFailure(error: unknown, { cwd, env, stderr }: Surroundings): Promise<1 | 2> {
  // Loaded late: a command that works does not need it.
  const [{ ConfigError, OutFolderError }, { describeFailure }] = await Promise.all([
    import('@layerwise/builder/errors'),
    import('./describe-failure.ts'),
  ]);
  const colors = picocolors.createColors(isColored(stderr, env));
  for (const { path, line, column, message, hint } of describeFailure(error, cwd)) {
    const place = path === undefined ? '' : `${path}${line === undefined ? '' : `:${line}:${column}`}: `;
    stderr.write(`${colors.red('error:')} ${escapeControlCharacters(place + message)}\n`);
    if (hint !== undefined) stderr.write(`  ${colors.dim('hint:')} ${escapeControlCharacters(hint)}\n`);
  }
  if (error instanceof Error && isSet(env['LAYERWISE_DEBUG'])) stderr.write(`${error.stack}\n`);
  const isWrongUsage = [UsageError, ConfigError, OutFolderError].some((kind) => error instanceof kind);
  return isWrongUsage ? 2 : 1;
}
