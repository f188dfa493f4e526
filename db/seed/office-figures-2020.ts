import type { Figures } from "#report-schema/report.ts";

type Cells = readonly (number | null)[];
type Rows = Readonly<Record<string, Cells>>;

const applicants = ["person", "company", "research", "charity", "lawFirm", "otherOrg"];

/**
 * In 18 outcome rows the published text kept six of the seven numbers, the last place being empty. Which one is missing
 * cannot be proven cell by cell; the five shown first are entered, and 其他 (otherOrg) is left blank for the clerk
 * to complete from the paper. Blank is null here, which is not 0.
 */
const applications: Rows = {
  received: [18, 0, 0, 0, 0, 0],
  carriedIn: [0, 0, 0, 0, 0, 0],
  disclosed: [0, 0, 0, 0, 0, null],
  partlyDisclosed: [0, 0, 0, 0, 0, null],
  "refused.stateSecret": [0, 0, 0, 0, 0, null],
  "refused.lawForbids": [0, 0, 0, 0, 0, null],
  "refused.safety": [0, 0, 0, 0, 0, null],
  "refused.thirdParty": [0, 0, 0, 0, 0, null],
  "refused.internalAffairs": [0, 0, 0, 0, 0, null],
  "refused.processInfo": [0, 0, 0, 0, 0, null],
  "refused.enforcementFile": [0, 0, 0, 0, 0, null],
  "refused.queryMatter": [0, 0, 0, 0, 0, null],
  "unavailable.notHeld": [5, 0, 0, 0, 0, null],
  "unavailable.needsCreating": [0, 0, 0, 0, 0, null],
  "unavailable.stillUnclear": [0, 0, 0, 0, 0, null],
  "notProcessed.petition": [0, 0, 0, 0, 0, null],
  "notProcessed.repeated": [0, 0, 0, 0, 0, null],
  "notProcessed.publication": [0, 0, 0, 0, 0, null],
  "notProcessed.excessive": [0, 0, 0, 0, 0, null],
  "notProcessed.reconfirm": [0, 0, 0, 0, 0, null],
  other: [13, 0, 0, 0, 0, 0],
  carriedOut: [0, 0, 0, 0, 0, 0],
};

const outcomes = ["upheld", "corrected", "otherResult", "pending"];
const contest: Rows = { review: [1, 0, 0, 0], directSuit: [0, 0, 0, 0], suitAfterReview: [0, 0, 0, 0] };

const documents = ["made", "published", "publicTotal"];
const items = ["previous", "change", "decided"];

/** Typed figures of the office's report of 2020; totals are computed. */
export const officeFigures2020: Figures = {
  ...figures("proactive", documents, { rules: [0, 0, 0], normative: [0, 0, 0] }),
  ...figures("proactive", items, {
    licences: [0, 0, 0],
    services: [0, 0, 0],
    penalties: [0, 0, 0],
    coercion: [0, 0, 0],
  }),
  ...figures("proactive", items, { fees: [0, 0] }),
  "proactive.procurement.items": 36,
  // Printed “7” 万元; kept in 0.01 元.
  "proactive.procurement.amount": 7_000_000,
  ...figures("applications", applicants, applications),
  ...figures("contest", outcomes, contest),
};

function figures(table: string, columns: readonly string[], rows: Rows): Figures {
  const written: Record<string, number> = {};
  for (const [row, cells] of Object.entries(rows)) {
    for (const [at, number] of cells.entries()) {
      if (number !== null) written[`${table}.${row}.${columns[at]}`] = number;
    }
  }
  return written;
}
