/** Single values of accounts and units as people type them; forms are put together from these. */
import { z } from "zod";

export const loginSchema = z
  .string({ error: "请填写账号" })
  .trim()
  .min(2, "账号至少 2 个字")
  .max(50, "账号最多 50 个字")
  .regex(/^[\p{L}\p{N}._@-]+$/u, "账号只能用文字、数字和 . _ @ -");

export const personNameSchema = z
  .string({ error: "请填写姓名" })
  .trim()
  .min(1, "请填写姓名")
  .max(50, "姓名最多 50 个字");

export const unitNameSchema = z
  .string({ error: "请填写单位全称" })
  .trim()
  .min(2, "请填写单位全称")
  .max(100, "单位全称最多 100 个字");
