import { z } from "zod";
import { carryOut } from "#app/form-answer.ts";
import { notFound } from "#app/refusals.ts";
import type { Act } from "#app/services/act.ts";
import { changePassword, changePasswordInput } from "#app/services/change-password.ts";
import { logOut } from "#app/services/log-out.ts";
import { ownMailInput, setOwnMail } from "#app/services/set-mail.ts";
import type { Person } from "#app/session/require-person.ts";

const endSessionInput = z.object({ sessionId: z.string().min(1) });

/** The form of the page that was sent, carried out. */
export function changeOwnAccount(act: Act, person: Person, texts: Record<string, string>) {
  switch (texts.intent) {
    case "change-password":
      return carryOut(changePasswordInput, texts, (input) => changePassword(act, person, input));
    case "set-mail":
      return carryOut(ownMailInput, texts, (input) => setOwnMail(act, input));
    case "end-session":
      return carryOut(endSessionInput, texts, async ({ sessionId }) => {
        await logOut(act, sessionId);
        return { ok: true as const };
      });
    default:
      throw notFound();
  }
}
