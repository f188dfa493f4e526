import { randomInt } from "node:crypto";

/** Without i, l, o, 0 and 1: it is read from paper and typed by somebody else. */
const letters = "abcdefghjkmnpqrstuvwxyz23456789";
const groups = 3;
const groupLength = 4;

/** A password to hand over, 14 characters such as `k7mw-3xqd-nt9f`; about 59 bits of chance. */
export function firstPassword(): string {
  const letter = (): string => letters.charAt(randomInt(letters.length));
  const group = (): string => Array.from({ length: groupLength }, letter).join("");
  return Array.from({ length: groups }, group).join("-");
}
