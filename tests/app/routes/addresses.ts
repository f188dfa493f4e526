/** Every address of the program with what each kind of visitor is answered there. */
import type { Address } from "./addresses/address.ts";
import { adminAddresses } from "./addresses/admin-addresses.ts";
import { generalAddresses } from "./addresses/general-addresses.ts";
import { reportAddresses } from "./addresses/report-addresses.ts";
import { roundAddresses } from "./addresses/round-addresses.ts";
import { schemeAddresses } from "./addresses/scheme-addresses.ts";
import { scoreAddresses } from "./addresses/score-addresses.ts";

const areas = [generalAddresses, reportAddresses, roundAddresses, scoreAddresses, adminAddresses, schemeAddresses];

export const addresses: readonly Address[] = [
  ...areas.flatMap(({ readings }) => readings.map((one) => ({ method: "GET" as const, ...one }))),
  ...areas.flatMap(({ writings }) => writings.map((one) => ({ method: "POST" as const, ...one }))),
];
