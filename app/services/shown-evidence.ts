import type { EvidenceKind } from "#report-schema/sheet/sheet-step.ts";
import type { Evidence } from "#db/queries/score-evidence.ts";

/** A piece of evidence as a page lists it. */
export function shownEvidence({ id, sheetId, kind, text, fileHash }: Evidence): {
  readonly id: string;
  readonly kind: EvidenceKind;
  readonly text: string;
  readonly address: string;
} {
  return { id, kind, text, address: fileHash === null ? "" : `/scores/${sheetId}/files/${id}` };
}
