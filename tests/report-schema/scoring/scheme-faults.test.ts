/** A scheme that does not add up is refused, with the place in office words. */
import { expect, it } from "vitest";
import { readScheme } from "#report-schema/scoring/read-scheme.ts";
import type { Indicator, Scheme } from "#report-schema/scoring/scheme.ts";
import { yanjiang2021 } from "#report-schema/scoring/schemes/yanjiang-2021.ts";
import { smallSchemeJson } from "#tests/golden/scoring/examples.ts";

const work: Indicator = { kind: "judged", id: "work", name: "公开工作", full: 100 };

function problems(parts: Partial<Scheme>): readonly string[] {
  const reading = readScheme(smallSchemeJson({ indicators: [work], ...parts }));
  return reading.ok ? [] : reading.problems;
}

function bonus(id: string, name: string, of: readonly string[]): Indicator {
  return { kind: "atLeast", id, name, of: [...of], threshold: 90, points: 3 };
}

it("a plain scheme is accepted", () => {
  expect(problems({})).toEqual([]);
});

it.each<[string, Partial<Scheme>, string]>([
  [
    "marks that do not come to the total",
    { full: 100, indicators: [{ ...work, full: 95 }] },
    "“乡镇”组各项满分加起来是 95 分，方案总分写的是 100 分，请核对",
  ],
  [
    "a level whose parts do not come to its marks",
    { indicators: [{ kind: "level", id: "all", name: "要点落实", full: 70, children: [work] }] },
    "“要点落实”写的是 70 分，“乡镇”组在它下面的指标加起来是 100 分，请核对",
  ],
  [
    "additive parts that do not come to the full marks",
    {
      indicators: [
        {
          kind: "parts",
          id: "lead",
          name: "组织领导",
          full: 4,
          parts: [
            { name: "甲", full: 1 },
            { name: "乙", full: 2 },
          ],
        },
      ],
    },
    "“组织领导”各分项加起来是 3 分，满分写的是 4 分，请核对",
  ],
  [
    "tiers that end elsewhere",
    {
      indicators: [
        { kind: "tiers", id: "t", name: "开放日", full: 10, counted: "次", tiers: [{ from: 1, points: 7 }] },
      ],
    },
    "“开放日”最高一档是 7 分，满分写的是 10 分，请核对",
  ],
  [
    "tiers that fall",
    {
      indicators: [
        {
          kind: "deductionTiers",
          id: "t",
          name: "新媒体",
          full: 5,
          base: "full",
          counted: "次",
          floor: 0,
          tiers: [
            { from: 2, minus: 1 },
            { from: 1, minus: 2 },
          ],
        },
      ],
    },
    "“新媒体”的分档应由低到高，一档比一档多，请核对",
  ],
  [
    "a floor above the marks",
    {
      indicators: [
        { kind: "perEvent", id: "t", name: "通报", full: 5, base: "full", counted: "次", each: 1, floor: 5 },
      ],
    },
    "“通报”的最低分应小于满分",
  ],
  [
    "a group without marks",
    {
      groups: [
        { id: "towns", name: "乡镇" },
        { id: "others", name: "部门" },
      ],
      indicators: [{ ...work, groups: ["towns"] }],
    },
    "“部门”组没有任何计分的指标，请补上指标或删去这一组",
  ],
  [
    "a bonus that looks at itself",
    { indicators: [work, bonus("plus", "达标加分", ["plus"])] },
    "“达标加分”→“达标加分” 绕回了自己，分数算不出来，请改“所看的项目”",
  ],
  [
    "a bonus that looks at the level it stands in",
    {
      indicators: [
        work,
        { kind: "level", id: "extra", name: "加分项", children: [bonus("plus", "达标加分", ["extra"])] },
      ],
    },
    "“加分项”→“达标加分”→“加分项” 绕回了自己，分数算不出来，请改“所看的项目”",
  ],
  [
    "a bonus that looks at nothing there is",
    { indicators: [work, bonus("plus", "达标加分", ["wrok"])] },
    "“达标加分”所看的项目里的 wrok 在方案中没有",
  ],
  [
    "two indicators of one id",
    { indicators: [work, { ...work, name: "另一项" }] },
    "有两个指标的代号都是 work，请改一个",
  ],
  [
    "two columns of one name in a group",
    { indicators: [work, { ...work, id: "other" }] },
    "“乡镇”组有两个指标的列名都是“公开工作”，请改一个",
  ],
  [
    "a unit listed twice",
    { groups: [{ id: "towns", name: "乡镇", units: [{ name: "甲镇" }, { name: "乙镇", aliases: ["甲镇"] }] }] },
    "名单里“甲镇”写了两次，请只留一个",
  ],
  [
    "grades that do not fall",
    {
      grades: {
        by: "cutOff",
        grades: [
          { name: "良", atLeast: 80 },
          { name: "优", atLeast: 90 },
        ],
        rest: "差",
      },
    },
    "等次的分数线应由高到低，请核对",
  ],
  [
    "quantiles of more than all",
    {
      grades: {
        by: "quantile",
        grades: [
          { name: "优", percent: 60 },
          { name: "良", percent: 50 },
        ],
        rest: "差",
        round: "up",
      },
    },
    "等次的比例加起来超过 100%，请核对",
  ],
])("%s", (_, parts, sentence) => {
  expect(problems(parts)).toEqual([sentence]);
});

it.each<[unknown, string]>([
  [[], "方案：没有填，或者填得不对"],
  [{ ...smallSchemeJson({ indicators: [{ ...work, full: 0 } as Indicator] }) }, "指标“公开工作”的满分：应大于 0"],
  [
    { ...smallSchemeJson({ indicators: [{ ...work, full: 1.005 } as Indicator] }) },
    "指标“公开工作”的满分：小数不能多于两位",
  ],
  [{ ...smallSchemeJson({ indicators: [work] }), colour: 1 }, "方案里有不认识的项目：colour"],
  [{ ...smallSchemeJson({ indicators: [] }) }, "指标：没有指标"],
])("%# the shape of a file is told by place too", (value, sentence) => {
  const reading = readScheme(value);
  expect(reading.ok ? [] : reading.problems).toContain(sentence);
});

it("雁江 with one mark changed no longer adds up in any of its groups", () => {
  const text = JSON.stringify(yanjiang2021).replace('"full":14', '"full":13');
  const reading = readScheme(JSON.parse(text));
  expect(reading.ok ? [] : reading.problems.slice(0, 2)).toEqual([
    "“考核项目（1—10）”写的是 100 分，“镇（街道）”组在它下面的指标加起来是 99 分，请核对",
    "“镇（街道）”组各项满分加起来是 99 分，方案总分写的是 100 分，请核对",
  ]);
});
