import { applicants, outcomeIds } from "./sound-figures.ts";

/** The totals a paper prints, added up here by hand and not by the rules. */
export function soundTotals(figures: Readonly<Record<string, number>>): Record<string, number> {
  const totals: Record<string, number> = {};
  const at = (id: string): number => figures[id] ?? 0;
  for (const one of applicants)
    totals[`applications.handled.${one}`] = outcomeIds(figures, one).reduce((sum, id) => sum + at(id), 0);
  const rows = Object.keys(figures).filter((id) => id.startsWith("applications.") && id.endsWith(".person"));
  for (const row of [...rows.map((id) => id.slice(0, -".person".length)), "applications.handled"])
    totals[`${row}.total`] = applicants.reduce(
      (sum, one) => sum + (figures[`${row}.${one}`] ?? totals[`${row}.${one}`] ?? 0),
      0,
    );
  for (const group of ["review", "directSuit", "suitAfterReview"])
    totals[`contest.${group}.total`] = ["upheld", "corrected", "otherResult", "pending"].reduce(
      (sum, end) => sum + at(`contest.${group}.${end}`),
      0,
    );
  return totals;
}
