import type { Actor } from "#report-schema/access.ts";
import { schemeFaults } from "#report-schema/scoring/scheme-faults.ts";
import type { Db } from "#db/client.ts";
import { findAccount } from "#db/queries/accounts.ts";
import type { OwnScheme } from "#db/queries/schemes.ts";
import { listRounds } from "#db/queries/rounds.ts";
import { momentText } from "#app/components/day-text.ts";
import { setsSchemes } from "#app/services/copy-scheme.ts";
import { openScheme } from "#app/services/open-scheme.ts";

export async function loadScheme(db: Db, person: Actor, schemeId: string) {
  const { scheme, own } = await openScheme(db, schemeId);
  const mayCopy = await setsSchemes(db, person);
  const [round] = await listRounds(db);
  return {
    scheme,
    faults: own ? schemeFaults(scheme) : [],
    mayCopy,
    mayEdit: mayCopy && own?.frozenAt === null,
    edit: own?.edit ?? 0,
    state: own ? await ownState(db, own) : "随软件提供，可以直接使用，也可以复制一份再改。",
    copyYear: Math.max(round?.year ?? 0, scheme.year ?? 0) + (own ? 1 : 0),
  };
}

async function ownState(db: Db, { scheme, frozenAt, updatedAt, updatedBy }: OwnScheme): Promise<string> {
  const year = `${scheme.year} 年度，第 ${scheme.version} 版。`;
  if (frozenAt !== null) return `${year}${momentText(frozenAt)}按它印发了计分结果，不再修改；要改的请复制一份。`;
  const who = (await findAccount(db, updatedBy))?.name ?? "";
  return `${year}${momentText(updatedAt)}由${who}最后修改。`;
}
