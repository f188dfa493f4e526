import { balanceFaults } from "./balance-faults.ts";
import { cellFaults } from "./cell-faults.ts";
import type { Fault } from "./fault.ts";
import { numberFaults } from "./number-faults.ts";
import { proactiveFaults } from "./proactive-faults.ts";
import { reckoningFaults } from "./reckoning-faults.ts";
import { wholeFaults } from "./whole-faults.ts";
import { yearFaults } from "./year-faults.ts";
import { wordFaults } from "./word-faults.ts";

/** Every known kind of fault; figures before text, so that a fault of the text is made against the final table. */
export const allFaults: readonly Fault[] = [
  ...cellFaults,
  ...balanceFaults,
  ...proactiveFaults,
  ...wholeFaults,
  ...numberFaults,
  ...reckoningFaults,
  ...wordFaults,
  ...yearFaults,
];
