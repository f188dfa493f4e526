import type { BenchUnit } from "./draft.ts";

/** Made-up places; every kind of unit that hands in a report. */
export const benchUnits: readonly BenchUnit[] = [
  { name: "示例县水务局", kind: "department", isGovernment: false, we: "我局", neighbour: "示例县林业局" },
  { name: "清溪市自然资源和规划局", kind: "department", isGovernment: false, we: "我局", neighbour: "清溪市教育局" },
  { name: "南湾区卫生健康委员会", kind: "department", isGovernment: false, we: "我委", neighbour: "南湾区民政局" },
  { name: "云台县发展和改革委员会", kind: "department", isGovernment: false, we: "我委", neighbour: "云台县财政局" },
  { name: "示例县公安局", kind: "department", isGovernment: false, we: "本机关", neighbour: "示例县司法局" },
  { name: "示例县东山镇人民政府", kind: "township", isGovernment: true, we: "我镇", neighbour: "示例县西河镇人民政府" },
  {
    name: "北苑区城南街道办事处",
    kind: "township",
    isGovernment: false,
    we: "本街道",
    neighbour: "北苑区城北街道办事处",
  },
  { name: "清溪市石桥乡人民政府", kind: "township", isGovernment: true, we: "我乡", neighbour: "清溪市柳林乡人民政府" },
  { name: "云台县人民政府", kind: "county", isGovernment: true, we: "我县", neighbour: "示例县人民政府" },
  { name: "江州市南湾区人民政府", kind: "county", isGovernment: true, we: "全区", neighbour: "江州市北苑区人民政府" },
  { name: "江州市人民政府", kind: "prefecture", isGovernment: true, we: "全市", neighbour: "海州市人民政府" },
];
