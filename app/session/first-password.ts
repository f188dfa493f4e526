import { randomInt } from "node:crypto";

/** Without i, l, o, 0 and 1: it is read from paper and typed by somebody else. */
const letters = "abcdefghjkmnpqrstuvwxyz23456789";
const groups = 3;
const groupLength = 4;

/** A password to hand over, 14 characters such as `k7mw-3xqd-nt9f`; about 59 bits of chance. */
export function firstPassword(): string {
  return Array.from({ length: groups }, randomGroup).join("-");
}

function randomGroup(): string {
  return Array.from({ length: groupLength }, () => letters.charAt(randomInt(letters.length))).join("");
}
