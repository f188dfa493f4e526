import type { FactsByRule, RuleName } from "../finding.ts";
import type { Level } from "../format.ts";

/** For each rule: its title, the levels its findings can have, and the facts of one failing example. */
export type GuidePart<Name extends RuleName> = {
  readonly [One in Name]: {
    readonly title: string;
    readonly levels: readonly Level[];
    readonly example: FactsByRule[One];
  };
};
