/** 2022-08 → 2022年8月; 2022 → 2022年 */
export function periodText(period: string): string {
  const [year, month] = period.split("-");
  return month === undefined ? `${year}年` : `${year}年${Number(month)}月`;
}
