import type { Format } from "#report-schema/format.ts";
import { format2019 } from "./2019-60/format.ts";
import { format2021 } from "./2021-30/format.ts";

export const formats: readonly Format[] = [format2019, format2021];

/** No format is known for a report year, or none has this id. The message is a sentence for people. */
export class UnknownFormatError extends Error {
  override name = "UnknownFormatError";
}

/**
 * The format in force for a report year.
 * @param year report year, such as 2020
 * @throws UnknownFormatError for years before the first known format: never the nearest one instead
 */
export function formatForYear(year: number): Format {
  const found = formats.find(({ years }) => years.first <= year && year <= (years.last ?? Number.POSITIVE_INFINITY));
  if (!found || !Number.isInteger(year)) {
    const first = Math.min(...formats.map(({ years }) => years.first));
    throw new UnknownFormatError(
      `没有 ${year} 年度年报的格式：本系统只有 ${first} 年度及以后的国家统一格式，请核对年度。`,
    );
  }
  return found;
}

/** @throws UnknownFormatError when no format has this id */
export function formatById(id: string): Format {
  const found = formats.find((format) => format.id === id);
  if (!found) {
    throw new UnknownFormatError(`没有名为“${id}”的格式：可用的有 ${formats.map((format) => format.id).join("、")}。`);
  }
  return found;
}
