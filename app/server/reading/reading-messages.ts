import type { ReportFileReading } from "#app/readers/read-report-file.ts";
import type { TableFileReading } from "#app/readers/read-table-file.ts";

/** What passes between the pool and its reading processes. */
export type ReadingRequest =
  | { readonly as: "report"; readonly ending: string; readonly bytes: Uint8Array }
  | { readonly as: "table"; readonly name: string; readonly bytes: Uint8Array };

export type ReadingReply =
  /** Said once, before anything was asked. */
  | { readonly ready: true }
  | {
      readonly reading: ReportFileReading | TableFileReading;
      /** The process holds so much memory by now that it would not be fair to the next file. */
      readonly isSpent: boolean;
      /** Of a fault in the program, with its trace. */
      readonly fault?: string;
    };

/** No reading of the file was come to; `why` goes behind its name. Stands for a report and for a table alike. */
export interface Unread {
  readonly ok: false;
  readonly missing: "content";
  readonly why: string;
}

export function unread(why: string): Unread {
  return { ok: false, missing: "content", why };
}
