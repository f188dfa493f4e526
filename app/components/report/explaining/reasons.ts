import { createContext, useContext } from "react";
import type { ExplanationKind } from "#report-schema/explanation-kind.ts";

/** A reason kept with the report, oldest first in a list of them. */
export interface KeptReason {
  readonly findingKey: string;
  readonly reason: string;
  readonly kind?: ExplanationKind;
  /** Name of the person. */
  readonly by: string;
  /** ISO moment. */
  readonly at: string;
}

export interface DeskReasons {
  /** Where a reason is sent. */
  readonly address: string;
  readonly reasons: readonly KeptReason[];
}

export const DeskReasonsContext = createContext<DeskReasons>({ address: "", reasons: [] });

export function useDeskReasons(): DeskReasons {
  return useContext(DeskReasonsContext);
}
