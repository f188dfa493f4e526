import type { Actor } from "#report-schema/access.ts";
import type { AppContext } from "#app/server/app-context.ts";
import type { Act } from "#app/services/act.ts";

/** What a service is told of a request: who asks, when and from where. */
export function actOf({ db, now, address }: AppContext, actor: Actor): Act {
  return { db, actor, now, address };
}
