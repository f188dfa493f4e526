import { marksWithin } from "#report-schema/text-marks.ts";
import type { PaperMark } from "../paper-marks.ts";
import type { RemarkStretch } from "./review-data.ts";

export type PaperStretch =
  | (PaperMark & { readonly remark?: undefined })
  | (Pick<PaperMark, "key" | "start" | "end"> & { remark: RemarkStretch });

/** Remarks and findings on one text: where both speak, the remark is shown; stretches come in order, none over another. */
export function layOver(remarks: readonly RemarkStretch[], marks: readonly PaperMark[]): PaperStretch[] {
  const own: PaperStretch[] = [];
  for (const remark of [...remarks].sort((one, other) => one.start - other.start)) {
    const last = own.findLast(({ key }) => key === remark.key);
    const start = Math.max(remark.start, last?.end ?? 0);
    if (start < remark.end) own.push({ key: remark.key, start, end: remark.end, remark });
  }
  const free = marks.filter((mark) => marksWithin(own, mark.key, mark.start, mark.end).length === 0);
  return [...own, ...free].sort((one, other) => one.start - other.start);
}
