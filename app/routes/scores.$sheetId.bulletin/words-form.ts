import { z } from "zod";
import { bulletinSchema, type Bulletin } from "#report-schema/bulletin/bulletin.ts";
import { plainParts } from "#report-schema/bulletin/bulletin-parts.ts";

/** Fields of the form: every part of a bulletin as one text. */
export type WordsFields = Readonly<Record<string, string>>;

export function fieldsOfWords(words: Bulletin): WordsFields {
  return {
    ...Object.fromEntries(plainParts.map((part) => [part, words[part]])),
    ...Object.fromEntries(Object.entries(words.groupNames).map(([id, name]) => [`group ${id}`, name])),
    date: words.date ?? "",
    issueYear: words.issue ? String(words.issue.year) : "",
    issueNumber: words.issue ? String(words.issue.number) : "",
    namesWorst: words.namesWorst ? "on" : "",
    requests: words.requests?.join("\n") ?? "",
  };
}

/** The form back as a bulletin, through the one schema; requests are one a line, none means they are drafted. */
export function wordsOfFields(fields: WordsFields, period: string): ReturnType<typeof wordsSchema.safeParse> {
  const requests = (fields.requests ?? "")
    .split("\n")
    .map(withoutNumber)
    .filter((text) => text !== "");
  const { issueYear = "", issueNumber = "" } = fields;
  return wordsSchema.safeParse({
    ...Object.fromEntries(plainParts.map((part) => [part, fields[part] ?? ""])),
    groupNames: Object.fromEntries(
      Object.entries(fields).flatMap(([name, text]) =>
        name.startsWith("group ") && text.trim() !== "" ? [[name.slice("group ".length), text.trim()]] : [],
      ),
    ),
    period,
    date: fields.date || null,
    issue: issueYear || issueNumber ? { year: Number(issueYear), number: Number(issueNumber) } : null,
    namesWorst: fields.namesWorst === "on",
    requests: requests.length > 0 ? requests : null,
  });
}

const wordsSchema: z.ZodType<Bulletin> = bulletinSchema;

/** Numbers are set by the program: 一、 in front of a request is taken off. */
function withoutNumber(text: string): string {
  return text.trim().replace(/^[一二三四五六七八九十]{1,3}、/u, "");
}
