import { typedFigures } from "../figure-index.ts";
import { placeText } from "../place.ts";
import { readTypedFigure } from "../typed-figure.ts";
import { sectionOfTable, type Rule } from "./rule.ts";

export const figuresType: Rule<"figures.type"> = {
  name: "figures.type",
  moments: ["save", "submit", "publish"],
  source: "年报格式：表内各项均为数字",
  check: ({ report, format }) =>
    typedFigures(format).flatMap(({ id, kind, table }) => {
      const text = report.unread[id];
      if (text === undefined) return [];
      const reading = readTypedFigure(text, kind);
      return [
        {
          rule: "figures.type",
          level: "block",
          figures: [id],
          section: sectionOfTable(format, table.id),
          facts: {
            place: placeText(format, id),
            text,
            problem: reading.kind === "problem" ? reading.problem : "not-a-number",
            kind,
          },
        } as const,
      ];
    }),
};
