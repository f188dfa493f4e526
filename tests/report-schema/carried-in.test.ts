import { describe, expect, it } from "vitest";
import { heldSentence, holdLocked, lockedFigures, withCarriedIn } from "#report-schema/carried-in.ts";
import { formatForYear } from "#report-schema/formats/registry.ts";
import { emptyContent, type Report, type ReportContent } from "#report-schema/report.ts";
import { goldenReport } from "#tests/golden/golden-report.ts";

const format = formatForYear(2025);
const person = "applications.carriedIn.person";
const company = "applications.carriedIn.company";

/** Last year's report, which carried so many applications of natural persons over. */
function lastYear(carriedOut: number, changes: Partial<Report> = {}): Report {
  const sound = goldenReport("sound-2021-30");
  return {
    ...sound,
    year: 2024,
    figures: { ...sound.figures, "applications.carriedOut.person": carriedOut },
    unread: {},
    ...changes,
  };
}

function withFigure(figure: string, value: number | undefined): ReportContent {
  const figures: Record<string, number> = { [person]: 3, [company]: 0 };
  if (value === undefined) delete figures[figure];
  else figures[figure] = value;
  return { ...emptyContent, figures };
}

describe("上年结转由上年年报带入", () => {
  it("locks each column at what last year carried over, and nothing without last year's report", () => {
    const locked = lockedFigures(format, lastYear(3));
    expect(locked.get(person)).toEqual({ figure: person, last: "applications.carriedOut.person", value: 3 });
    expect(locked.size).toBe(6);
    expect(lockedFigures(format, undefined).size).toBe(0);
  });

  it("leaves open what last year's report left blank", () => {
    const figures = { ...lastYear(3).figures } as Record<string, number>;
    delete figures["applications.carriedOut.company"];
    expect(lockedFigures(format, lastYear(3, { figures })).has(company)).toBe(false);
  });

  it("crosses from the old format to the new one for the applications carried over", () => {
    const old = goldenReport("sound-2019-60");
    const locked = lockedFigures(formatForYear(2021), { ...old, year: 2020, unread: {} });
    expect([...locked.keys()].every((id) => id.startsWith("applications.carriedIn."))).toBe(true);
    expect(locked.get(person)?.value).toBe(old.figures["applications.carriedOut.person"]);
  });

  it("fills blank cells only: a figure or words typed before stay", () => {
    const locked = lockedFigures(format, lastYear(3));
    const typed: ReportContent = { ...emptyContent, figures: { [person]: 5 }, unread: { [company]: "两件" } };
    const arrived = withCarriedIn(typed, locked);
    expect(arrived.figures[person]).toBe(5);
    expect(arrived.figures[company]).toBeUndefined();
    expect(arrived.figures["applications.carriedIn.research"]).toBe(0);
    expect(withCarriedIn(emptyContent, locked).figures[person]).toBe(3);
  });
});

describe("锁定的数字", () => {
  const locked = lockedFigures(format, lastYear(3));

  it.each([
    ["another number", withFigure(person, 4), "4"],
    ["nothing", withFigure(person, undefined), null],
    ["words", { ...withFigure(person, undefined), unread: { [person]: "三件" } }, "?三件"],
  ])("stays when %s is typed over it, and the rest goes through", (_, wanted, mine) => {
    const kept = withFigure(person, 3);
    const { content, held } = holdLocked(locked, kept, { ...wanted, figures: { ...wanted.figures, other: 1 } }, []);
    expect(held).toEqual([{ field: person, theirs: "3", mine }]);
    expect(content.figures).toEqual({ ...kept.figures, other: 1 });
    expect(content.unread).toEqual({});
  });

  it("may become last year's number again, and what the newest correction says", () => {
    const correction = { figure: person, before: 3, after: 4, reason: "合并" };
    expect(holdLocked(locked, withFigure(person, 9), withFigure(person, 3), []).held).toEqual([]);
    expect(holdLocked(locked, withFigure(person, 3), withFigure(person, 4), [correction]).held).toEqual([]);
    const later = { ...correction, after: 5 };
    expect(holdLocked(locked, withFigure(person, 5), withFigure(person, 4), [correction, later]).held).toHaveLength(1);
  });

  it("that was already something else before it was locked is let be while nobody touches it", () => {
    expect(holdLocked(locked, withFigure(person, 9), withFigure(person, 9), []).held).toEqual([]);
  });

  it("is spoken of with both numbers and the way to put it right", () => {
    expect(heldSentence(format, [{ field: person, theirs: "3", mine: "4" }])).toBe(
      "上年结转数由上年年报带入，不能直接改动：“表三·二、上年结转政府信息公开申请数量·自然人”仍为 3，没有改成 4。确需改动的，请在表下点“更正”，写明理由。",
    );
  });
});
