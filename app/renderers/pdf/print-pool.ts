import type { Outline } from "../outline.ts";

/** Office's own font files by absolute path; a face without one is set in a free stand-in. */
export interface FontPaths {
  /** 小标宋, for titles */
  readonly title?: string;
  /** 仿宋 or 宋, for the body and tables */
  readonly body?: string;
  /** 黑体, for level 1 headings */
  readonly black?: string;
  /** 楷体, for level 2 headings */
  readonly kai?: string;
}

export interface PrintJobOptions {
  /** ISO date or moment written into the file as its creation date; the same input gives the same bytes. */
  readonly date: string;
}

export interface PrintPool {
  /** @throws MissingGlyphError when no font has a character of the outline */
  print(outline: Outline, options: PrintJobOptions): Promise<Uint8Array>;
  close(): Promise<void>;
}

export interface PrintPoolOptions {
  readonly fonts: FontPaths;
  /** Worker threads kept; each holds its own fonts (about 60 MB). */
  readonly size?: number;
  /** Where the worker's file is, when it does not lie beside this one. */
  readonly worker?: URL;
}

/** Prints off the event loop in a few worker threads. */
export function createPrintPool(_options: PrintPoolOptions): PrintPool {
  throw new Error("打印线程尚未就绪");
}
