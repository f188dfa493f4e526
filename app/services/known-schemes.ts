import type { Scheme } from "#report-schema/scoring/scheme.ts";
import { shippedSchemes } from "#report-schema/scoring/shipped.ts";

/** Schemes a sheet may be laid out by. */
export function knownSchemes(): readonly Scheme[] {
  return shippedSchemes;
}
