import { beijingDate } from "#report-schema/round-dates.ts";
import { dayAfter } from "#report-schema/hand-in-curve.ts";
import type { ReportContent } from "#report-schema/report.ts";
import { lastDayOf } from "#report-schema/unit-past.ts";
import { approveReport } from "#app/services/approve-report.ts";
import { claimReport } from "#app/services/claim-report.ts";
import { publishReport } from "#app/services/publish-report.ts";
import { startReport } from "#app/services/start-report.ts";
import type { ActAs } from "./people.ts";
import { answerAll, done, fill, reportIdOf, send, sendBack, type DemoReport } from "./steps.ts";
import { ways, type Way } from "./ways.ts";

/** Something done at a moment. */
export interface Step {
  readonly at: Date;
  run(at: Date): Promise<unknown>;
}

const notHeld = "applications.unavailable.notHeld.person";
const disclosed = "applications.disclosed.person";

export interface ThisYear {
  readonly now: Date;
  readonly year: number;
  readonly roundId: string;
  readonly as: ActAs;
  contentOf(unitId: string): ReportContent;
}

/** The year being collected, in the fortnight up to now. */
export function thisYear(wish: ThisYear): Step[] {
  return Object.entries(ways).flatMap(([unitId, way], index) => stepsOf(wish, unitId, way, index));
}

function stepsOf(wish: ThisYear, unitId: string, way: Way, index: number): Step[] {
  const { now, year, roundId, as } = wish;
  const report: DemoReport = { roundId, unitId };
  const content = wish.contentOf(unitId);
  const clerk = (at: Date) => as(unitId, at);
  const reviewer = (at: Date) => as("kezhang", at);
  // Days ago, each unit at an hour of its own while the office is open.
  const ago = (days: number, run: (at: Date) => Promise<unknown>): Step => {
    const day = Date.parse(`${dayAfter(beijingDate(now), -days)}T01:00:00.000Z`);
    return { at: new Date(day + (index % 8) * 3_600_000 + ((index * 17) % 60) * 60_000), run };
  };
  const filled = (days: number, what: ReportContent): Step =>
    ago(days, async (at) => fill(await clerk(at), report, what));
  const handedIn = (days: number, reason = "已与登记台账核对，情况属实。"): Step =>
    ago(days, async (at) => send(await clerk(at), report, reason));
  const passed = (days: number): Step =>
    ago(days, async (at) => {
      const act = await reviewer(at);
      await done(approveReport(act, await reportIdOf(act, report)));
    });
  const returned = (days: number, remarks: Parameters<typeof sendBack>[2]): Step =>
    ago(days, async (at) => sendBack(await reviewer(at), report, remarks, dayAfter(beijingDate(now), 7)));
  const ofCell = {
    place: { kind: "figure", figure: notHeld },
    text: "与申请登记台账的件数不一致，请核对后更正",
  } as const;

  const { figures, narrative } = content;
  switch (way) {
    case "begun":
      return [ago(6, async (at) => startReport(await clerk(at), report))];
    case "half":
      return [filled(4 + (index % 3), { ...content, narrative: { ...narrative, overview: "", problems: "" } })];
    case "nearly":
      return [filled(2, { ...content, narrative: { ...narrative, problems: "" } })];
    case "unbalanced": {
      const wrong = { ...figures, [disclosed]: (figures[disclosed] ?? 0) + 3 };
      return [filled(3, { ...content, figures: wrong })];
    }
    case "inUnit":
      return [filled(5, content), ago(1, async (at) => send(await clerk(at), report, "已核对。", true))];
    case "waiting":
      return [filled(7, content), handedIn(1 + (index % 5))];
    case "explained": {
      // Without its fourth part: to be explained, not to be put right.
      const overview = narrative.overview.replace(/\n（四）[^\n]*\n[^\n]*/u, "");
      return [
        filled(6, { ...content, narrative: { ...narrative, overview } }),
        handedIn(2, "本年度平台由市政府网站统一维护，没有单独建设的内容。"),
      ];
    }
    case "inHand":
      return [
        filled(8, content),
        handedIn(4),
        {
          at: new Date(now.getTime() - 3 * 60_000),
          run: async (at) => {
            const act = await as("kezhang2", at);
            await done(claimReport(act, await reportIdOf(act, report)));
          },
        },
      ];
    case "sentBack": {
      const quote = `${narrative.problems.split("。")[0]}。`;
      const ofText = {
        place: { kind: "text", key: "problems", quote, start: 0 },
        text: "写得过于笼统，请写明具体表现和改进的时限",
      } as const;
      return [filled(9, content), handedIn(6), returned(1, [ofCell, ofText])];
    }
    case "answered":
      return [
        filled(12, content),
        handedIn(10),
        returned(8, [ofCell]),
        ago(5, async (at) => {
          const act = await clerk(at);
          const moved = {
            [notHeld]: (figures[notHeld] ?? 0) + 1,
            [disclosed]: (figures[disclosed] ?? 0) - 1,
          };
          await fill(act, report, { ...content, figures: { ...figures, ...moved } });
          await answerAll(act, report);
          await send(act, report, "已与登记台账核对，情况属实。");
        }),
      ];
    case "sentBackTwice":
      return [
        filled(13, content),
        handedIn(12),
        returned(10, [ofCell]),
        ago(7, async (at) => {
          const act = await clerk(at);
          await answerAll(act, report, "台账中另有 1 件是上年收到的，不计入本年。");
          await send(act, report, "已与登记台账核对，情况属实。");
        }),
        returned(3, [{ place: { kind: "whole" }, text: "请补充办理时限的说明，并由主要负责人审核后再报" }]),
      ];
    case "passed":
      return [filled(11, content), handedIn(7 + (index % 3)), passed(5)];
    case "public": {
      const publish = ago(1, async (at) => {
        const act = await reviewer(at);
        const url = `https://www.example.gov.cn/gkndbg/${year}/${unitId}.html`;
        await done(publishReport(act, { reportId: await reportIdOf(act, report), url, publishedOn: beijingDate(at) }));
      });
      // A year's report is made public after its end.
      const isOver = beijingDate(publish.at) > lastDayOf(year);
      return [filled(12, content), handedIn(10), passed(7), ...(isOver ? [publish] : [])];
    }
  }
}
