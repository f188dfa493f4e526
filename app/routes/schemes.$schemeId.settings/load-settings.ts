import type { Actor } from "#report-schema/access.ts";
import { settingsTexts } from "#report-schema/scoring/edit/settings-form.ts";
import { placedLeaves } from "#report-schema/scoring/leaves.ts";
import type { Db } from "#db/client.ts";
import { ownSchemeFor } from "#app/services/open-scheme.ts";

export async function loadSettings(db: Db, person: Actor, schemeId: string) {
  const { scheme, edit, frozenAt } = await ownSchemeFor(db, person, schemeId);
  return {
    schemeId,
    schemeName: scheme.name,
    edit,
    isFrozen: frozenAt !== null,
    texts: settingsTexts(scheme),
    accumulate: scheme.accumulation?.of ?? [],
    groups: scheme.groups.length,
    leaves: placedLeaves(scheme).map(({ leaf }) => ({ value: leaf.id, label: leaf.name })),
  };
}

/** What the fields of the page are filled with. */
export interface Filled {
  readonly values: Readonly<Record<string, string>>;
  readonly problems: Readonly<Record<string, string>>;
  readonly leaves: readonly { readonly value: string; readonly label: string }[];
  readonly accumulate: readonly string[];
}
