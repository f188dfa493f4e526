import { expect, test } from "vitest";
import { parseInt8, postgresTrouble } from "#db/dialects/postgres.ts";

test("whole numbers of the server are exact or refused", () => {
  expect(parseInt8("9007199254740991")).toBe(Number.MAX_SAFE_INTEGER);
  expect(() => parseInt8("9007199254740993")).toThrow(/9007199254740993 超出/);
});

test.each([
  ["57P01", "连不上"],
  ["28P01", "用户名或密码不对"],
  ["42501", "没有在这个库中建表或读写的权限"],
  ["25006", "只读"],
  ["53100", "磁盘"],
])("server code %s becomes a sentence with %s", (code, words) => {
  expect(postgresTrouble(Object.assign(new Error("x"), { code }))?.message).toContain(words);
});

test("the pool's own timeout, which has no code, is told as a server that does not answer", () => {
  expect(postgresTrouble(new Error("timeout exceeded when trying to connect"))?.message).toContain("连不上");
});
