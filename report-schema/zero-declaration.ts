/** 零报告声明: that 表三 and 表四 are zero on purpose, and which sources were looked through to know it. */
import { z } from "zod";

export const zeroSources = ["ledger", "reviewBody", "court", "petitions"] as const;
export type ZeroSource = (typeof zeroSources)[number];

export const zeroSourceLabels: Readonly<Record<ZeroSource, string>> = {
  ledger: "登记台账",
  reviewBody: "复议机关",
  court: "法院",
  petitions: "信访",
};

/** One source: looked through, or not and why. */
export interface ConsultedSource {
  readonly source: ZeroSource;
  readonly checked: boolean;
  /** What was looked at and whom was asked; of one not looked through, why not. */
  readonly note: string;
}

export interface ZeroDeclaration {
  readonly sources: readonly ConsultedSource[];
}

export const longestSourceNote = 300;

/** As the form sends it: `<source>` is “checked” or “unchecked”, `<source>Note` the words beside it. */
export const zeroDeclarationInput = z
  .object(
    Object.fromEntries(
      zeroSources.flatMap((source) => [
        [source, z.enum(["checked", "unchecked"], { error: `请选择“${zeroSourceLabels[source]}”已查还是未查` })],
        [
          `${source}Note`,
          z
            .string({ error: "表单没有完整送达，请重新打开页面再填" })
            .trim()
            .max(longestSourceNote, `说明最多 ${longestSourceNote} 字`),
        ],
      ]),
    ) as Record<string, z.ZodType<string>>,
  )
  .superRefine((fields, context) => {
    for (const source of zeroSources) {
      if (fields[source] === "unchecked" && fields[`${source}Note`] === "") {
        const message = `“${zeroSourceLabels[source]}”未查，请写明原因`;
        context.addIssue({ code: "custom", path: [`${source}Note`], message });
      }
    }
    if (zeroSources.every((source) => fields[source] === "unchecked")) {
      context.addIssue({ code: "custom", path: [zeroSources[0]], message: "至少要查过一个来源，才能声明全部为 0" });
    }
  })
  .transform((fields): ZeroDeclaration => ({
    sources: zeroSources.map((source) => ({
      source,
      checked: fields[source] === "checked",
      note: fields[`${source}Note`] ?? "",
    })),
  }));

/** 登记台账：已查（……） */
export function sourceText({ source, checked, note }: ConsultedSource): string {
  return `${zeroSourceLabels[source]}：${checked ? "已查" : "未查"}${note === "" ? "" : `（${note}）`}`;
}
