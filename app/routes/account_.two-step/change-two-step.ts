import { carryOut } from "#app/form-answer.ts";
import { notFound } from "#app/refusals.ts";
import type { Act, Refusal } from "#app/services/act.ts";
import { beginTwoStep } from "#app/services/begin-two-step.ts";
import { renewRecoveryCodes, stopTwoStep } from "#app/services/change-two-step.ts";
import { confirmTwoStep } from "#app/services/confirm-two-step.ts";
import { codeInput } from "#app/services/finish-log-in.ts";
import type { Person } from "#app/session/require-person.ts";
import type { SecretBox } from "#app/session/secret-box.ts";
import { z } from "zod";

type Done = { readonly ok: true; readonly recoveryCodes?: readonly string[] };

/** The form of the page that was sent, carried out. */
export function changeTwoStep(act: Act, person: Person, secrets: SecretBox, texts: Record<string, string>) {
  const withCode = (doing: (code: z.infer<typeof codeInput>) => Promise<Done | Refusal>) =>
    carryOut(codeInput, texts, doing);
  switch (texts.intent) {
    case "begin":
      return carryOut<unknown, Done>(z.object({}), texts, () => beginTwoStep(act, secrets));
    case "confirm":
      return withCode((code) => confirmTwoStep(act, person, secrets, code));
    case "renew":
      return withCode((code) => renewRecoveryCodes(act, person.login, secrets, code));
    case "stop":
      return withCode((code) => stopTwoStep(act, person.login, secrets, code));
    default:
      throw notFound();
  }
}
