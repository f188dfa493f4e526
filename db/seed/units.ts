import type { UnitKind } from "#report-schema/format.ts";

/** The day 偃师市 became 洛阳市偃师区. */
export const districtSince = "2021-03-18";
export const cityPrefix = "偃师市";
export const districtPrefix = "洛阳市偃师区";

export interface SeedUnit {
  readonly id: string;
  readonly kind: UnitKind;
  readonly groupName: string | null;
  readonly isGovernment: boolean;
  readonly reports: boolean;
  /** Official name without 偃师市 or 洛阳市偃师区. */
  readonly official: string;
  readonly short: string;
  readonly aliases: readonly string[];
}

export const government: SeedUnit = {
  id: "yanshi",
  kind: "county",
  groupName: null,
  isGovernment: true,
  reports: false,
  official: "人民政府",
  short: "偃师区政府",
  aliases: ["偃师市政府", "偃师区人民政府", "偃师市", "偃师区"],
};

function department(id: string, short: string, ...aliases: string[]): SeedUnit {
  return {
    id,
    kind: "department",
    groupName: "市直单位",
    isGovernment: false,
    reports: true,
    official: short,
    short,
    aliases,
  };
}

function town(id: string, short: string, ...aliases: string[]): SeedUnit {
  return {
    id,
    kind: "township",
    groupName: "镇（街道）",
    isGovernment: true,
    reports: true,
    official: `${short}人民政府`,
    short,
    aliases,
  };
}

/** 街道办事处是派出机关，不是一级人民政府。 */
function subdistrict(id: string, short: string): SeedUnit {
  return { ...town(id, short), isGovernment: false, official: `${short}办事处` };
}

const office: SeedUnit = {
  ...department("zhengfuban", "政府办公室", "政府办", "市政府办公室", "区政府办公室", "偃师区人民政府办公室"),
  official: "人民政府办公室",
};

/**
 * In the order of the tables of 2020年12月及全年政府网站管理和政务信息公开工作情况通报, the office first. Short names as
 * bulletins print them. The full official names of the bodies are not in the bulletins: prefix and short name stand in.
 */
export const unitsBelow: readonly SeedUnit[] = [
  office,
  department("gonganju", "公安局"),
  department("jiaotiju", "教育体育局", "教体局"),
  department("ziranziyuanju", "自然资源和规划局"),
  department("shengtaihuanjingju", "生态环境局"),
  department("kejiju", "科学技术局", "科技局"),
  department("weijianwei", "卫生健康委员会", "卫健委", "卫生健康委"),
  department("caizhengju", "财政局"),
  department("minzhengju", "民政局"),
  department("nongyenongcunju", "农业农村局"),
  department("shichangjianguanju", "市场监督管理局", "市场监管局"),
  department("zhujianju", "住房和城乡建设局", "住建局"),
  department("sifaju", "司法局"),
  department("shangwuju", "商务局"),
  department("jiaotongju", "交通运输局"),
  department("wenwuju", "文物局"),
  department("wenguangluju", "文化广电和旅游局", "文广旅局"),
  department("tuiyijunrenju", "退役军人事务局", "退役军人事务管理局"),
  department("yibaoju", "医疗保障局", "医保局"),
  department("shuiliju", "水利局"),
  department("xingzhengfuwuzhongxin", "行政服务中心"),
  department("chengguanju", "城市管理局", "城管局"),
  department("fagaiwei", "发展和改革委员会", "发改委", "发展改革委"),
  department("gongxinju", "工业和信息化局", "工信局"),
  department("rensheju", "人力资源社会保障局", "人社局", "人力资源和社会保障局"),
  department("xinfangju", "信访局"),
  department("linyeju", "林业局"),
  department("yingjiju", "应急管理局", "应急局"),
  department("jinrongju", "金融工作局", "金融局"),
  department("shenjiju", "审计局"),
  department("shebaozhongxin", "社保中心"),
  department("tongjiju", "统计局"),
  subdistrict("yiluo", "伊洛街道"),
  subdistrict("shouyangshan", "首阳山街道"),
  subdistrict("huaixin", "槐新街道"),
  town("yuetan", "岳滩镇"),
  town("dakou", "大口镇"),
  town("mangling", "邙岭镇"),
  subdistrict("shangcheng", "商城街道"),
  // The bulletin of January 2021 misprints these two; that of September 2022 has them right.
  town("goushi", "缑氏镇", "缙氏镇"),
  town("zhaizhen", "翟镇镇", "翟店镇"),
  town("guxian", "顾县镇"),
  town("fudian", "府店镇"),
  town("shanhua", "山化镇"),
  town("gaolong", "高龙镇"),
];
