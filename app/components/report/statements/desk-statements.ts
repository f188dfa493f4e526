import { createContext, useContext, type MouseEvent } from "react";
import { noStatements, type GivenStatements } from "#report-schema/statements.ts";

export type StatementWindow = "correct" | "zero";

/** What the unit stated beside this report's figures, and how more is stated. */
export interface DeskStatements {
  /** A page that does the same without scripts. */
  readonly address: string;
  readonly statements: GivenStatements;
  readonly open: (which: StatementWindow) => void;
}

export const DeskStatementsContext = createContext<DeskStatements>({
  address: "",
  statements: noStatements,
  open: () => undefined,
});

export function useDeskStatements(): DeskStatements {
  return useContext(DeskStatementsContext);
}

/** A link to the page that becomes a window once scripts are there. */
export function useStatementLink(which: StatementWindow) {
  const { address, open } = useDeskStatements();
  return {
    href: `${address}#${which}`,
    onClick: (event: MouseEvent): void => {
      event.preventDefault();
      open(which);
    },
  };
}
