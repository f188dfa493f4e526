import QRCode from "qrcode";
import { countRecoveryCodes, findTwoStep } from "#db/queries/two-step.ts";
import type { AppContext } from "#app/server/app-context.ts";
import { otpauthAddress } from "#app/session/totp.ts";
import { SecretLostError } from "#app/session/secret-box.ts";
import type { Person } from "#app/session/require-person.ts";

/** How far the person's second step has come. */
export async function loadTwoStep({ db, secrets }: AppContext, person: Person) {
  const { mustEnrol, login, accountId } = person;
  const twoStep = await findTwoStep(db, accountId);
  if (!twoStep) return { mustEnrol, stage: "none" as const };
  if (twoStep.confirmedAt !== null) {
    return { mustEnrol, stage: "on" as const, codesLeft: await countRecoveryCodes(db, accountId) };
  }
  try {
    const secret = secrets.open(twoStep.secret, accountId);
    const key = secret.replace(/.{4}(?=.)/gu, "$& ");
    return { mustEnrol, stage: "begun" as const, key, picture: pictureOf(otpauthAddress(secret, login)) };
  } catch (error) {
    // Begun under another key: it is begun anew.
    if (error instanceof SecretLostError) return { mustEnrol, stage: "none" as const };
    throw error;
  }
}

/** The dark squares of a two-dimensional code as one path, and how many squares a side has. */
function pictureOf(text: string): { readonly size: number; readonly path: string } {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: "M" });
  let path = "";
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (modules.get(row, column)) path += `M${column} ${row}h1v1h-1z`;
    }
  }
  return { size: modules.size, path };
}
