/** What a text may say in numbers of the year's assessment (考核) of the units under a government. */
export const scoreQuantities = [
  "units",
  "sheets",
  "bulletins",
  "mean",
  "highest",
  "lowest",
  "grade",
  "deductions",
  "deductedUnits",
  "struck",
] as const;
export type ScoreQuantity = (typeof scoreQuantities)[number];
