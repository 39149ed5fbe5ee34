import type { Diagnostic, Severity } from '@layerwise/builder';
import picocolors from 'picocolors';
import { escapeControlCharacters, writeJsonLine } from './escape-control-characters.ts';

export const diagnosticFormats = ['pretty', 'json', 'github'] as const;
/** How diagnostics are printed: for people, one JSON object a line, or as workflow commands of GitHub Actions. */
export type DiagnosticFormat = (typeof diagnosticFormats)[number];

export interface FormatOptions {
  readonly format: DiagnosticFormat;
  /** Path of the vault as seen from where the command runs; what people and GitHub see begins with it. */
  readonly vault: string;
  readonly isColored: boolean;
  /** Whether places and severities stand in columns. */
  readonly isAligned: boolean;
}

/**
 * Writes diagnostics, sorted by place, each with a newline at its end.
 *
 * @param diagnostics - in any order
 */
export function formatDiagnostics(diagnostics: readonly Diagnostic[], options: FormatOptions): string {
  const sorted = [...diagnostics].sort(comparePlaces);
  if (options.format === 'json') return sorted.map(formatJson).join('');
  if (options.format === 'github')
    return sorted.map((diagnostic) => formatGitHub(diagnostic, options.vault)).join('');
  return formatPretty(sorted, options);
}

function comparePlaces(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.path, b.path) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function formatJson({ path, line, column, severity, rule, message, hint }: Diagnostic): string {
  return writeJsonLine({ path, line, column, severity, rule, message, hint: hint ?? null });
}

const gitHubCommands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
};

function formatGitHub(diagnostic: Diagnostic, vault: string): string {
  const { severity, line, column, rule, message, hint } = diagnostic;
  const properties = Object.entries({
    file: placeInFolder(diagnostic, vault),
    line,
    col: column,
    title: rule,
  })
    .map(
      ([name, value]) =>
        `${name}=${escapeGitHub(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`,
    )
    .join(',');
  const text = hint === undefined ? message : `${message}\n${hint}`;
  return `::${gitHubCommands[severity]} ${properties}::${escapeGitHub(text)}\n`;
}

/** Escapes as GitHub's runner reads it back: percent sign and line ends. */
function escapeGitHub(text: string): string {
  const encoded = text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  return escapeControlCharacters(encoded);
}

function formatPretty(
  diagnostics: readonly Diagnostic[],
  { vault, isColored, isAligned }: FormatOptions,
): string {
  const colors = picocolors.createColors(isColored);
  const paint: Readonly<Record<Severity, (text: string) => string>> = {
    error: colors.red,
    warning: colors.yellow,
    info: colors.cyan,
  };
  const places = diagnostics.map((diagnostic) => formatPlace(diagnostic, vault));
  // A few very long names do not push everything else aside.
  const width = isAligned ? Math.min(48, Math.max(0, ...places.map(({ length }) => length))) : 0;
  return diagnostics
    .map(({ severity, message, rule, hint }, index) => {
      const place = (places[index] ?? '').padEnd(width);
      const word = paint[severity](isAligned ? severity.padEnd('warning'.length) : severity);
      const line = `${place} ${word} ${escapeControlCharacters(message)} ${colors.dim(`(${rule})`)}\n`;
      return hint === undefined ? line : `${line}  ${colors.dim('hint:')} ${escapeControlCharacters(hint)}\n`;
    })
    .join('');
}

function formatPlace(diagnostic: Diagnostic, vault: string): string {
  return escapeControlCharacters(
    `${placeInFolder(diagnostic, vault)}:${diagnostic.line}:${diagnostic.column}`,
  );
}

/** The path of a diagnostic's file from where the command runs. */
function placeInFolder({ path }: Diagnostic, vault: string): string {
  return [vault, path].filter((part) => part !== '').join('/') || '.';
}
