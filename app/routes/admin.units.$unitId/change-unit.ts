import { carryOut } from "#app/form-answer.ts";
import { notFound } from "#app/refusals.ts";
import type { Act } from "#app/services/act.ts";
import { addUnitAlias, addUnitAliasInput } from "#app/services/add-unit-alias.ts";
import { editUnit, editUnitInput } from "#app/services/edit-unit.ts";
import { removeUnitAlias, removeUnitAliasInput } from "#app/services/remove-unit-alias.ts";
import { renameUnit, renameUnitInput } from "#app/services/rename-unit.ts";
import { setSignOff } from "#app/services/set-sign-off.ts";
import { signOffSettingsInput } from "#report-schema/sign-off.ts";

/** The form of the page that was sent, carried out. */
export function changeUnit(act: Act, unitId: string, texts: Record<string, string>) {
  switch (texts.intent) {
    case "edited":
      return carryOut(editUnitInput, texts, (input) => editUnit(act, unitId, input));
    case "renamed":
      return carryOut(renameUnitInput, texts, (input) => renameUnit(act, unitId, input));
    case "alias-added":
      return carryOut(addUnitAliasInput, texts, (input) => addUnitAlias(act, unitId, input));
    case "alias-removed":
      return carryOut(removeUnitAliasInput, texts, (input) => removeUnitAlias(act, unitId, input));
    case "sign-off-set":
      return carryOut(signOffSettingsInput, texts, (input) => setSignOff(act, unitId, input));
    default:
      throw notFound();
  }
}
