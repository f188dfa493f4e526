import type { Actor } from "#report-schema/access.ts";
import { indicatorFields, type EditKind } from "#report-schema/scoring/edit/indicator-fields.ts";
import { indicatorTexts } from "#report-schema/scoring/edit/indicator-form.ts";
import { findIndicator, parentOf, possibleParents } from "#report-schema/scoring/edit/scheme-edit.ts";
import type { Indicator } from "#report-schema/scoring/scheme.ts";
import type { Db } from "#db/client.ts";
import { notFound } from "#app/refusals.ts";
import { ownSchemeFor } from "#app/services/open-scheme.ts";

/** The address of an indicator that is not there yet. */
export const newIndicator = "new";

/**
 * @param asked the kind asked for by the address, where it is to be another than it is
 * @throws Response 403, 404
 */
export async function loadIndicator(
  db: Db,
  person: Actor,
  { schemeId = "", indicatorId = "" }: { readonly schemeId?: string; readonly indicatorId?: string },
  asked: string | null,
) {
  const { scheme, edit, frozenAt } = await ownSchemeFor(db, person, schemeId);
  const kept = findIndicator(scheme.indicators, indicatorId);
  if (!kept && indicatorId !== newIndicator) throw notFound("方案里没有这项指标，可能已被删去。");
  const kind = readKind(asked) ?? kept?.kind ?? "judged";
  return {
    schemeId,
    schemeName: scheme.name,
    edit,
    isFrozen: frozenAt !== null,
    isNew: !kept,
    kind,
    kept: kept?.name ?? "",
    texts: kept ? indicatorTexts(kept) : {},
    groups: scheme.groups.map(({ id, name }) => ({ value: id, label: name })),
    heldBy: kept?.groups ?? [],
    of: kept?.kind === "atLeast" ? kept.of : [],
    parent: kept ? (parentOf(scheme.indicators, kept.id) ?? "") : "",
    parents: possibleParents(scheme.indicators, kept?.id ?? "").map(({ id, name }) => ({ value: id, label: name })),
    others: everyOne(scheme.indicators).filter(({ value }) => value !== kept?.id),
  };
}

export type IndicatorPage = Awaited<ReturnType<typeof loadIndicator>>;

export function readKind(text: string | null | undefined): EditKind | undefined {
  return text && Object.hasOwn(indicatorFields, text) ? (text as EditKind) : undefined;
}

function everyOne(indicators: readonly Indicator[]): { readonly value: string; readonly label: string }[] {
  return indicators.flatMap((one) => [
    { value: one.id, label: one.name },
    ...(one.kind === "level" ? everyOne(one.children) : []),
  ]);
}
