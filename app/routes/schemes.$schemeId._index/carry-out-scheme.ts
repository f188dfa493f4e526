import { z } from "zod";
import { carryOut, type FormOutcome } from "#app/form-answer.ts";
import { forbidden, notFound } from "#app/refusals.ts";
import type { Act } from "#app/services/act.ts";
import { copyScheme, copySchemeInput, schemeRefusal, setsSchemes } from "#app/services/copy-scheme.ts";
import { editScheme } from "#app/services/edit-scheme.ts";
import { removeScheme } from "#app/services/remove-scheme.ts";

/** Forms of the page: copy, remove, and the small steps beside each indicator. */
export async function carryOutScheme(
  act: Act,
  schemeId: string,
  texts: Record<string, string>,
): Promise<FormOutcome<{ readonly ok: true; readonly next: string }>> {
  if (!(await setsSchemes(act.db, act.actor))) throw forbidden(schemeRefusal);
  const here = `/schemes/${schemeId}`;
  switch (texts["intent"]) {
    case "copy":
      return carryOut(copySchemeInput, texts, async (input) => {
        const made = await copyScheme(act, { ...input, fromId: schemeId });
        return { ok: true, next: `/schemes/${made.schemeId}` };
      });
    case "delete":
      return carryOut(z.object({}), texts, async () => {
        const outcome = await removeScheme(act, schemeId);
        return outcome.ok ? { ok: true, next: "/schemes" } : outcome;
      });
    case "up":
    case "down":
    case "remove":
      return carryOut(stepInput, texts, async ({ intent, id, edit: base }) => {
        const edit =
          intent === "remove" ? { kind: "remove" as const, id } : { kind: "move" as const, id, by: moves[intent] };
        const outcome = await editScheme(act, { schemeId, base, edit });
        return outcome.ok ? { ok: true, next: here } : outcome;
      });
    default:
      throw notFound();
  }
}

const moves = { up: -1, down: 1 } as const;

const stepInput = z.object({
  intent: z.enum(["up", "down", "remove"]),
  id: z.string().min(1).max(80),
  edit: z.coerce.number().int(),
});
