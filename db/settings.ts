import { join, resolve } from "node:path";
import { z } from "zod";
import { DatabaseTroubleError } from "./database-trouble.ts";

export interface FileSettings {
  readonly engine: "sqlite";
  readonly file: string;
}

export type DatabaseSettings = FileSettings | { readonly engine: "postgres"; readonly url: string };

const text = z.string().trim().optional();
const environment = z.object({ DATABASE_URL: text, NIANBAO_DATA: text });

/**
 * Where the data are kept: a file in the folder NIANBAO_DATA (default `.data`), or the server named by DATABASE_URL.
 * @throws DatabaseTroubleError when DATABASE_URL is anything but a postgres:// address; the address itself is
 * not repeated, as it may hold a password
 */
export function readDatabaseSettings(
  env: Readonly<Record<string, string | undefined>> = process.env,
): DatabaseSettings {
  const { DATABASE_URL: url, NIANBAO_DATA: folder } = environment.parse(env);
  if (!url) return storeIn(folder || ".data");
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) {
    throw new DatabaseTroubleError(
      "环境变量 DATABASE_URL 不是可用的数据库地址：只支持 postgres://用户:密码@主机:端口/库名。请改正；若要用本机文件存数据，请去掉这个变量。",
    );
  }
  return { engine: "postgres", url };
}

/** The store kept in a folder, as a file. */
export function storeIn(folder: string): FileSettings {
  return { engine: "sqlite", file: join(resolve(folder), "nianbao.sqlite") };
}
