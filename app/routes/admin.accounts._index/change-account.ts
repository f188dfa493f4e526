import { notFound } from "#app/refusals.ts";
import type { HandedLink } from "#app/services/account-link.ts";
import type { Act, Refusal } from "#app/services/act.ts";
import { disableAccount } from "#app/services/disable-account.ts";
import { enableAccount } from "#app/services/enable-account.ts";
import { resetPassword } from "#app/services/reset-password.ts";
import { revokeAccountLink } from "#app/services/revoke-account-link.ts";
import { sendAccountLink } from "#app/services/send-account-link.ts";
import { resetTwoStep } from "#app/services/reset-two-step.ts";
import { unlockAccount } from "#app/services/unlock-account.ts";

/** A password made for somebody, to be shown once. */
export interface Handed {
  readonly login: string;
  readonly name: string;
  readonly password: string;
}

type Changed = Refusal | { readonly ok: true; readonly handed?: Handed; readonly link?: HandedLink };

/** The button of a row that was pressed, carried out. */
export async function changeAccount(act: Act, { intent, accountId = "" }: Record<string, string>): Promise<Changed> {
  switch (intent) {
    case "reset": {
      const outcome = await resetPassword(act, accountId);
      return outcome.ok ? { ok: true, handed: outcome } : outcome;
    }
    case "link":
      return sendAccountLink(act, accountId);
    case "revoke-link":
      return revokeAccountLink(act, accountId);
    case "unlock":
      return unlockAccount(act, accountId);
    case "reset-two-step":
      return resetTwoStep(act, accountId);
    case "disable":
      return disableAccount(act, accountId);
    case "enable":
      return enableAccount(act, accountId);
    default:
      throw notFound();
  }
}
