/**
 * Digits set high, as the sign of a note or a power: run into the digits before them they would make another number. A
 * sign in brackets stands apart as it is.
 */
export function raisedDigits(text: string): string {
  if (/[[［(（〔]/u.test(text)) return text;
  return text.replace(/\d/gu, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]!);
}
