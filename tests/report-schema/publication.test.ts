import { describe, expect, it } from "vitest";
import { claimHorizon, claimMinutes, isLiveClaim } from "#report-schema/claim.ts";
import { daysLate, isWebAddress, publicationDue, publicationInput } from "#report-schema/publication.ts";

describe("发布", () => {
  it("is due by 31 January, of governments by 31 March (条例第四十九条)", () => {
    expect(publicationDue(2025, false)).toBe("2026-01-31");
    expect(publicationDue(2025, true)).toBe("2026-03-31");
  });

  it.each([
    ["2026-01-31", 0],
    ["2026-01-01", 0],
    ["2026-02-01", 1],
    ["2026-03-03", 31],
  ])("on %s is %i days late", (day, late) => {
    expect(daysLate(day, "2026-01-31")).toBe(late);
  });

  it.each([
    ["https://www.example.gov.cn/gkndbg/1.html", true],
    ["http://example.gov.cn", true],
    ["http://xn--fiqs8s.cn/年报", true],
    ["www.example.gov.cn/1.html", false],
    ["javascript:alert(1)", false],
    ["data:text/html,x.y", false],
    ["ftp://example.gov.cn/1", false],
    ["http://localhost/1", false],
    ["https://user:pass@example.gov.cn/", false],
    ["https://example.gov.cn/a b", false],
    [`https://example.gov.cn/${"a".repeat(500)}`, false],
  ])("takes %s for an address of the web: %s", (text, is) => {
    expect(isWebAddress(text)).toBe(is);
  });

  it("needs an address and a day there is", () => {
    const url = "https://www.example.gov.cn/1.html";
    expect(publicationInput.parse({ url: ` ${url} `, publishedOn: "2026-01-28" })).toEqual({
      url,
      publishedOn: "2026-01-28",
    });
    expect(publicationInput.safeParse({ url, publishedOn: "2026-02-30" }).success).toBe(false);
    expect(publicationInput.safeParse({ url: "", publishedOn: "2026-01-28" }).success).toBe(false);
  });
});

function at(minutes: number): Date {
  return new Date(Date.UTC(2026, 0, 12) + minutes * 60_000);
}

describe("正在审查", () => {
  const claim = { accountId: "李", since: at(-60).toISOString(), renewedAt: at(0).toISOString() };
  it("lasts two hours after the last thing done, then it is over by itself", () => {
    expect(isLiveClaim(undefined, at(0))).toBe(false);
    expect(isLiveClaim(claim, at(claimMinutes - 1))).toBe(true);
    expect(isLiveClaim(claim, at(claimMinutes))).toBe(false);
    expect(claimHorizon(at(claimMinutes))).toBe(claim.renewedAt);
  });
});
