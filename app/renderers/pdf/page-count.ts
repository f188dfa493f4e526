/** Pages of a PDF our writer made: it keeps them in one flat list, whose count it writes in the clear. */
export function pageCount(pdf: Uint8Array): number {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString("latin1");
  const count = /\/Type \/Pages\n\/Count (\d+)/u.exec(text)?.[1];
  if (count === undefined) throw new Error("这份 PDF 里没有页数，不是本系统印出的");
  return Number(count);
}
