import { z } from "zod";
import { unitKindLabels, unitKinds } from "#report-schema/format.ts";
import { mostUnitLines, readUnitList, type SkippedLine, type UnitLine } from "#report-schema/unit-list.ts";
import type { UploadReader } from "#app/server/reading/reading-pool.ts";
import { refusal, type Act } from "#app/services/act.ts";
import { importUnits, planSeal } from "#app/services/import-units.ts";
import { planUnitImport, type PlannedLine } from "#app/services/plan-unit-import.ts";

/** What a preview shows of one line. */
export interface PreviewLine {
  readonly row: number;
  readonly name: string;
  readonly detail: string;
  readonly outcome: PlannedLine["outcome"];
  readonly notes: readonly string[];
}

export interface Preview {
  readonly lines: readonly PreviewLine[];
  readonly skipped: readonly SkippedLine[];
  /** The list as it was read, sent back with the confirmation: nothing is kept in between. */
  readonly list: string;
  readonly seal: string;
}

export type ImportAnswer = { readonly sentence: string; readonly preview: Preview | null } | { readonly done: string };

const line = z.object({
  row: z.int(),
  name: z.string().max(200),
  short: z.string().max(200),
  parent: z.string().max(200),
  kind: z.enum(unitKinds).optional(),
  group: z.string().max(200),
  aliases: z.array(z.string().max(200)).max(50),
  login: z.string().max(200),
  person: z.string().max(200),
  contact: z.string().max(200),
  phone: z.string().max(200),
  problems: z.array(z.string().max(200)).max(20),
});
const confirmation = z.object({
  lines: z.array(line).max(mostUnitLines),
  skipped: z.array(z.object({ row: z.int(), text: z.string(), why: z.string() })),
});

/** The file that was sent, as a preview; or the preview that was confirmed, carried out. */
export async function answerImport(act: Act, reader: UploadReader, form: FormData): Promise<ImportAnswer> {
  if (form.get("intent") === "confirm") return confirm(act, form);
  const file = form.get("file");
  if (!(file instanceof File) || file.name === "") return refused("请先选择名单文件。");
  const reading = await reader.table(file.name, new Uint8Array(await file.arrayBuffer()));
  if (!reading.ok) return refused(`“${file.name}”${reading.why}。`);
  const [sheet] = reading.sheets;
  const list = readUnitList(sheet?.rows ?? []);
  if (!list.ok) return refused(`“${file.name}”${list.why}。`);
  if (list.lines.length === 0) return refused(`“${file.name}”里没有单位。`);
  return { sentence: "", preview: await preview(act, list.lines, list.skipped) };
}

async function confirm(act: Act, form: FormData): Promise<ImportAnswer> {
  const told = form.get("list");
  const parsed = confirmation.safeParse(typeof told === "string" ? readJson(told) : undefined);
  if (!parsed.success) return refused("预览的内容不完整，没有导入。请重新选择文件。");
  const lines = parsed.data.lines.map((one): UnitLine => ({ ...one, kind: one.kind }));
  const seal = form.get("seal");
  const outcome = await importUnits(act, lines, typeof seal === "string" ? seal : "");
  if (!outcome.ok) return { sentence: outcome.sentence, preview: await preview(act, lines, parsed.data.skipped) };
  const { added, changed, accounts } = outcome;
  return {
    done: new URLSearchParams({ added: `${added}`, changed: `${changed}`, accounts: `${accounts}` }).toString(),
  };
}

function refused(sentence: string): ImportAnswer {
  return { ...refusal(sentence), preview: null };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function preview(act: Act, lines: readonly UnitLine[], skipped: readonly SkippedLine[]): Promise<Preview> {
  const plan = await planUnitImport(act.db, act.actor, lines);
  return {
    lines: plan.map(({ line: one, outcome, notes }) => ({
      row: one.row,
      name: one.name,
      detail: [one.short, one.parent && `上级：${one.parent}`, one.kind && unitKindLabels[one.kind], one.group]
        .filter(Boolean)
        .join("，"),
      outcome,
      notes,
    })),
    skipped,
    list: JSON.stringify({ lines, skipped }),
    seal: planSeal(plan),
  };
}
