import type { CalloutType, Diagnostic, OwnKind, ParsePlugin } from '@layerwise/parser';
import type { AddedFeed, AddedFile, AddedPage, PublicSite } from '../plan/added.ts';

/**
 * Something that takes part in the making of a site: a plain object with a name and any of these hooks.
 *
 * `remark`, `rehype` and `code` work on single notes, in threads. What they give may depend on nothing but the note, for it
 * is remembered. The other functions are asked once a build, of the whole site as far as it is public.
 */
export interface Plugin extends ParsePlugin {
  /** Letters, digits, `-` and `_`: it begins the names of the plugin's own rules. */
  readonly name: string;
  /** Types of callouts, by their names in lower case. */
  readonly callouts?: Readonly<Record<string, CalloutType>>;
  /** Kinds of notes, by what stands behind `kind:`. */
  readonly kinds?: Readonly<Record<string, OwnKind>>;
  /** Adds pages. */
  readonly pages?: (site: PublicSite) => readonly AddedPage[];
  /** Adds files, such as data for other programs. */
  readonly files?: (site: PublicSite) => readonly AddedFile[];
  /** Adds feeds. */
  readonly feeds?: (site: PublicSite) => readonly AddedFeed[];
  /** Looks for mistakes. */
  readonly check?: (site: PublicSite) => readonly Finding[];
  /** Adds commands to `layerwise`. */
  readonly commands?: readonly PluginCommand[];
}

/** A mistake that a plugin found. Its rule becomes `<plugin>/<rule>`. */
export interface Finding extends Omit<Diagnostic, 'rule'> {
  readonly rule: string;
}

/** A command that a plugin adds. */
export interface PluginCommand {
  readonly name: string;
  /** Said by `--help`. */
  readonly description: string;
  /** @returns the exit code; nothing: 0. */
  readonly run: (call: CommandCall) => Promise<number | undefined> | number | undefined;
}

/** What a plugin's command is called with. */
export interface CommandCall {
  /** What was typed behind the command's name. */
  readonly args: readonly string[];
  readonly site: PublicSite;
  /** Prints a result. */
  readonly print: (line: string) => void;
}
