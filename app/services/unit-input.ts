/** What people type about a unit; forms are put together from these. */
import { z } from "zod";
import { unitKinds } from "#report-schema/format.ts";

export const isoDateSchema = z.iso.date({ error: "请填写日期，如 2026-01-31" });

/** A day that may be left out. */
export const blankOrDate = z.union([z.literal("").transform(() => null), isoDateSchema], {
  error: "请填写日期，如 2026-01-31",
});

/** A box that is ticked or not; browsers send nothing for one that is not. */
const ticked = z
  .string()
  .optional()
  .transform((text) => text === "on");

/** Room left between two units, so that one can be put in between later. */
export const sortStep = 10;

/** Blank = at the end of the list. */
export const sortOrderSchema = z
  .string()
  .trim()
  .regex(/^\d{0,6}$/u, "排序号应为 0–999999 的整数")
  .transform((text) => (text === "" ? null : Number(text)));

export const aliasSchema = z
  .string({ error: "请填写别名" })
  .trim()
  .min(2, "别名至少 2 个字")
  .max(100, "别名最多 100 个字");

/** Facts of a unit besides its official name. */
export const unitFactsFields = {
  shortName: z.string().trim().max(30, "简称最多 30 个字"),
  groupName: z.string().trim().max(30, "分组最多 30 个字"),
  kind: z.enum(unitKinds, { error: "请选择单位类别" }),
  isGovernment: ticked,
  reports: ticked,
  parentId: z.string(),
  sortOrder: sortOrderSchema,
  contactName: z.string().trim().max(50, "联系人最多 50 个字").optional(),
  contactPhone: z.string().trim().max(50, "联系电话最多 50 个字").optional(),
};

/** Why something was decided; kept, and read by those it concerns. */
export const reasonSchema = z.string({ error: "请写理由" }).trim().min(2, "请写理由").max(500, "理由最多 500 个字");
