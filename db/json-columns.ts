import { z } from "zod";
import { explanationKinds } from "#report-schema/explanation-kind.ts";
import { narrativeKeys } from "#report-schema/format.ts";
import type { GreatestLikeness } from "#report-schema/radar/greatest-likeness.ts";
import type { RemarkPlace } from "#report-schema/remark.ts";
import { type RuleSettings } from "#report-schema/rules/rule-settings.ts";
import { ruleSettingsSchema } from "#report-schema/rules/rule-settings-schema.ts";
import type { Narrative, ReportContent } from "#report-schema/report.ts";
import { scoreFactsSchema, type ScoreFacts } from "#report-schema/sheet/score-facts.ts";
import type { GivenStatements } from "#report-schema/statements.ts";
import { zeroSources, type ConsultedSource } from "#report-schema/zero-declaration.ts";

/** Content of a report as it stands in three columns of `reports` and `revisions`. */
export interface ContentColumns {
  figures: string;
  unread: string;
  narrative: string;
}

const contentSchema = z.object({
  figures: z.record(z.string(), z.int()),
  unread: z.record(z.string(), z.string()),
  narrative: z.object({ opening: z.string(), overview: z.string(), problems: z.string(), other: z.string() }),
});

const keptExplanationsSchema = z.array(
  z.object({
    findingKey: z.string(),
    reason: z.string(),
    kind: z.enum(explanationKinds).optional(),
    accountId: z.string(),
    at: z.string(),
  }),
);

/** An explanation as it was handed in with a revision. */
export type KeptExplanation = z.infer<typeof keptExplanationsSchema>[number];

export function contentToColumns(content: ReportContent): ContentColumns;
export function contentToColumns(parts: Partial<ReportContent>): Partial<ContentColumns>;
export function contentToColumns({ figures, unread, narrative }: Partial<ReportContent>): Partial<ContentColumns> {
  return {
    ...(figures && { figures: JSON.stringify(figures) }),
    ...(unread && { unread: JSON.stringify(unread) }),
    ...(narrative && { narrative: JSON.stringify(narrative) }),
  };
}

/**
 * @param place table and row id, for the sentence
 * @throws Error naming row and column when a column does not hold what belongs there
 */
export function contentFromColumns(columns: ContentColumns, place: string): ReportContent {
  return {
    figures: readJson(contentSchema.shape.figures, columns.figures, `${place} 的 figures 列`),
    unread: readJson(contentSchema.shape.unread, columns.unread, `${place} 的 unread 列`),
    narrative: narrativeFromColumn(columns.narrative, place),
  };
}

/** @throws Error naming row and column when the text does not hold a narrative */
export function narrativeFromColumn(text: string, place: string): Narrative {
  return readJson(contentSchema.shape.narrative, text, `${place} 的 narrative 列`);
}

/** @throws Error naming row and column when the text does not hold explanations */
export function keptExplanationsFromColumn(text: string, place: string): KeptExplanation[] {
  return readJson(keptExplanationsSchema, text, `${place} 的 explanations 列`);
}

const judgedSchema = z.object({
  settings: ruleSettingsSchema,
  findings: z.array(z.object({ key: z.string(), rule: z.string(), level: z.string(), sentence: z.string() })),
});

/** What the rules said of a report when it was handed in, and how the round took them then. */
export type Judged = z.infer<typeof judgedSchema>;

/** @throws Error naming row and column when the text does not hold a judgement */
export function judgedFromColumn(text: string, place: string): Judged {
  return readJson(judgedSchema, text, `${place} 的 judged 列`);
}

const likenessSchema = z.object({ percent: z.number().min(0).max(100), with: z.string() });

/** @throws Error naming row and column when the text does not hold a share in common */
export function likenessFromColumn(text: string, place: string): GreatestLikeness {
  return readJson(likenessSchema, text, `${place} 的 likeness 列`);
}

/** @throws Error naming row and column when the text does not hold what scores say */
export function scoresFromColumn(text: string, place: string): ScoreFacts {
  return readJson(scoreFactsSchema, text, `${place} 的 scores 列`);
}

const sourcesSchema = z.array(z.object({ source: z.enum(zeroSources), checked: z.boolean(), note: z.string() }));
const given = { by: z.string(), at: z.string() };
const statementsSchema = z.object({
  corrections: z.array(
    z.object({
      figure: z.string(),
      before: z.int().nullable(),
      after: z.int(),
      reason: z.string(),
      ...given,
    }),
  ),
  zeroDeclaration: z.object({ sources: sourcesSchema, ...given }).optional(),
});

/** @throws Error naming row and column when the text does not hold statements */
export function statementsFromColumn(text: string, place: string): GivenStatements {
  return readJson(statementsSchema, text, `${place} 的 statements 列`);
}

/** @throws Error naming row and column when the text does not hold sources of a zero declaration */
export function zeroSourcesFromColumn(text: string, place: string): ConsultedSource[] {
  return readJson(sourcesSchema, text, `${place} 的 sources 列`);
}

const remarkPlaceSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("figure"), figure: z.string() }),
  z.object({ kind: z.literal("text"), key: z.enum(narrativeKeys), quote: z.string(), start: z.int() }),
  z.object({ kind: z.literal("whole") }),
]);

/** @throws Error naming row and column when the text does not hold a place */
export function remarkPlaceFromColumn(text: string, place: string): RemarkPlace {
  return readJson(remarkPlaceSchema, text, `${place} 的 place 列`);
}

/** @throws Error naming row and column when the text does not hold settings */
export function ruleSettingsFromColumn(text: string, place: string): RuleSettings {
  return readJson(ruleSettingsSchema, text, `${place} 的 settings 列`);
}

/** JSON of any schema in a column. @throws Error naming the place when the text does not hold it */
export function jsonFromColumn<T>(schema: z.ZodType<T>, text: string, place: string): T {
  return readJson(schema, text, place);
}

function readJson<T>(schema: z.ZodType<T>, text: string, place: string): T {
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    throw new Error(`数据库中${place}内容已损坏，不能读取。请从备份恢复这一行。`, { cause: error });
  }
}
