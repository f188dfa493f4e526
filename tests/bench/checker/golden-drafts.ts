import { goldenReport, type GoldenName } from "#tests/golden/golden-report.ts";
import type { NarrativeKey, UnitKind } from "#report-schema/format.ts";
import { plain, type Draft, type Paragraph } from "./draft.ts";

const soundOnes: readonly (readonly [GoldenName, UnitKind, boolean])[] = [
  ["sound-2019-60", "department", false],
  ["sound-2021-30", "department", false],
  ["hongze-2024", "county", true],
];

/** Sound reports kept as examples, real ones among them. */
export function goldenDrafts(): Draft[] {
  return soundOnes.map(([name, kind, isGovernment]) => {
    const { unit, year, formatId, figures, narrative, declared } = goldenReport(name);
    const paragraphs = (key: NarrativeKey): Paragraph[] => [{ sayings: [plain(narrative[key])] }];
    return {
      unit: { name: unit, kind, isGovernment, we: "", neighbour: "示例县林业局" },
      unitKindKnown: true,
      year,
      formatId,
      figures,
      typed: {},
      declared: declared ?? {},
      text: {
        opening: paragraphs("opening"),
        overview: paragraphs("overview"),
        problems: paragraphs("problems"),
        other: paragraphs("other"),
      },
    };
  });
}
