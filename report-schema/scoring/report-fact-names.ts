/** What an indicator may take from the course of a unit's yearly report (年报). */
export const reportFactNames = [
  "handedInLate",
  "daysLate",
  "timesReturned",
  "remarksUnmet",
  "blockingAtFirst",
  "repeatRate",
  "publishedLate",
] as const;
export type ReportFactName = (typeof reportFactNames)[number];
