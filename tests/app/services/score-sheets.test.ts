/** A 计分表 from its first cell to a decided appeal, on both engines. */
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { findFile, listEvidence } from "#db/queries/score-evidence.ts";
import { listAppealSteps } from "#db/queries/score-appeals.ts";
import { listCellChanges } from "#db/queries/score-cells.ts";
import { listSheetSteps } from "#db/queries/score-sheets.ts";
import { addEvidence } from "#app/services/add-evidence.ts";
import { correctSheet } from "#app/services/correct-sheet.ts";
import { createSheet } from "#app/services/create-sheet.ts";
import { decideAppeal } from "#app/services/decide-appeal.ts";
import { moveSheet } from "#app/services/move-sheet.ts";
import { judgedSheet, openSheet, openUnitSheet } from "#app/services/open-sheet.ts";
import { raiseAppeal } from "#app/services/raise-appeal.ts";
import { removeEvidence } from "#app/services/remove-evidence.ts";
import { saveSheet } from "#app/services/save-sheet.ts";
import { engines, freshDatabase, type Engine } from "#tests/support/databases.ts";
import { expectStatus, layOutRegion, now, type Region } from "#tests/support/region.ts";
import { fill, layOutSheet, nameAsListed, row, sheetIn } from "#tests/support/score-region.ts";

async function newSheet(engine: Engine): Promise<{ region: Region; sheetId: string }> {
  const region = await layOutRegion(await freshDatabase(engine));
  await nameAsListed(region);
  return { region, sheetId: await layOutSheet(region) };
}

const appealUntil = "2026-02-01";

async function issuedSheet(engine: Engine): Promise<{ region: Region; sheetId: string }> {
  const made = await newSheet(engine);
  const { region, sheetId } = made;
  await fill(region, sheetId);
  expect(await moveSheet(region.as("office"), sheetId, { step: "check", note: "" })).toEqual({ ok: true });
  expect(await moveSheet(region.as("office"), sheetId, { step: "issue", note: "", appealUntil })).toEqual({ ok: true });
  return made;
}

const given = { text: "网站截图", link: "", file: undefined };
const appeal = { column: "disclosure", reason: "8月20日的信息没有计入", link: "" };
const said = (outcome: object): string => ("sentence" in outcome ? String(outcome.sentence) : "");

