import { z } from "zod";
import { longestSourceNote, zeroSourceLabels, zeroSources, type ZeroDeclaration } from "./zero-declaration.ts";

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
