/** The schemes that come with the program, by id. */
import type { Scheme } from "./scheme.ts";
import { luancheng2020 } from "./schemes/luancheng-2020.ts";
import { yanjiang2021 } from "./schemes/yanjiang-2021.ts";
import { yanshiMonthly } from "./schemes/yanshi-monthly.ts";

export const shippedSchemes: readonly Scheme[] = [yanshiMonthly, luancheng2020, yanjiang2021];

export function shippedScheme(id: string): Scheme | undefined {
  return shippedSchemes.find((scheme) => scheme.id === id);
}
