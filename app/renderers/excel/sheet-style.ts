/** The look of a sheet. Columns are measured in digits of the usual type: two of them are as wide as a Chinese character. */

/** By the names offices have. */
export const fonts = { table: "宋体", title: "方正小标宋简体", body: "仿宋", black: "黑体", kai: "楷体" } as const;
/** 五号, the size columns are measured in. */
export const tableSize = 10.5;
export const titleSize = 18;
export const textSize = 12;
export const leading = 1.5;
/** All columns together; A4 takes them at about nine tenths of their size. */
export const sheetWidth = 100;
/** Of a sheet of text: some programs make a sheet as narrow as its page by whole columns only, and cut off a single one. */
export const textColumns = 10;
/** Between a text and the lines beside it. */
export const padding = 1;
/** Points; no program makes a row higher. */
export const highestRow = 400;
/** Characters; no program keeps more in one cell. */
export const longestText = 32_000;
export const red = "#C00000";
