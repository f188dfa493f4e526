/** （二）依申请公开, told truthfully in the ways reports tell it. */
import { plain, say, told, type Saying } from "../draft.ts";
import type { Maker } from "./saying-maker.ts";

export function applicationSayings(make: Maker): Saying[] {
  const { chance, value } = make;
  if (value("received") === 0 && value("carriedIn") === 0) return [none(make)];
  return [
    ...chance.pick([short, long, withApplicants])(make),
    ...(chance.is(0.7) ? [outcomes(make)] : []),
    ...(chance.is(0.4) ? [share(make)].flat() : []),
    ...(chance.is(0.4) ? compared(make) : []),
    ...(chance.is(0.5) ? [carriedOut(make)] : []),
    ...(chance.is(0.3) ? [plain("所有申请均在法定期限内答复，按时办结率100%。")] : []),
  ];
}

function none({ chance, year, we }: Maker): Saying {
  return plain(
    chance.pick([
      `${year}年，${we}未收到政府信息公开申请。`,
      "全年没有收到依申请公开政府信息的申请。",
      `本年度，${we}未收到公民、法人或其他组织提出的政府信息公开申请，也无上年结转的申请。`,
    ]),
  );
}

function short({ chance, year, n, value }: Maker): Saying[] {
  const carried =
    value("carriedIn") > 0
      ? [chance.pick([say`另有上年结转${n("carriedIn")}件。`, say`上年度结转申请${n("carriedIn")}件。`])]
      : [];
  const first = chance.pick([
    say`全年共收到政府信息公开申请${n("received")}件，已办结${n("handled")}件。`,
    say`${told("year", year)}年，新收政府信息公开申请${n("received")}件。`,
    say`本年度共受理依申请公开${n("received")}件，答复${n("handled")}件。`,
    say`截至12月31日，共收到依申请公开申请${n("received")}件，按期答复${n("handled")}件。`,
    say`一年来，共接收政府信息公开申请${n("received")}件。`,
  ]);
  return [first, ...carried];
}

function long({ chance, n, value }: Maker): Saying[] {
  if (value("carriedIn") === 0)
    return [
      chance.pick([
        say`全年收到公民、法人和其他组织提出的政府信息公开申请${n("received")}件，上年结转0件，办结${n("handled")}件，结转下年度${n("carriedOut")}件。`,
        say`全年通过网络、信函、当面等多种渠道共收到政府信息公开申请${n("received")}件，办理答复${n("handled")}件。`,
      ]),
    ];
  return [
    chance.pick([
      say`全年新收政府信息公开申请${n("received")}件，上年结转${n("carriedIn")}件，共办结${n("handled")}件，结转下年度继续办理${n("carriedOut")}件。`,
      say`本年新收到政府信息公开申请${n("received")}件、上年结转政府信息公开申请${n("carriedIn")}件，本年度办结${n("handled")}件。`,
      say`收到政府信息公开申请${n("received")}件，结转上年度${n("carriedIn")}件；答复${n("handled")}件，结转到下一年度${n("carriedOut")}件。`,
    ]),
  ];
}

function withApplicants({ chance, n }: Maker): Saying[] {
  return [
    chance.pick([
      say`全年共收到政府信息公开申请${n("received")}件，其中自然人申请${n("persons")}件，法人或其他组织申请${n("organisations")}件。`,
      say`本年度收到政府信息公开申请${n("received")}件，其中，自然人${n("persons")}件、法人或者其他组织${n("organisations")}件。`,
      say`共收到信息公开申请${n("received")}件。从申请人看，自然人${n("persons")}件，法人及其他组织${n("organisations")}件。`,
    ]),
    say`年内共答复${n("handled")}件。`,
  ];
}

const words: Readonly<Record<string, readonly string[]>> = {
  disclosed: ["予以公开", "同意公开"],
  partlyDisclosed: ["部分公开"],
  refused: ["不予公开"],
  unavailable: ["无法提供", "因本机关不掌握等原因无法提供"],
  notProcessed: ["不予处理"],
  otherOutcome: ["其他处理", "作其他处理"],
};

function outcomes({ chance, n, value }: Maker): Saying {
  const present = Object.keys(words).filter((quantity) => value(quantity) > 0 || chance.is(0.15));
  if (present.length === 0) return plain("");
  const mark = chance.pick(["，", "、", "；"]);
  const opening = chance.pick(["办理结果为：", "在答复的申请中，", "从办理结果看，", "按办理结果分，"]);
  return {
    words: [
      ...present.map((quantity, index) => `${index === 0 ? opening : `件${mark}`}${chance.pick(words[quantity]!)}`),
      "件。",
    ],
    numbers: present.map((quantity) => n(quantity)),
  };
}

function share({ chance, n, value }: Maker): Saying[] {
  const part = value("disclosed");
  const whole = value("handled");
  if (part === 0 || whole <= part) return [];
  const style = chance.pick(["percent1", "percent2"] as const);
  const percent = told("share", Number(((part / whole) * 100).toFixed(style === "percent1" ? 1 : 2)), style);
  return [
    chance.pick([
      say`全年答复政府信息公开申请${n("handled")}件，其中予以公开${n("disclosed")}件，占${percent}%。`,
      say`办结政府信息公开申请${n("handled")}件，其中予以公开${n("disclosed")}件、占比${percent}%。`,
    ]),
  ];
}

function compared({ chance, n, value, year }: Maker): Saying[] {
  const now = value("received");
  const change = chance.int(1, 9);
  const isMore = now > change && chance.is(0.5);
  const before = isMore ? now - change : now + change;
  const percent = told("change", Number(((change / before) * 100).toFixed(1)), "percent1");
  const by = told("difference", change);
  const last = told("last year", before);
  return [
    isMore
      ? chance.pick([
          say`收到的政府信息公开申请${n("received")}件，较上年增加${by}件，增长${percent}%。`,
          say`共收到政府信息公开申请${n("received")}件，同比增加${by}件、上升${percent}%。`,
        ])
      : chance.pick([
          say`全年收到政府信息公开申请${n("received")}件，比上年减少${by}件，下降${percent}%。`,
          say`${told("year", year - 1)}年收到政府信息公开申请${last}件，本年度减少${by}件。`,
          say`与上年收到${last}件申请相比，今年减少${by}件。`,
        ]),
  ];
}

function carriedOut({ chance, n, value }: Maker): Saying {
  if (value("carriedOut") === 0)
    return plain(chance.pick(["年末无结转下年度办理的申请。", "没有结转下年度继续办理的申请。"]));
  return chance.pick([
    say`有${n("carriedOut")}件结转下年度继续办理。`,
    say`转结到下年度办理${n("carriedOut")}件。`,
    say`结转下年度继续办理的申请${n("carriedOut")}件。`,
  ]);
}
