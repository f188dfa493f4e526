/** The opening paragraph: basis, period, where the paper is, whom to ask. */
import { plain, type BenchUnit, type Saying } from "../draft.ts";
import type { Chance } from "../chance.ts";
import type { Notice } from "#report-schema/format.ts";

export function openingSayings(unit: BenchUnit, year: number, notice: Notice, chance: Chance): Saying[] {
  return [
    plain(basis(unit, year, notice, chance)),
    plain(
      chance.pick([
        `本报告中所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
        `数据统计期限为${year}年1月1日至12月31日。`,
        `本报告所列数据的统计期限为${year}年1月1日—${year}年12月31日。`,
        `统计时限为${year}年1月1日至${year}年12月31日。`,
      ]),
    ),
    ...(chance.is(0.7) ? [plain("本报告的电子版可从政府门户网站（www.shili.gov.cn）下载。")] : []),
    ...(chance.is(0.7) ? [plain(contact(unit, chance))] : []),
  ];
}

function basis(unit: BenchUnit, year: number, { number, issuer }: Notice, chance: Chance): string {
  const law = "《中华人民共和国政府信息公开条例》";
  return chance.pick([
    `本报告根据${law}（国务院令第711号）和${issuer}《关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（${number}）要求编制。`,
    `根据${law}规定，现公布${unit.name}${year}年政府信息公开工作年度报告。`,
    `按照${law}（以下简称《条例》）和${number}要求，${unit.name}编制了本报告。`,
  ]);
}

function contact({ name }: BenchUnit, chance: Chance): string {
  const telephone = chance.pick(["0300-6712345", "13812345678"]);
  return `如对本报告有疑问，请与${name}办公室联系（地址：滨河路90号，电话：${telephone}，邮编：471900）。`;
}
