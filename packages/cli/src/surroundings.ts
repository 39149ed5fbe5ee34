/** A stream that a command writes text to. */
export interface Output {
  readonly write: (text: string) => unknown;
  /** Whether a person looks at it. */
  readonly isTerminal: boolean;
  /** Width of the terminal in columns. */
  readonly columns: number;
}

/** What a command knows of where it runs. The rest of the CLI does not ask the process. */
export interface Surroundings {
  /** Absolute working folder. */
  readonly cwd: string;
  readonly env: { readonly [name: string]: string | undefined };
  /** For results. */
  readonly stdout: Output;
  /** For diagnostics, progress and questions. */
  readonly stderr: Output;
  /** Whether a person types. */
  readonly isStdinTerminal: boolean;
}

/** The surroundings of the running process. */
export function readSurroundings(): Surroundings {
  return {
    cwd: process.cwd(),
    env: process.env,
    stdout: openOutput(process.stdout),
    stderr: openOutput(process.stderr),
    isStdinTerminal: process.stdin.isTTY === true,
  };
}

function openOutput(stream: NodeJS.WriteStream): Output {
  // A reader that hangs up (`layerwise check | head`) is no fault.
  stream.on('error', () => undefined);
  return {
    write: (text) => stream.write(text),
    isTerminal: stream.isTTY === true,
    get columns() {
      return stream.columns ?? 80;
    },
  };
}

/** Whether a variable is set to something that does not mean no. */
export function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== '0' && value.toLowerCase() !== 'false';
}

/** Whether an output may move the cursor and draw over itself. */
export function isLively(output: Output, env: Surroundings['env']): boolean {
  return output.isTerminal && !isSet(env['CI']) && env['TERM'] !== 'dumb';
}

/** Whether questions can be asked: a person types, and sees them. */
export function canAsk({ isStdinTerminal, stderr, env }: Surroundings): boolean {
  return isStdinTerminal && isLively(stderr, env);
}

/** Whether an output is coloured: on a terminal, unless `NO_COLOR` or `CI` say otherwise; `FORCE_COLOR` insists. */
export function isColored(output: Output, env: Surroundings['env']): boolean {
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false;
  return env['FORCE_COLOR'] === undefined ? isLively(output, env) : isSet(env['FORCE_COLOR']);
}
