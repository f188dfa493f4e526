/** What a password chosen by a person must be. The first trouble is told, with what to do. */

export const shortestPassword = 10;
export const longestPassword = 200;
/** How many of the passwords before are not taken again. */
export const pastPasswords = 5;

/** As the pages state it beside the field. */
export const passwordHint = `至少 ${shortestPassword} 位；不能含账号名，不能太常见，不能与最近 ${pastPasswords} 次用过的相同`;

/** What most people think of first, on its own or with figures and signs around it. */
const commonest =
  "password passw0rd admin administrator qwerty qwertyuiop asdfghjkl zxcvbnm qazwsx qazwsxedc qweasd qweasdzxc 1qaz2wsx 1q2w3e4r abc abcd aabbcc woaini iloveyou welcome letmein changeme root user test guest zhengfu nianbao zwgk xxgk mima nihao gongkai".split(
    " ",
  );

/** A sentence, or undefined when the password will do. @param login the account's log-in name */
export function passwordTrouble(password: string, login: string): string | undefined {
  const plain = password.normalize("NFKC").toLowerCase();
  const name = login.normalize("NFKC").toLowerCase();
  if (name.length >= 3 && plain.includes(name)) return "密码里不能含有账号名，请换一个。";
  if (new Set(plain).size < 5) return "密码里不同的字太少，容易被猜到，请换一个。";
  const letters = plain.replaceAll(/[^\p{L}]/gu, "");
  if (commonest.includes(plain) || commonest.includes(letters) || isFigures(plain) || isRow(plain)) {
    return "这样的密码太常见，容易被猜到。请换一个，例如几个不相干的词连在一起。";
  }
  return undefined;
}

/** Only figures: a telephone number, a birthday, the number of an identity card. */
function isFigures(plain: string): boolean {
  return /^[\d\p{P}\p{S}\s]+$/u.test(plain);
}

/** Mostly one step along the alphabet or the figures after the other. */
function isRow(plain: string): boolean {
  const codes = [...plain].map((sign) => sign.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, index) => Math.abs(code - (codes[index] ?? 0)));
  return steps.filter((step) => step <= 1).length > steps.length * 0.7;
}
