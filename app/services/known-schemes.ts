import { readScheme } from "#report-schema/scoring/read-scheme.ts";
import type { Scheme } from "#report-schema/scoring/scheme.ts";
import { shippedSchemes } from "#report-schema/scoring/shipped.ts";
import type { Db } from "#db/client.ts";
import { listSchemes } from "#db/queries/schemes.ts";

/** Schemes a sheet may be laid out by: the office's own that add up, newest year first, then those that are shipped. */
export async function knownSchemes(db: Db): Promise<Scheme[]> {
  const own = (await listSchemes(db)).map(({ scheme }) => scheme);
  return [...own.filter((scheme) => readScheme(scheme).ok), ...shippedSchemes];
}
