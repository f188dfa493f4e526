import { figureIndex } from "#report-schema/figure-index.ts";
import type { Format, NarrativeKey } from "#report-schema/format.ts";
import { placeOf } from "#report-schema/place.ts";
import { placeWord } from "#report-schema/remark.ts";

export interface PlaceGroup {
  readonly label: string;
  readonly places: readonly { readonly value: string; readonly label: string }[];
}

/** Every place a remark can be on, to choose from without a pointer: the whole, each text, each cell by its table. */
export function remarkPlaces(format: Format): PlaceGroup[] {
  const whole = { value: placeWord({ kind: "whole" }), label: "全文" };
  const texts = format.sections.flatMap(({ narrative, heading }) => (narrative ? [textPlace(narrative, heading)] : []));
  const index = figureIndex(format);
  return [
    { label: "全文和正文", places: [whole, textPlace("opening", "开头段"), ...texts] },
    ...format.tables.map((table) => ({
      label: table.name,
      places: [...index.values()]
        .filter((figure) => figure.table.id === table.id)
        .map(({ id }) => {
          const { row, column } = placeOf(format, id);
          return { value: id, label: `${row}·${column}` };
        }),
    })),
  ];
}

function textPlace(key: NarrativeKey, label: string) {
  return { value: placeWord({ kind: "text", key, quote: "", start: 0 }), label };
}
