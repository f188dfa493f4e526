/** Files as units really send them: every number that is read is right, what is not certain is left blank and listed. */
import { extname } from "node:path";
import { describe, expect, it } from "vitest";
import { readFile } from "#app/readers/read-file.ts";
import { figureIndex } from "#report-schema/figure-index.ts";
import { figureText } from "#report-schema/figure-text.ts";
import { readClaims } from "#report-schema/narrative/claims.ts";
import { reportOfDocument, type ReadReport } from "#report-schema/reading/report-of-document.ts";
import { expectedReading, goldenFileBytes } from "#tests/golden/golden-file.ts";

async function read(name: string): Promise<ReadReport> {
  const reading = reportOfDocument(await readFile(extname(name), goldenFileBytes(name)));
  if (!reading.ok) throw new Error(`${name}: ${reading.missing}`);
  return reading;
}

/** Everything read, as it stands in files of exchange. */
function shown({ report, groups, format }: ReadReport): Record<string, number | string> {
  const index = figureIndex(format);
  return Object.fromEntries(
    Object.entries({ ...report.figures, ...report.declared, ...groups }).map(([id, value]) => [
      id,
      index.get(id)?.kind === "money" ? Number(figureText("money", value)) : value,
    ]),
  );
}

const files: readonly (readonly [string, string, readonly string[]])[] = [
  ["city-2025.html", "city-2025", []],
  ["city-2025.docx", "city-2025", []],
  ["city-2025.xlsx", "city-2025", []],
  ["city-2025.txt", "city-2025", []],
  ["hongze-2023.pdf", "hongze-2023", []],
  ["hongze-2024.pdf", "hongze-2024", []],
  // 8855698 may be cut in many ways, and no sum tells which is right.
  ["pingtan-2022.txt", "pingtan-2022", ["issued", "repealed", "inForce"].map((one) => `proactive.normative.${one}`)],
  ["pingtan-police-2021.txt", "pingtan-police-2021", []],
];

describe.each(files)("%s", (file, name, uncertain) => {
  it("gives every figure and printed total the paper has, and none it has not", async () => {
    const expected = expectedReading(name);
    const reading = await read(file);
    const found = shown(reading);
    const wanted = Object.entries(expected.figures).filter(([id]) => !uncertain.includes(id));
    expect(Object.fromEntries(wanted.map(([id]) => [id, found[id]]))).toEqual(
      Object.fromEntries(wanted.map(([id, value]) => [id, Number(value)])),
    );
    for (const id of uncertain) expect(found[id], id).toBeUndefined();
    expect(reading.unsure.length > 0).toBe(uncertain.length > 0);
    expect(reading.report.year).toBe(expected.year);
    expect(reading.format.id).toBe(expected.format);
  });

  it("keeps its texts, so that the numbers in them are held against the tables", async () => {
    const { claims, unit } = expectedReading(name);
    const { report, format } = await read(file);
    const texts = Object.values(report.narrative).join("\n").replace(/\s/gu, "");
    const found = readClaims(format, report.narrative, { unit: report.unit || unit, year: report.year });
    for (const { text, number, figures } of claims) {
      const words = text.replace(/\s/gu, "");
      // Words left out are marked …, words put in stand in brackets.
      if (!/[…（]/u.test(words)) expect(texts, text).toContain(words);
      if (figures)
        expect(found.filter(({ value }) => value === number).map((one) => one.figures)).toContainEqual(figures);
    }
  });
});

describe("a report whose rows lost a number in the text layer (偃师市人民政府办公室 2020)", () => {
  it("reads the rows that are whole and lists the 18 that are not, without guessing", async () => {
    const { report, unplaced } = await read("yanshi-office-2020.txt");
    expect(report).toMatchObject({ unit: "偃师市人民政府办公室", year: 2020 });
    expect(report.figures).toMatchObject({
      "applications.received.person": 18,
      "applications.other.person": 13,
      "applications.carriedOut.person": 0,
      "contest.review.upheld": 1,
    });
    expect(report.figures["applications.unavailable.notHeld.person"]).toBeUndefined();
    expect(report.figures["applications.disclosed.company"]).toBeUndefined();
    expect(unplaced.map(({ reason }) => reason)).toEqual(Array.from({ length: 18 }, () => "short-line"));
    expect(unplaced.find(({ rowText }) => rowText.includes("不掌握"))?.text).toBe("5 0 0 0 0 5");
  });
});
