/** The schemes that come with the program, by id. */
import type { Scheme } from "./scheme.ts";
import { yanshiMonthly } from "./schemes/yanshi-monthly.ts";

export const shippedSchemes: readonly Scheme[] = [yanshiMonthly];

export function shippedScheme(id: string): Scheme | undefined {
  return shippedSchemes.find((scheme) => scheme.id === id);
}
