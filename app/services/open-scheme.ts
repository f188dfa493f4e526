import type { Actor } from "#report-schema/access.ts";
import type { Scheme } from "#report-schema/scoring/scheme.ts";
import { shippedScheme } from "#report-schema/scoring/shipped.ts";
import type { Db } from "#db/client.ts";
import { findScheme, type OwnScheme } from "#db/queries/schemes.ts";
import { forbidden, notFound } from "#app/refusals.ts";
import { schemeRefusal, setsSchemes } from "./copy-scheme.ts";

export interface OpenedScheme {
  readonly scheme: Scheme;
  /** Nothing for a shipped one. */
  readonly own: OwnScheme | undefined;
}

/** A scheme to look at, shipped or own. @throws Response 404 */
export async function openScheme(db: Db, id: string): Promise<OpenedScheme> {
  const shipped = shippedScheme(id);
  if (shipped) return { scheme: shipped, own: undefined };
  const own = await findScheme(db, id);
  if (!own) throw notFound("没有这个考核方案，可能已被删除。");
  return { scheme: own.scheme, own };
}

/** An own scheme for whoever may change it, frozen ones included. @throws Response 403, 404 */
export async function ownSchemeFor(db: Db, actor: Actor, id: string): Promise<OwnScheme> {
  if (!(await setsSchemes(db, actor))) throw forbidden(schemeRefusal);
  const { own } = await openScheme(db, id);
  if (!own) throw notFound("随软件提供的方案不能修改，可以复制一份再改。");
  return own;
}
