/** Orders of the year view, by what stands in its address. */
export const yearOrders = { total: "按得分从高到低", name: "按单位名称" } as const;
export type YearOrder = keyof typeof yearOrders;
