/** What every command is given and gives back; kept apart from the process so that order and exit code stay plain. */

export interface Terminal {
  /** For people or, as JSON, for scripts. */
  out(text: string): void;
  /** One sentence a line; says which file, where, why, what to do. */
  trouble(sentence: string): void;
}

/** 0 nothing blocks · 1 a finding blocks · 2 could not be read or used wrongly */
export type ExitCode = 0 | 1 | 2;

export type Command = (args: readonly string[], terminal: Terminal) => Promise<ExitCode>;

/** The command was called wrongly, or asked for what this version has not; the message is a sentence for people. */
export class UsageError extends Error {
  override name = "UsageError";
}