describe.each(engines)("计分表（$name）", (engine) => {
  it("is laid out with the region's units in the scheme's groups, once a month", async () => {
    const { region, sheetId } = await newSheet(engine);
    const { content, state } = await sheetIn(region, sheetId);
    expect(content.units.map(({ name, group }) => `${group} ${name}`)).toEqual([
      "departments 公安局",
      "departments 财政局",
      "towns 大口镇",
    ]);
    expect(state).toBe("filling");
    const again = { regionId: "county", schemeId: "yanshi-monthly", period: "2022-08" };
    expect(said(await createSheet(region.as("office"), again))).toContain("已经建过了");
    expect(said(await createSheet(region.as("office"), { ...again, period: "2022" }))).toContain("请写到月");
    for (const other of ["clerk", "admin", "townAdmin"] as const)
      await expectStatus(createSheet(region.as(other), again), 403);
  });

  it("brings the year's sum over from the month before", async () => {
    const { region, sheetId } = await newSheet(engine);
    await fill(region, sheetId, [
      ...row("finance", "4", "2", "13", "10"),
      { unitId: "finance", column: "before", text: "55.5" },
    ]);
    const next = await sheetIn(region, await layOutSheet(region, "2022-09"));
    expect(next.content.before).toEqual({ finance: "65.5" });
  });

  it("keeps what two people typed in different cells, and shows both texts where they typed in one", async () => {
    const { region, sheetId } = await newSheet(engine);
    const save = (cells: ReturnType<typeof row>) => saveSheet(region.as("office"), { sheetId, baseVersion: 1, cells });
    await save(row("finance", "4", "2"));
    const second = await save([...row("finance", "5", ""), ...row("police", "4")]);
    expect(second).toMatchObject({
      ok: true,
      changes: [{ unitId: "police", after: "4" }],
      conflicts: [{ unitId: "finance", column: "service", text: "5", kept: "4" }],
    });
    const { content } = await sheetIn(region, sheetId);
    expect(content.cells).toEqual({ finance: { service: "4", interaction: "2" }, police: { service: "4" } });
    expect(await listCellChanges(region.db, sheetId, 0)).toHaveLength(3);
  });

  it("cannot be checked with blanks or cells nobody can read; each is named with what to do", async () => {
    const { region, sheetId } = await newSheet(engine);
    await fill(region, sheetId, [...row("finance", "4", "2", "13", "三十"), ...row("police", "4", "2", "13", "30")]);
    const { faults } = await judgedSheet(region.db, await sheetIn(region, sheetId), now);
    expect(faults).toContain(
      "财政局“政务信息公开得分”写的“三十”读不懂，这里应填得分，如 12.5；不涉及的填“不涉及”，没有评的留空。",
    );
    expect(faults.filter((one) => one.startsWith("大口镇"))).toEqual([
      "大口镇有4项没有填（空白不等于0分）：“公共服务得分”、“交流互动得分”、“网站建设及安全得分”、“政务信息公开得分”，请填好再核对。",
    ]);
    const refused = await moveSheet(region.as("office"), sheetId, { step: "check", note: "" });
    expect(said(refused)).toMatch(/^还有 2 处要先改好/u);
    expect((await sheetIn(region, sheetId)).state).toBe("filling");
  });

  it("takes no points without evidence", async () => {
    const { region, sheetId } = await newSheet(engine);
    await fill(region, sheetId);
    await saveSheet(region.as("office"), { sheetId, baseVersion: 2, cells: row("town", "4", "2", "13", "-2") });
    const check = () => moveSheet(region.as("office"), sheetId, { step: "check", note: "" });
    expect(said(await check())).toContain("大口镇“政务信息公开得分”-2分，还没有佐证：没有佐证的不能扣分");
    const place = { unitId: "town", column: "disclosure" };
    expect(said(await addEvidence(region.as("office"), sheetId, place, { ...given, text: "" }))).toContain("至少一样");
    expect(await addEvidence(region.as("office"), sheetId, place, given)).toEqual({ ok: true });
    expect(await check()).toEqual({ ok: true });
    await moveSheet(region.as("office"), sheetId, { step: "reopen", note: "" });
    const [piece] = await listEvidence(region.db, sheetId);
    expect(await removeEvidence(region.as("office"), sheetId, piece!.id)).toEqual({ ok: true });
    expect((await check()).ok).toBe(false);
  });

  it("keeps files of kinds nothing runs, by hash, and refuses others by what is in them", async () => {
    const { region, sheetId } = await newSheet(engine);
    const place = { unitId: "town", column: "disclosure" };
    const put = (name: string, bytes: Uint8Array) =>
      addEvidence(region.as("office"), sheetId, place, { ...given, text: "", file: { name, bytes } });
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);
    expect(await put("C:\\截图\\未更新.png", png)).toEqual({ ok: true });
    expect(await put("again.png", png)).toEqual({ ok: true });
    const kept = (await listEvidence(region.db, sheetId)).toSorted((a, b) => (a.text < b.text ? 1 : -1));
    const [one, other] = kept;
    expect([one!.text, one!.mediaType, one!.fileHash]).toEqual(["未更新.png", "image/png", other!.fileHash]);
    expect(await findFile(region.db, one!.fileHash!)).toEqual(png);
    expect(said(await put("a.html", png))).toContain("不是可以上传的文件");
    expect(said(await put("a.pdf", png))).toContain("内容不是 pdf 文件");
    expect(said(await put("a.png", new Uint8Array(3 * 1024 * 1024 + 1)))).toContain("超过 3 MB");
  });

  it("once issued is only ever corrected, with a note, and every state of it stays", async () => {
    const { region, sheetId } = await issuedSheet(engine);
    const saved = await saveSheet(region.as("office"), { sheetId, baseVersion: 9, cells: row("town", "5") });
    expect(said(saved)).toContain("已下发");
    expect(said(await moveSheet(region.as("office"), sheetId, { step: "reopen", note: "" }))).toContain("已下发");
    const change = { unitId: "town", column: "disclosure", text: "3", note: "漏计一条" };
    expect(await correctSheet(region.as("office"), sheetId, change)).toEqual({ ok: true });
    expect(said(await correctSheet(region.as("office"), sheetId, { ...change, text: "三" }))).toContain("读不懂");
    const steps = await listSheetSteps(region.db, sheetId);
    expect(steps.map(({ step }) => step)).toEqual(["check", "issue", "correct"]);
    expect(steps[2]!.note).toBe("大口镇“政务信息公开得分”由“0”改为“3”：漏计一条");
    const { scores } = await judgedSheet(region.db, await sheetIn(region, sheetId), now);
    expect(scores.groups[1]!.notUpdated).toEqual([]);
  });

  it("what was done can be neither changed nor deleted, not even by hand", async () => {
    const { region, sheetId } = await issuedSheet(engine);
    await raiseAppeal(region.as("clerk"), sheetId, "finance", appeal);
    for (const table of ["score_steps", "score_cell_changes", "score_appeals"]) {
      const name = sql.ref(table);
      await expect(sql`update ${name} set at = ''`.execute(region.db)).rejects.toThrow(/只能追加/u);
      await expect(sql`delete from ${name}`.execute(region.db)).rejects.toThrow(/只能追加/u);
    }
  });

  it("is seen by a unit only once issued, and only its own", async () => {
    const { region, sheetId } = await newSheet(engine);
    const see = (person: "clerk" | "otherClerk", unitId: string) =>
      openUnitSheet(region.db, region.as(person).actor, sheetId, unitId);
    await expectStatus(see("clerk", "finance"), 403);
    const issued = await issuedSheet(engine);
    const seeIssued = (person: "clerk" | "otherClerk", unitId: string) =>
      openUnitSheet(issued.region.db, issued.region.as(person).actor, issued.sheetId, unitId);
    expect((await seeIssued("clerk", "finance")).works).toBe(true);
    await expectStatus(seeIssued("otherClerk", "finance"), 403);
    for (const person of ["clerk", "approver", "admin", "townAdmin"] as const)
      await expectStatus(openSheet(issued.region.db, issued.region.as(person).actor, issued.sheetId), 403);
  });

  it("an appeal that is upheld corrects the score in the same breath; one that is not leaves it", async () => {
    const { region, sheetId } = await issuedSheet(engine);
    const file = { name: "截图.png", bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47]) };
    expect(await raiseAppeal(region.as("clerk"), sheetId, "finance", { ...appeal, file })).toEqual({ ok: true });
    expect(said(await raiseAppeal(region.as("clerk"), sheetId, "finance", appeal))).toContain("正在等主管部门答复");
    await expectStatus(raiseAppeal(region.as("otherClerk"), sheetId, "finance", appeal), 403);
    const [raised] = await listAppealSteps(region.db, sheetId);
    const decide = (decision: "uphold" | "reject", corrected = "") =>
      decideAppeal(region.as("office"), sheetId, { appealId: raised!.id, decision, reason: "已核实", corrected });
    expect(said(await decide("uphold", "十二"))).toContain("读不懂");
    expect(await listAppealSteps(region.db, sheetId)).toHaveLength(1);
    expect(await decide("uphold", "12")).toEqual({ ok: true });
    expect(said(await decide("reject"))).toContain("已由同事答复");
    expect((await sheetIn(region, sheetId)).content.cells["finance"]).toMatchObject({ disclosure: "12" });
    expect((await listSheetSteps(region.db, sheetId)).at(-1)!.note).toContain("申诉成立，已核实");
    await expectStatus(
      decideAppeal(region.as("clerk"), sheetId, {
        appealId: raised!.id,
        decision: "reject",
        reason: "否",
        corrected: "",
      }),
      403,
    );
  });

  it("takes appeals through the set day in Beijing and not a day longer", async () => {
    const { region, sheetId } = await issuedSheet(engine);
    const at = (moment: string) => raiseAppeal(region.as("clerk", new Date(moment)), sheetId, "finance", appeal);
    expect(said(await at("2026-02-01T16:00:00.000Z"))).toContain("申诉已于 2026-02-01 截止");
    expect(await at("2026-02-01T15:59:00.000Z")).toEqual({ ok: true });
  });
});
