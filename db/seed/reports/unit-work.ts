/** What each unit of the demonstration deals with: its texts and figures are invented from this, and say so themselves. */
export interface UnitWork {
  readonly unitId: string;
  /** How it speaks of itself. */
  readonly we: string;
  /** Matters it publishes about. */
  readonly topics: readonly [string, string, string];
  /** Decisions in a usual year; left out = none. */
  readonly licences?: number;
  readonly penalties?: number;
  readonly coercion?: number;
  /** Applications in a usual year. */
  readonly applications: number;
}

type Decisions = Pick<UnitWork, "licences" | "penalties" | "coercion">;

function office(unitId: string, topics: UnitWork["topics"], applications: number, decisions: Decisions = {}): UnitWork {
  return { unitId, we: "我局", topics, applications, ...decisions };
}

function town(unitId: string, we: string, topics: UnitWork["topics"], applications: number): UnitWork {
  return { unitId, we, topics, applications };
}

export const unitWork: readonly UnitWork[] = [
  { ...office("zhengfuban", ["政府会议", "政策文件", "领导访谈"], 14), we: "我办" },
  office("gonganju", ["户籍管理", "出入境办理", "道路交通管理"], 21, {
    licences: 8_640,
    penalties: 2_310,
    coercion: 96,
  }),
  office("jiaotiju", ["义务教育招生", "校外培训治理", "体育设施开放"], 12, { licences: 23 }),
  office("ziranziyuanju", ["土地供应", "规划许可", "不动产登记"], 46, { licences: 412, penalties: 17 }),
  office("shengtaihuanjingju", ["空气质量", "排污许可", "环境影响评价"], 18, {
    licences: 64,
    penalties: 38,
    coercion: 2,
  }),
  office("kejiju", ["科技项目", "高新技术企业", "科普活动"], 2),
  {
    ...office("weijianwei", ["疾病预防", "医疗机构执业", "生育登记"], 9, { licences: 187, penalties: 29 }),
    we: "我委",
  },
  office("caizhengju", ["预算决算", "政府采购", "惠民补贴"], 11, { licences: 6 }),
  office("minzhengju", ["社会救助", "养老服务", "婚姻登记"], 8, { licences: 31 }),
  office("nongyenongcunju", ["强农补贴", "农产品质量", "农村宅基地"], 13, { licences: 74, penalties: 11 }),
  office("shichangjianguanju", ["企业登记", "食品抽检", "特种设备"], 16, {
    licences: 5_320,
    penalties: 268,
    coercion: 14,
  }),
  office("zhujianju", ["保障性住房", "建筑施工许可", "物业管理"], 37, { licences: 143, penalties: 26 }),
  office("sifaju", ["法律援助", "公证服务", "行政复议"], 6, { licences: 9 }),
  office("shangwuju", ["促进消费", "外贸企业服务", "成品油经营"], 4, { licences: 18 }),
  office("jiaotongju", ["农村公路", "客货运输许可", "公交线路"], 10, { licences: 926, penalties: 121 }),
  office("wenwuju", ["文物保护单位", "考古发掘", "博物馆开放"], 3),
  office("wenguangluju", ["文化惠民演出", "旅游市场", "广播电视"], 3, { licences: 12 }),
  office("tuiyijunrenju", ["优待抚恤", "就业安置", "双拥活动"], 5),
  office("yibaoju", ["医保待遇", "药品采购", "基金监管"], 7, { penalties: 5 }),
  office("shuiliju", ["防汛抗旱", "农村供水", "河道管理"], 6, { licences: 39, penalties: 4 }),
  { ...office("xingzhengfuwuzhongxin", ["进驻事项", "窗口服务", "跨省通办"], 2), we: "本中心" },
  office("chengguanju", ["户外广告", "市容环境", "停车管理"], 9, { licences: 208, penalties: 174, coercion: 21 }),
  { ...office("fagaiwei", ["重点项目", "价格管理", "能源消费"], 10, { licences: 57 }), we: "我委" },
  office("gongxinju", ["工业运行", "技术改造", "中小企业扶持"], 3),
  office("rensheju", ["就业创业", "社会保险", "劳动维权"], 12, { licences: 84, penalties: 6 }),
  office("xinfangju", ["信访事项办理", "接访安排", "信访条例宣传"], 4),
  office("linyeju", ["造林绿化", "森林防火", "林木采伐"], 4, { licences: 66, penalties: 3 }),
  office("yingjiju", ["安全生产", "防灾减灾", "危险化学品"], 5, { licences: 51, penalties: 43, coercion: 3 }),
  office("jinrongju", ["融资对接", "防范非法集资", "上市培育"], 2),
  office("shenjiju", ["审计结果", "审计整改", "审计项目计划"], 3),
  { ...office("shebaozhongxin", ["养老待遇", "参保登记", "资格认证"], 2), we: "本中心" },
  office("tongjiju", ["统计公报", "经济普查", "住户调查"], 2),
  town("yiluo", "本街道", ["社区治理", "老旧小区改造", "低保审核"], 5),
  town("shouyangshan", "本街道", ["征地补偿", "企业服务", "环境整治"], 7),
  town("huaixin", "本街道", ["社区养老", "文明创建", "临时救助"], 4),
  town("yuetan", "我镇", ["粮食生产", "村务公开", "小微企业"], 3),
  town("dakou", "我镇", ["林果种植", "乡村道路", "饮水安全"], 2),
  town("mangling", "我镇", ["特色种植", "防汛避险", "危房改造"], 2),
  town("shangcheng", "本街道", ["商圈管理", "社区网格", "就业帮扶"], 4),
  town("goushi", "我镇", ["文化活动", "农村电商", "惠农补贴"], 3),
  town("zhaizhen", "我镇", ["工业园区", "土地流转", "人居环境"], 3),
  town("guxian", "我镇", ["高标准农田", "乡村振兴项目", "便民服务"], 4),
  town("fudian", "我镇", ["乡村旅游", "山体修复", "乡村医疗"], 2),
  town("shanhua", "我镇", ["蔬菜种植", "河道整治", "农村厕所"], 2),
  town("gaolong", "我镇", ["道路绿化", "创业扶持", "耕地保护"], 2),
];
