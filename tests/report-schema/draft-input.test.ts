import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  contentOfFields,
  fieldsOfContent,
  figureField,
  longestCell,
  narrativeField,
  placesAsTyped,
  tidyNarrative,
  type DraftFields,
} from "#report-schema/draft-input.ts";
import { draftFieldsSchema } from "#report-schema/draft-fields-schema.ts";
import { typedFigures } from "#report-schema/figure-index.ts";
import { formats } from "#report-schema/formats/registry.ts";
import { emptyContent } from "#report-schema/report.ts";
import { anyFigures } from "./any-figures.ts";

describe.each(formats.map((format) => [format.notice.number, format] as const))(
  "what the form sends, %s",
  (_, format) => {
    const empty = fieldsOfContent(format, emptyContent);
    const anyFields = fc.dictionary(
      fc.constantFrom(...Object.keys(empty)),
      fc.oneof(
        fc.string({ unit: "binary", maxLength: longestCell }),
        fc.constantFrom("1", "/", "１８", "\0", "\ud800"),
      ),
    );

    it("can be saved whatever the strings are, and says the same when sent again", () => {
      fc.assert(
        fc.property(anyFields, (some) => {
          const fields = draftFieldsSchema(format).parse({ ...empty, ...some });
          const content = contentOfFields(format, fields);
          expect(contentOfFields(format, fieldsOfContent(format, content))).toEqual(content);
          const texts = [...Object.values(content.unread), ...Object.values(content.narrative)];
          // oxlint-disable-next-line no-control-regex
          for (const text of texts) expect(text).not.toMatch(/[\u0000\p{Cs}]/u);
        }),
      );
    });

    it("loses no cell: what was typed is a figure, kept as typed, or was blank", () => {
      fc.assert(
        fc.property(anyFields, (some) => {
          const content = contentOfFields(format, { ...empty, ...some });
          for (const { id } of typedFigures(format)) {
            const typed = (some[figureField(id)] ?? "").replace(/[\p{Cc}\p{Cs}\s\u200b\ufeff]/gu, "");
            const kept = content.figures[id] !== undefined || content.unread[id] !== undefined;
            expect(kept).toBe(typed !== "");
          }
        }),
      );
    });

    it("shows the kept figures again as they are", () => {
      fc.assert(
        fc.property(anyFigures(format), (figures) => {
          const content = { ...emptyContent, figures };
          expect(contentOfFields(format, fieldsOfContent(format, content))).toEqual(content);
        }),
      );
    });

    it("has no field for a total (合计), and a forged one is dropped", () => {
      const forged: DraftFields = { ...empty };
      for (const { total } of format.sums) {
        expect(empty).not.toHaveProperty([figureField(total)]);
        forged[figureField(total)] = "99";
      }
      expect(contentOfFields(format, draftFieldsSchema(format).parse(forged))).toEqual(emptyContent);
    });

    it("is refused when a field is missing, so that a cut-off post erases nothing", () => {
      const { [narrativeField("other")]: _lost, ...rest } = empty;
      const parsed = draftFieldsSchema(format).safeParse(rest);
      expect(parsed.error?.issues.map(({ message }) => message)).toEqual(["表单没有完整送达，请重新打开页面再保存"]);
    });

    it("bounds each field in length", () => {
      const first = figureField(typedFigures(format)[0]!.id);
      const parsed = draftFieldsSchema(format).safeParse({ ...empty, [first]: "1".repeat(longestCell + 1) });
      expect(parsed.error?.issues.map(({ message }) => message)).toEqual([`一格最多 ${longestCell} 个字，请改短`]);
    });

    it("has field names without dots, which mean nesting to form libraries", () => {
      const names = Object.keys(empty);
      expect(names.filter((name) => name.includes("."))).toEqual([]);
      expect(new Set(names).size).toBe(names.length);
    });
  },
);

describe("a text as typed (正文)", () => {
  it.each([
    ["　　第一段。\r\n\r\n　　第二段。  ", "第一段。\n第二段。"],
    ["从 Word 粘贴\v软回车\f换页\u2028行\u2029段", "从 Word 粘贴\n软回车\n换页\n行\n段"],
    ["带\0空字符和半个字\ud83d", "带空字符和半个字"],
    ["生僻字𠮷不受影响", "生僻字𠮷不受影响"],
    [" \n　\n", ""],
  ])("%j is kept as %j", (typed, kept) => {
    expect(tidyNarrative(typed)).toBe(kept);
  });

  it("is tidy after once", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(tidyNarrative(tidyNarrative(text))).toBe(tidyNarrative(text));
      }),
    );
  });
});

describe("a text as typed and as read", () => {
  it("has every character that is read at its own place, whatever was typed around it", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary", maxLength: 6 }),
      fc.constantFrom("　　公开18件。", "\n", "\r\n", "\n \n", "\u000b", " ", "\0", "\ud800", "😀"),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const typed = pieces.join("");
        const read = tidyNarrative(typed);
        const places = placesAsTyped(typed);
        const found = places.map((place) => typed.charAt(place)).join("");
        expect(found.replace(/[\r\n\v\f\u0085\u2028\u2029]/gu, "\n")).toBe(read);
        expect(places.every((place, index) => index === 0 || place > places[index - 1]!)).toBe(true);
      }),
    );
  });
});
