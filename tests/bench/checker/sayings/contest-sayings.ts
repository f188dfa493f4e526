/** 行政复议、行政诉讼, told under （二） or （五）. */
import { plain, say, type Saying } from "../draft.ts";
import type { Maker } from "./saying-maker.ts";

export function contestSayings(make: Maker): Saying[] {
  const { chance, value } = make;
  if (value("reviews") === 0 && value("suits") === 0)
    return [
      plain(
        chance.pick([
          "全年未发生因政府信息公开引起的行政复议、行政诉讼。",
          "本年度没有因政府信息公开被申请行政复议、提起行政诉讼的情况。",
          "政府信息公开行政复议0件，行政诉讼0件。",
        ]),
      ),
    ];
  return [reviews(make), suits(make)];
}

function reviews({ chance, n, value }: Maker): Saying {
  if (value("reviews") === 0) return plain("未发生因政府信息公开引起的行政复议。");
  const rest = value("reviews") - value("reviewsUpheld") - value("reviewsCorrected");
  if (value("reviewsUpheld") === value("reviews") && chance.is(0.6))
    return chance.pick([
      say`因政府信息公开引发行政复议案件${n("reviews")}件，均获维持。`,
      say`涉及政府信息公开的行政复议${n("reviews")}件，结果均为维持。`,
    ]);
  if (rest === 0 && value("reviewsCorrected") > 0)
    return chance.pick([
      say`因政府信息公开被申请行政复议${n("reviews")}件，其中维持${n("reviewsUpheld")}件，纠正${n("reviewsCorrected")}件。`,
      say`政府信息公开行政复议案件共${n("reviews")}件，结果维持${n("reviewsUpheld")}件、结果纠正${n("reviewsCorrected")}件。`,
    ]);
  return chance.pick([
    say`因政府信息公开申请引起的行政复议${n("reviews")}件。`,
    say`涉政府信息公开行政复议案件${n("reviews")}起，其中结果维持${n("reviewsUpheld")}起。`,
    say`发生政府信息公开行政复议${n("reviews")}件，其中尚未审结${n("reviewsPending")}件。`,
  ]);
}

function suits({ chance, n, value }: Maker): Saying {
  if (value("suits") === 0)
    return plain(chance.pick(["无因政府信息公开引起的行政诉讼。", "政府信息公开行政诉讼0件。"]));
  return chance.pick([
    say`因政府信息公开引起的行政诉讼${n("suits")}件。`,
    say`政府信息公开行政诉讼案件${n("suits")}件，其中未经复议直接起诉${n("directSuits")}件，复议后起诉${n("laterSuits")}件。`,
    say`被提起政府信息公开行政诉讼${n("suits")}件，其中结果维持${n("suitsUpheld")}件、结果纠正${n("suitsCorrected")}件。`,
  ]);
}
