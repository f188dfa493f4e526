import type { Outline } from "../outline.ts";
import type { FontPaths } from "./fonts.ts";
import { MissingGlyphError } from "./glyph-guard.ts";
import { FontFileError } from "./sfnt.ts";

/** What passes between the pool and its worker threads. */
export interface PrintRequest {
  readonly id: number;
  readonly outline: Outline;
  readonly date: string;
}

export type PrintReply =
  { readonly id: number; readonly bytes: Uint8Array } | { readonly id: number; readonly error: SentError };

export interface PrintWorkerData {
  readonly fonts: FontPaths;
}

/** An error as it crosses the border between threads, where classes are lost. */
export interface SentError {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
}

export function sendError(thrown: unknown): SentError {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  return { name: error.name, message: error.message, stack: error.stack };
}

const classes: Readonly<Record<string, new (message: string) => Error>> = { MissingGlyphError, FontFileError };

/** The error again as one of its class, with its sentence and the stack of the thread it was thrown in. */
export function receiveError({ name, message, stack }: SentError): Error {
  const error = new (classes[name] ?? Error)(message);
  error.name = name;
  if (stack !== undefined) error.stack = stack;
  return error;
}
