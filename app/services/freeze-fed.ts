import { isFilled } from "#report-schema/sheet/fed-cells.ts";
import type { Db } from "#db/client.ts";
import { newId } from "#db/new-id.ts";
import { saveCells } from "#db/queries/score-cells.ts";
import { insertEvidence } from "#db/queries/score-evidence.ts";
import type { ScoreSheet } from "#db/queries/score-sheets.ts";
import type { Act } from "./act.ts";
import type { FedEntries } from "./fed-entries.ts";

/**
 * What the reports say becomes entries of the sheet like any other, with what each rests on as its evidence: whatever
 * happens to the reports later changes no issued score. Within the transaction that issues the sheet and holds it.
 */
export async function freezeFed(
  transaction: Db,
  { actor, now }: Pick<Act, "actor" | "now">,
  { id: sheetId, version }: ScoreSheet,
  { fed, content, changes }: FedEntries,
): Promise<void> {
  const at = now.toISOString();
  if (changes.length > 0) {
    await saveCells(transaction, { sheetId, content, changes, version, accountId: actor.accountId, at });
  }
  for (const { unitId, column, restsOn } of fed.filter(isFilled)) {
    await insertEvidence(transaction, {
      id: newId(),
      sheetId,
      unitId,
      column,
      appealId: null,
      kind: "text",
      text: restsOn,
      fileHash: null,
      mediaType: null,
      accountId: actor.accountId,
      at,
    });
  }
}
