/** A whole sound report: nothing in it is wrong, so that whatever the checker says of it is a false alarm. */
import { formatForYear } from "#report-schema/formats/registry.ts";
import type { Chance } from "./chance.ts";
import { plain, say, told, type Draft, type Paragraph, type Saying } from "./draft.ts";
import { lastYearOf } from "./last-year.ts";
import { applicationSayings } from "./sayings/application-sayings.ts";
import { contestSayings } from "./sayings/contest-sayings.ts";
import { openingSayings } from "./sayings/opening-sayings.ts";
import { besides, publishingSayings } from "./sayings/publishing-sayings.ts";
import { makerFor, type Maker } from "./sayings/saying-maker.ts";
import { soundFigures } from "./sound-figures.ts";
import { soundTotals } from "./sound-totals.ts";
import { benchUnits } from "./units.ts";

export function soundReport(chance: Chance): Draft {
  const unit = chance.pick(benchUnits);
  const year = chance.pick([2019, 2020, 2021, 2022, 2023, 2024, 2025]);
  const format = formatForYear(year);
  const figures = soundFigures(format.id, unit, chance);
  const draft: Draft = {
    unit,
    unitKindKnown: true,
    year,
    formatId: format.id,
    figures,
    typed: {},
    declared: soundTotals(figures),
    text: { opening: [], overview: [], problems: [], other: [] },
  };
  const make = makerFor(draft, chance);
  return {
    ...draft,
    previous: chance.is(0.5) ? lastYearOf(draft, chance) : undefined,
    text: {
      opening: [{ sayings: openingSayings(unit, year, format.notice, chance) }],
      overview: overview(make),
      problems: problems(make),
      other: [{ sayings: other(make) }],
    },
  };
}

function overview(make: Maker): Paragraph[] {
  const { chance, year, we, n, value } = make;
  const lead = [
    plain(`${year}年，${we}深入贯彻落实《中华人民共和国政府信息公开条例》，扎实推进政府信息公开工作。`),
    ...(value("received") > 0 && chance.is(0.3) ? [say`全年共收到政府信息公开申请${n("received")}件。`] : []),
  ];
  const bodies: readonly (readonly [string, readonly Saying[]])[] = [
    ["主动公开", publishingSayings(make)],
    ["依申请公开", [...applicationSayings(make), ...(chance.is(0.6) ? contestSayings(make) : [])]],
    ["政府信息管理", [plain("严格执行公开属性源头认定制度，做好保密审查。"), chance.pick(besides(make))]],
    [
      "政府信息公开平台建设",
      [
        say`维护门户网站专栏，全年更新栏目${told("aside", chance.int(2, 30))}个。`,
        ...(chance.is(0.5) ? [chance.pick(besides(make))] : []),
      ],
    ],
    ["监督保障", [say`明确专人负责，组织业务培训${told("aside", chance.int(1, 9))}次。`, ...audit(make)]],
  ];
  const isRunIn = chance.is(0.4);
  const facets = bodies.flatMap(([facet, sayings], index): Paragraph[] => {
    const heading = `（${"一二三四五"[index]}）${facet}${chance.is(0.2) ? "情况" : ""}`;
    return isRunIn
      ? [{ facet, sayings: [plain(`${heading}。`), ...sayings] }]
      : [
          { facet, sayings: [plain(heading)] },
          { facet, sayings },
        ];
  });
  return [{ sayings: lead }, ...facets];
}

/** A government also tells of assessment, public opinion and accountability. */
function audit({ draft, chance }: Maker): Saying[] {
  if (!draft.unit.isGovernment && chance.is(0.5)) return [];
  return [plain("政务公开纳入年度绩效考核，社会评议总体良好，未发生责任追究情形。")];
}

function problems({ chance, year }: Maker): Paragraph[] {
  const faults = chance.pick([
    "一是公开内容还不够丰富，二是解读形式较为单一。",
    "存在的主要问题：一是主动公开意识有待增强；二是业务人员变动较多，能力有待提高。",
    `${year}年，政府信息公开工作取得了一定成效，但仍存在公开内容不够全面、更新不够及时等问题。`,
  ]);
  const plans = chance.pick([
    `${year + 1}年，将充实公开目录，增加图文解读。`,
    "下一步，将加强学习培训，进一步规范依申请公开办理。",
    `针对${year - 1}年报告中提出的问题，已组织专题培训，改进了栏目设置。下一步继续巩固成果。`,
  ]);
  return [{ sayings: [plain(faults)] }, { sayings: [plain(plans)] }];
}

function other({ draft, chance }: Maker): Saying[] {
  const isUnpaid = Object.entries(draft.figures).some(([id, value]) => /other\.notPaid/u.test(id) && value > 0);
  if (isUnpaid) return [say`本年度发出收费通知${told("aside", 2)}件，总金额400元，实际收取0元。`];
  return [
    plain(
      chance.pick([
        "无",
        "本年度未收取信息处理费，无其他需要报告的事项。",
        `${draft.year}年度未发出收费通知，收取信息处理费0元。`,
      ]),
    ),
    ...(isAllZero(draft) ? [plain("经核对申请登记台账、公开邮箱和窗口，本年度没有收到申请。")] : []),
  ];
}

function isAllZero({ figures }: Draft): boolean {
  return Object.entries(figures).every(([id, value]) => !/^(?:applications|contest)\./u.test(id) || value === 0);
}
