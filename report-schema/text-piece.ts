/** The piece of a text that a change replaced: a long text is written down once, not again with every sentence typed. */

export interface TextPiece {
  /** Where the piece begins, in UTF-16 units. */
  readonly startsAt: number;
  readonly before: string;
  readonly after: string;
}

/** Half of a character cannot be stored by every engine: a cut never goes through one. */
function cutsCharacter(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** The shortest piece that leads from one text to the other. */
export function pieceBetween(before: string, after: string): TextPiece {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  while (head > 0 && (cutsCharacter(before, head) || cutsCharacter(after, head))) head -= 1;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  while (tail > 0 && cutsCharacter(before, before.length - tail)) tail -= 1;
  const [end, newEnd] = [before.length - tail, after.length - tail];
  return { startsAt: head, before: before.slice(head, end), after: after.slice(head, newEnd) };
}

/** The text before the piece was replaced. @throws Error when the text does not hold what the piece put there */
export function withoutPiece(text: string, { startsAt, before, after }: TextPiece): string {
  if (text.slice(startsAt, startsAt + after.length) !== after) {
    throw new Error(`修改记录与正文对不上：第 ${startsAt} 字起应为“${after.slice(0, 40)}”，不能还原以前的正文。`);
  }
  return text.slice(0, startsAt) + before + text.slice(startsAt + after.length);
}
