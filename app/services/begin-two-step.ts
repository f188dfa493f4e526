import { insertTwoStep } from "#db/queries/two-step.ts";
import type { SecretBox } from "#app/session/secret-box.ts";
import { newTwoStepSecret } from "#app/session/totp.ts";
import { refusal, type Act, type Refusal } from "./act.ts";
import { recordAct } from "./record-act.ts";

/** Makes a secret for the person's telephone; it counts once a code of it was given (`confirmTwoStep`). */
export async function beginTwoStep(act: Act, secrets: SecretBox): Promise<{ readonly ok: true } | Refusal> {
  const { db, actor, now } = act;
  const secret = secrets.seal(newTwoStepSecret(), actor.accountId);
  return db.transaction().execute(async (transaction) => {
    if (!(await insertTwoStep(transaction, actor.accountId, secret, now.toISOString()))) {
      return refusal("两步登录已经开启。");
    }
    await recordAct(transaction, act, { kind: "security", what: "开始设置两步登录" });
    return { ok: true as const };
  });
}
