/** What may be done to a scheme one works on. It need not add up after each step; it must before it is used. */
import type { Indicator, Level, Scheme } from "../scheme.ts";

export type SchemeEdit =
  /** Everything but the indicators. */
  | {
      readonly kind: "settings";
      readonly settings: Omit<Scheme, "indicators" | "schema" | "id" | "version" | "period">;
    }
  /** Takes the place of the one with its id, with what was in it. Under another level when `parent` is another. */
  | { readonly kind: "indicator"; readonly indicator: Indicator; readonly parent: string | null }
  /** As the last of a level, or of the scheme. */
  | { readonly kind: "add"; readonly indicator: Indicator; readonly parent: string | null }
  | { readonly kind: "remove"; readonly id: string }
  | { readonly kind: "move"; readonly id: string; readonly by: -1 | 1 };

export type EditOutcome =
  { readonly ok: true; readonly scheme: Scheme } | { readonly ok: false; readonly why: EditRefusal };

export type EditRefusal = "gone" | "parentGone" | "intoItself" | "lastOne";

export function applyEdit(scheme: Scheme, edit: SchemeEdit): EditOutcome {
  switch (edit.kind) {
    case "settings":
      return { ok: true, scheme: { ...scheme, ...edit.settings } };
    case "add":
      return withIndicators(scheme, put(scheme.indicators, edit.indicator, edit.parent), "parentGone");
    case "remove":
      return remove(scheme, edit.id);
    case "move":
      return withIndicators(
        scheme,
        siblings(scheme.indicators, edit.id, (list, at) => swapped(list, at, at + edit.by)),
      );
    case "indicator":
      return replace(scheme, edit.indicator, edit.parent);
  }
}

export function findIndicator(indicators: readonly Indicator[], id: string): Indicator | undefined {
  for (const one of indicators) {
    if (one.id === id) return one;
    const inside = one.kind === "level" ? findIndicator(one.children, id) : undefined;
    if (inside) return inside;
  }
  return undefined;
}

/** Id of the level an indicator stands in; null at the top. */
export function parentOf(indicators: readonly Indicator[], id: string, parent: string | null = null): string | null {
  for (const one of indicators) {
    if (one.id === id) return parent;
    if (one.kind === "level" && findIndicator(one.children, id)) return parentOf(one.children, id, one.id);
  }
  return parent;
}

/** Levels that could hold an indicator: all but itself and what is in it. */
export function possibleParents(indicators: readonly Indicator[], id: string): Level[] {
  return indicators.flatMap((one) =>
    one.kind !== "level" || one.id === id ? [] : [one, ...possibleParents(one.children, id)],
  );
}

function replace(scheme: Scheme, indicator: Indicator, parent: string | null): EditOutcome {
  const kept = findIndicator(scheme.indicators, indicator.id);
  if (!kept) return { ok: false, why: "gone" };
  if (parent === parentOf(scheme.indicators, indicator.id)) {
    return withIndicators(
      scheme,
      siblings(scheme.indicators, indicator.id, (list, at) => list.with(at, indicator)),
    );
  }
  if (parent !== null && !possibleParents(scheme.indicators, indicator.id).some(({ id }) => id === parent))
    return { ok: false, why: "intoItself" };
  const without = remove(scheme, indicator.id);
  return without.ok ? withIndicators(scheme, put(without.scheme.indicators, indicator, parent)) : without;
}

function remove(scheme: Scheme, id: string): EditOutcome {
  const parent = parentOf(scheme.indicators, id);
  const level = parent === null ? undefined : findIndicator(scheme.indicators, parent);
  const around = level?.kind === "level" ? level.children : scheme.indicators;
  // A level without anything in it is no level, a scheme without indicators no scheme.
  if (around.length === 1 && around[0]?.id === id) return { ok: false, why: "lastOne" };
  return withIndicators(
    scheme,
    siblings(scheme.indicators, id, (list, at) => list.toSpliced(at, 1)),
  );
}

function withIndicators(scheme: Scheme, indicators: Indicator[] | undefined, why: EditRefusal = "gone"): EditOutcome {
  return indicators ? { ok: true, scheme: { ...scheme, indicators } } : { ok: false, why };
}

/** The list the indicator stands in, changed; undefined where there is none. */
function siblings(
  list: readonly Indicator[],
  id: string,
  change: (list: readonly Indicator[], at: number) => Indicator[],
): Indicator[] | undefined {
  const at = list.findIndex((one) => one.id === id);
  if (at >= 0) return change(list, at);
  for (const [index, one] of list.entries()) {
    const children = one.kind === "level" ? siblings(one.children, id, change) : undefined;
    if (children) return list.with(index, { ...(one as Level), children });
  }
  return undefined;
}

function put(list: readonly Indicator[], indicator: Indicator, parent: string | null): Indicator[] | undefined {
  if (parent === null) return [...list, indicator];
  return siblings(list, parent, (around, at) => {
    const level = around[at] as Level;
    return around.with(at, { ...level, children: [...level.children, indicator] });
  });
}

function swapped(list: readonly Indicator[], at: number, other: number): Indicator[] {
  const [one, two] = [list[at], list[other]];
  return one && two ? list.with(at, two).with(other, one) : [...list];
}
