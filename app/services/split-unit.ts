import { newId } from "#db/new-id.ts";
import { insertUnitName, nameOn } from "#db/queries/unit-names.ts";
import { insertSuccession } from "#db/queries/unit-successions.ts";
import { lastSortOrder, listNamesakes } from "#db/queries/unit-tree.ts";
import { findUnit, insertUnit, setAbolished } from "#db/queries/units.ts";
import { refusal, type Act, type Refusal } from "./act.ts";
import { nameClash } from "./name-clash.ts";
import { openReorganisation, stillAbove } from "./open-reorganisation.ts";
import { openUnit } from "./open-unit.ts";
import { recordAct } from "./record-act.ts";
import { sortStep } from "./unit-input.ts";

/**
 * From a day on several units do this one's work: those named, new ones made as it is, and itself where it goes on.
 * @param heirs official names; of units there are, or of new ones
 */
export async function splitUnit(
  act: Act,
  unitId: string,
  { heirs, goesOn, day }: { readonly heirs: readonly string[]; readonly goesOn: boolean; readonly day: string },
): Promise<{ readonly ok: true } | Refusal> {
  const names = [...new Set(heirs)];
  if (names.length + (goesOn ? 1 : 0) < 2) return refusal("拆分后应有两个以上的单位；只有一个的，请用并入或改名。");
  return act.db
    .transaction()
    .execute(async (transaction): Promise<{ readonly ok: true } | Refusal> => {
      const open = await openReorganisation(transaction, act, unitId, day);
      if (!open.ok) return open;
      const { unit } = open;
      const trouble = goesOn ? undefined : await stillAbove(transaction, unit);
      if (trouble) return refusal(trouble);
      let sortOrder = await lastSortOrder(transaction);
      for (const name of names) {
        const holder = (await listNamesakes(transaction, name)).find(({ kind }) => kind === "official");
        if (holder?.unitId === unitId)
          throw new SplitStopped("原单位继续存在的，请勾选“原单位继续存在”，不用写它的名称。");
        if (holder) await openUnit(transaction, act.actor, holder.unitId);
        const heir = holder && (await findUnit(transaction, holder.unitId));
        if (heir && (heir.abolishedOn !== null || nameOn(heir.names, day) === undefined)) {
          throw new SplitStopped(`“${name}”在 ${day} 不存在，不能承接。`);
        }
        const successorId = heir?.id ?? newId();
        if (!heir) {
          const clash = await nameClash(transaction, { kind: "official", name, parentId: unit.parentId });
          if (clash) throw new SplitStopped(clash);
          sortOrder += sortStep;
          const { kind, groupName, isGovernment, reports, parentId } = unit;
          const facts = { kind, groupName, isGovernment, reports, parentId, sortOrder, since: day };
          await insertUnit(transaction, { id: successorId, ...facts, createdAt: act.now.toISOString() });
          const named = { unitId: successorId, kind: "official", name, validFrom: null, validTo: null } as const;
          await insertUnitName(transaction, { id: newId(), ...named });
        }
        const link = { id: newId(), predecessorId: unitId, successorId, from: day };
        const by = { accountId: act.actor.accountId, at: act.now.toISOString() };
        if (!(await insertSuccession(transaction, { ...link, ...by }))) {
          throw new SplitStopped(`“${name}”承接“${unit.officialName}”已经登记过。`);
        }
      }
      if (!goesOn) await setAbolished(transaction, unitId, day);
      const all = names.map((name) => `“${name}”`).join("、");
      const what = `“${unit.officialName}”自 ${day} 起拆分，${all}承接${goesOn ? "一部分工作，原单位继续存在" : ""}`;
      await recordAct(transaction, act, { kind: "unit", unitId, what });
      return { ok: true };
    })
    .catch((error: unknown) => {
      if (error instanceof SplitStopped) return refusal(error.message);
      throw error;
    });
}

/** Undoes the transaction; the message is the sentence to show. */
class SplitStopped extends Error {}
