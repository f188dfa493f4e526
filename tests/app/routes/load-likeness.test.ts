import { describe, expect, it } from "vitest";
import { loadLikeness } from "#app/routes/reports.$reportId.likeness/load-likeness.ts";
import { engines, freshDatabase } from "#tests/support/databases.ts";
import { layIn } from "#tests/support/handed-in.ts";
import { draftOf, expectStatus, layOutRegion, roundId, soundContent } from "#tests/support/region.ts";

const content = soundContent();

describe.each(engines)("雷同对照（$name）", (engine) => {
  it("marks the shared sentences on both sides for the office, and leads from each to its counterpart", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const police = await layIn(region.db, { unitId: "police", unitName: "示例县公安局", year: 2025, content, roundId });
    const { id } = await draftOf(region, content);
    const page = await loadLikeness(region.db, region.as("office").actor, id, police);
    expect(page.others).toEqual([{ key: police, unit: "示例县公安局", year: 2025, share: 1 }]);
    const { own, other } = page.shown!;
    expect(own.marks.length).toBeGreaterThan(0);
    for (const [index, mark] of own.marks.entries()) {
      const back = other!.marks[mark.counterpart]!;
      expect(back.counterpart).toBe(index);
      const text = own.texts.find(({ key }) => key === mark.key)!.text.slice(mark.start, mark.end);
      expect(other!.texts.find(({ key }) => key === back.key)!.text.slice(back.start, back.end)).toBe(text);
    }
  });

  it("shows a unit its own side and last year's, never another unit's text", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const secret = "公安局内部才知道的一句话，讲的是户籍窗口延时服务的安排。";
    const theirs = {
      ...content,
      narrative: { ...content.narrative, problems: `${content.narrative.problems}\n${secret}` },
    };
    const police = await layIn(region.db, {
      unitId: "police",
      unitName: "示例县公安局",
      year: 2025,
      content: theirs,
      roundId,
    });
    await layIn(region.db, { unitId: "finance", unitName: "示例县财政局", year: 2024, content });
    const { id } = await draftOf(region, content);
    const clerk = region.as("clerk").actor;
    expect((await loadLikeness(region.db, clerk, id, null)).shown).toMatchObject({ key: "last-year", year: 2024 });
    const page = await loadLikeness(region.db, clerk, id, police);
    expect(page.shown).toMatchObject({ key: police, other: null });
    expect(page.shown?.own.marks.length).toBeGreaterThan(0);
    expect(JSON.stringify(page)).not.toContain("户籍窗口");
    await expectStatus(loadLikeness(region.db, region.as("otherClerk").actor, id, null), 403);
  });
});
