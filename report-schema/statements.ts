/** What a unit states beside its figures and texts: kept with the report and with every revision, shown to the reviewer. */
import type { FigureCorrection } from "./carried-in.ts";
import type { ZeroDeclaration } from "./zero-declaration.ts";

export interface Statements {
  /** Oldest first; of one figure the newest counts. */
  readonly corrections: readonly FigureCorrection[];
  /** Absent where none was given or it was withdrawn. */
  readonly zeroDeclaration?: ZeroDeclaration | undefined;
}

/** Who stated it, by name, and when (ISO moment). */
export interface Given {
  readonly by: string;
  readonly at: string;
}

export interface GivenStatements extends Statements {
  readonly corrections: readonly (FigureCorrection & Given)[];
  readonly zeroDeclaration?: (ZeroDeclaration & Given) | undefined;
}

export const noStatements: GivenStatements = { corrections: [] };
