import type { Diagnostic } from '@layerwise/builder';
import { describe, expect, it } from 'vitest';
import { type FormatOptions, formatDiagnostics } from './format-diagnostics.ts';

const unresolved: Diagnostic = {
  path: 'notes/b.md',
  line: 12,
  column: 3,
  severity: 'warning',
  rule: 'unresolved-link',
  message: 'There is no note "Atention".',
  hint: 'Did you mean "Attention"?',
};
const syntax: Diagnostic = {
  path: 'a.md',
  line: 1,
  column: 1,
  severity: 'error',
  rule: 'frontmatter-syntax',
  message: 'The block is not closed.',
};
const whole: Diagnostic = {
  path: '',
  line: 1,
  column: 1,
  severity: 'info',
  rule: 'no-git',
  message: 'No git here.',
};

function format(diagnostics: readonly Diagnostic[], options: Partial<FormatOptions> = {}): string {
  return formatDiagnostics(diagnostics, {
    format: 'pretty',
    vault: 'content',
    isColored: false,
    isAligned: false,
    ...options,
  });
}

describe('formatDiagnostics, pretty', () => {
  it('writes place, severity, message, rule and hint, sorted by place', () => {
    expect(format([unresolved, syntax, whole])).toBe(
      `content:1:1 info No git here. (no-git)
content/a.md:1:1 error The block is not closed. (frontmatter-syntax)
content/notes/b.md:12:3 warning There is no note "Atention". (unresolved-link)
  hint: Did you mean "Attention"?
`,
    );
  });

  it('stands in columns on a terminal', () => {
    expect(format([unresolved, syntax], { isAligned: true })).toBe(
      `content/a.md:1:1        error   The block is not closed. (frontmatter-syntax)
content/notes/b.md:12:3 warning There is no note "Atention". (unresolved-link)
  hint: Did you mean "Attention"?
`,
    );
  });

  it('colours severity, rule and hint', () => {
    expect(format([syntax], { isColored: true })).toBe(
      'content/a.md:1:1 \x1b[31merror\x1b[39m The block is not closed. \x1b[2m(frontmatter-syntax)\x1b[22m\n',
    );
  });

  it('needs no prefix where the vault is the working folder', () => {
    expect(format([syntax, whole], { vault: '' })).toBe(
      '.:1:1 info No git here. (no-git)\na.md:1:1 error The block is not closed. (frontmatter-syntax)\n',
    );
  });

  it('lets no name and no message drive the terminal', () => {
    const hostile = { ...unresolved, path: '\x1b[2J.md', message: 'a\nb\x1b]0;x\x07', hint: '\u202E' };
    expect(format([hostile])).toBe(
      'content/\\x1b[2J.md:12:3 warning a\\nb\\x1b]0;x\\x07 (unresolved-link)\n  hint: \\u202e\n',
    );
  });

  it('says nothing of nothing', () => {
    expect(format([])).toBe('');
  });
});

describe('formatDiagnostics, json', () => {
  it('writes one object a line, with paths in the vault', () => {
    const lines = format([unresolved, syntax], { format: 'json' }).trimEnd().split('\n');
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual([{ ...syntax, hint: null }, unresolved]);
    expect(Object.keys(JSON.parse(lines[0] ?? '{}'))).toEqual([
      'path',
      'line',
      'column',
      'severity',
      'rule',
      'message',
      'hint',
    ]);
  });
});

describe('formatDiagnostics, github', () => {
  it('writes workflow commands', () => {
    expect(format([unresolved, syntax, whole], { format: 'github' })).toBe(
      `::notice file=content,line=1,col=1,title=no-git::No git here.
::error file=content/a.md,line=1,col=1,title=frontmatter-syntax::The block is not closed.
::warning file=content/notes/b.md,line=12,col=3,title=unresolved-link::There is no note "Atention".%0ADid you mean "Attention"?
`,
    );
  });

  it('lets no name and no message begin another command', () => {
    const hostile = { ...syntax, path: 'a,b:c%\n::error::x.md', message: '100%\r\n::set-output name=a::b' };
    expect(format([hostile], { format: 'github' })).toBe(
      '::error file=content/a%2Cb%3Ac%25%0A%3A%3Aerror%3A%3Ax.md,line=1,col=1,title=frontmatter-syntax::100%25%0D%0A::set-output name=a::b\n',
    );
  });
});
