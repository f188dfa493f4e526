import { isAbsolute } from "node:path";
import { expect, test } from "vitest";
import { DatabaseTroubleError } from "#db/database-trouble.ts";
import { readDatabaseSettings } from "#db/settings.ts";

test("with nothing set the data are in a file in the folder .data", () => {
  const settings = readDatabaseSettings({});
  expect(settings).toMatchObject({ engine: "sqlite", file: expect.stringMatching(/\.data[/\\]nianbao\.sqlite$/) });
  expect(settings.engine === "sqlite" && isAbsolute(settings.file)).toBe(true);
});

test("an empty setting is no setting", () => {
  expect(readDatabaseSettings({ DATABASE_URL: " ", NIANBAO_DATA: "" })).toEqual(readDatabaseSettings({}));
});

test("NIANBAO_DATA names another folder", () => {
  expect(readDatabaseSettings({ NIANBAO_DATA: "/srv/data" })).toEqual({
    engine: "sqlite",
    file: "/srv/data/nianbao.sqlite",
  });
});

test.each(["postgres://u:p@host:5432/db", "postgresql://host/db"])("DATABASE_URL %s names a server", (url) => {
  expect(readDatabaseSettings({ DATABASE_URL: url })).toEqual({ engine: "postgres", url });
});

test.each(["mysql://u:geheim@host/db", "postgres//host", "data.sqlite"])(
  "DATABASE_URL %s is refused without repeating it",
  (url) => {
    expect(() => readDatabaseSettings({ DATABASE_URL: url })).toThrow(DatabaseTroubleError);
    expect(() => readDatabaseSettings({ DATABASE_URL: url })).toThrow(/DATABASE_URL 不是可用的数据库地址/);
    expect(() => readDatabaseSettings({ DATABASE_URL: url })).not.toThrow(url);
  },
);
