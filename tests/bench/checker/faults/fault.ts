import type { RuleName } from "#report-schema/finding.ts";
import type { Chance } from "../chance.ts";
import type { Draft, Paragraph, Saying } from "../draft.ts";

export interface Broken {
  readonly draft: Draft;
  /** What the finding must point at: a figure's id, or words its sentence must hold. */
  readonly mark?: string;
}

/** One way in which reports go wrong. */
export interface Fault {
  readonly name: string;
  readonly family: string;
  /** The rule that must say so. */
  readonly rule: RuleName;
  /** Cells become unreadable, so that nothing can be reckoned with them: never paired with a fault of numbers. */
  readonly hidesNumbers?: boolean;
  /** Undefined where this report has nothing to break in this way. */
  apply(draft: Draft, chance: Chance): Broken | undefined;
}

export function withFigures(draft: Draft, changes: Readonly<Record<string, number>>): Draft {
  return { ...draft, figures: { ...draft.figures, ...changes } };
}

export function withoutFigures(draft: Draft, ids: readonly string[]): Draft {
  const figures = Object.fromEntries(Object.entries(draft.figures).filter(([id]) => !ids.includes(id)));
  return { ...draft, figures };
}

export function idsOf(draft: Draft, pattern: RegExp): string[] {
  return Object.keys(draft.figures).filter((id) => pattern.test(id));
}

type Key = keyof Draft["text"];

export function withText(draft: Draft, key: Key, paragraphs: readonly Paragraph[]): Draft {
  return { ...draft, text: { ...draft.text, [key]: paragraphs } };
}

/** Every saying passed through `change`. */
export function mapSayings(draft: Draft, change: (saying: Saying) => Saying): Draft {
  const keys = Object.keys(draft.text) as Key[];
  return keys.reduce(
    (made, key) =>
      withText(
        made,
        key,
        made.text[key].map((paragraph) => ({ ...paragraph, sayings: paragraph.sayings.map(change) })),
      ),
    draft,
  );
}

/** One sentence more at the end of the part (of 一) or of the text. */
export function withSentence(draft: Draft, key: Key, saying: Saying, facet?: string): Draft {
  const paragraphs = draft.text[key];
  const last = paragraphs.reduce(
    (found, one, index) => (facet === undefined || one.facet === facet ? index : found),
    -1,
  );
  if (last === -1) return withText(draft, key, [{ sayings: [saying] }]);
  return withText(
    draft,
    key,
    paragraphs.map((one, index) => (index === last ? { ...one, sayings: [...one.sayings, saying] } : one)),
  );
}

/** Words put in the place of others, wherever they stand in the text. Undefined where they stand nowhere. */
export function withWords(draft: Draft, from: RegExp, to: string): Draft | undefined {
  let isFound = false;
  const made = mapSayings(draft, (saying) => ({
    ...saying,
    words: saying.words.map((words) => {
      if (!new RegExp(from.source, "u").test(words)) return words;
      isFound = true;
      return words.replace(from, to);
    }),
  }));
  return isFound ? made : undefined;
}

/** Kinds of fault of one family, named after it. */
export function family(
  name: string,
  faults: readonly (Omit<Fault, "family" | "apply"> & {
    readonly apply: (draft: Draft, chance: Chance) => Broken | Draft | undefined;
  })[],
): Fault[] {
  return faults.map((fault) => ({
    ...fault,
    family: name,
    apply: (draft, chance) => {
      const broken = fault.apply(draft, chance);
      return broken && ("draft" in broken ? broken : { draft: broken });
    },
  }));
}
