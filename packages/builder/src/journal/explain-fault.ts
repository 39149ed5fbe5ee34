import type { Diagnostic, Severity } from '@layerwise/parser';
import { GitFault } from './run-git.ts';

const lost = 'The site has no journal, and the dates of notes are those of their front matter alone.';

/**
 * Says why there is no journal, what is lost and what to do.
 *
 * @param fault What went wrong.
 * @returns A diagnostic with the rule `no-git`; only information where there is simply no history yet.
 */
export function explainFault(fault: unknown): Diagnostic {
  const said = fault instanceof GitFault ? fault.said : fault instanceof Error ? fault.message : '';
  const reason = fault instanceof GitFault ? fault.reason : 'failed';
  if (reason === 'not-started')
    return report('warning', 'git could not be started.', 'Install git, or build with --no-journal.');
  if (reason === 'too-slow' || reason === 'too-much')
    return report(
      'warning',
      reason === 'too-slow'
        ? 'git took too long to tell its history.'
        : "git's history is too large to read.",
      'Build with --no-journal, or keep the vault in a repository of its own.',
    );
  if (/dubious ownership|unsafe repository/i.test(said))
    return report(
      'warning',
      'The repository belongs to another user, and git does not trust it.',
      'Build as the user who owns the folder, or change its owner (`chown`). Settings such as safe.directory in ' +
        "the user's own configuration are not read.",
    );
  if (/not a git repository|cannot use bare repository|must be run in a work tree/i.test(said))
    return report(
      'info',
      'The vault is not in a git repository.',
      'Make one with `git init` and commit the notes, or build with --no-journal.',
    );
  if (/promisor remote|lazy fetch/i.test(said))
    return { ...report('warning', 'This clone lacks its history.', wholeClone), rule: 'shallow-history' };
  if (/unknown revision|ambiguous argument|bad revision/i.test(said))
    return report('info', 'There is no commit yet.', 'Commit the notes.');
  return report(
    'warning',
    `The history cannot be read${said === '' ? '' : `: ${quote(said)}`}.`,
    'Run `git fsck` in the repository; a fresh clone may help. Or build with --no-journal.',
  );
}

/** A clone that does not reach back to the beginning. */
export function explainShallow(): Diagnostic {
  return {
    ...place,
    severity: 'warning',
    rule: 'shallow-history',
    message:
      'This clone is shallow: the journal begins where it was cut off, and older dates of notes are those of their ' +
      'front matter alone.',
    hint:
      'Fetch everything: `git fetch --unshallow`; in GitHub Actions `fetch-depth: 0` for actions/checkout; in GitLab CI ' +
      '`GIT_DEPTH: 0`; elsewhere a full clone.',
  };
}

/**
 * A clone that lacks contents.
 *
 * @param count Number of versions of notes that are missing; 0 where only other files are.
 */
export function explainMissing(count: number): Diagnostic {
  const missing =
    count === 0 ? 'older files' : count === 1 ? 'one version of a note' : `${count} versions of notes`;
  return {
    ...place,
    severity: 'warning',
    rule: 'shallow-history',
    message:
      `This clone lacks ${missing}: what is missing counts as private, nothing before it is told, and notes that ` +
      'were renamed and edited at once are not recognised.',
    hint: wholeClone,
  };
}

const wholeClone =
  'Clone without a filter (`git clone` with no `--filter`), or fetch the rest: `git fetch --refetch --no-filter`.';

const place = { path: '', line: 1, column: 1 } as const;

function report(severity: Severity, message: string, hint: string): Diagnostic {
  return { ...place, severity, rule: 'no-git', message: `${message} ${lost}`, hint };
}

/** The line in which git said what was fatal, without what a terminal would act on. */
function quote(said: string): string {
  const lines = said.split('\n');
  const line = lines.find((text) => text.startsWith('fatal: ')) ?? lines[0] ?? '';
  return line
    .replace(/\p{C}/gu, '')
    .replace(/^(?:fatal|error): /u, '')
    .slice(0, 200)
    .replace(/\.$/u, '');
}
