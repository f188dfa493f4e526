/** How a unit is found by what somebody types: a part of any of its names, or their pinyin initials (政府办 → zfb). */

/** Of each character the letters it may begin with: “重” → "zc"; letters and digits stand for themselves. */
export type Initials = readonly string[];

/** Letters alone are read as initials too; anything else is a part of a name. */
export function readsAsInitials(words: string): boolean {
  return /^[a-z0-9]{2,}$/iu.test(words);
}

/** Whether the letters typed follow each other anywhere in the name; each character may be read in any of its ways. */
export function matchesInitials(initials: Initials, typed: string): boolean {
  const letters = [...typed.toLowerCase()];
  for (let start = 0; start + letters.length <= initials.length; start += 1) {
    if (letters.every((letter, place) => initials[start + place]?.includes(letter))) return true;
  }
  return false;
}

/** @param initialsOf only asked where letters were typed */
export function matchesName(names: readonly string[], typed: string, initialsOf: (name: string) => Initials): boolean {
  if (typed === "") return true;
  const lower = typed.toLowerCase();
  if (names.some((name) => name.toLowerCase().includes(lower))) return true;
  return readsAsInitials(typed) && names.some((name) => matchesInitials(initialsOf(name), typed));
}
