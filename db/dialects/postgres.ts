import { type Dialect, PostgresDialect } from "kysely";
import { Pool, TypeOverrides, types as typeIds } from "pg";
import { DatabaseTroubleError } from "../database-trouble.ts";

/** What count() answers; the driver would hand it over as text. */
const int8 = typeIds.builtins.INT8;

/** @throws Error beyond the whole numbers JavaScript holds exactly */
export function parseInt8(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new Error(`数据库返回的整数 ${text} 超出可精确表示的范围，不能使用。`);
  return number;
}

/** A pool of connections to the server; nothing is connected before the first query. */
export function postgresDialect(url: string): Dialect {
  const types = new TypeOverrides();
  types.setTypeParser(int8, parseInt8);
  const pool = new Pool({
    connectionString: url,
    types,
    max: 10,
    connectionTimeoutMillis: 5000,
    application_name: "nianbao",
  });
  // A connection lost while idle is replaced at the next query; unheard, this event would end the process.
  pool.on("error", () => {});
  return new PostgresDialect({ pool });
}

const sentences: readonly (readonly [codes: RegExp, sentence: string])[] = [
  [
    /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ECONNRESET|EPIPE|08|57P0)/,
    "连不上 PostgreSQL 数据库：服务器没有应答或中断了连接。请检查服务器是否开启、环境变量 DATABASE_URL 中的主机和端口是否正确。",
  ],
  [/^28/, "PostgreSQL 数据库拒绝了登录：用户名或密码不对，或该用户不准从本机连接。请核对环境变量 DATABASE_URL。"],
  [/^3D000/, "PostgreSQL 服务器上没有环境变量 DATABASE_URL 中写的这个库。请先建库，或改正库名。"],
  [/^42501/, "PostgreSQL 用户没有在这个库中建表或读写的权限。请由数据库管理员授权。"],
  [/^25006/, "PostgreSQL 数据库是只读的（可能是备机），不能保存。请改连主机。"],
  [/^53/, "PostgreSQL 服务器的磁盘、内存或连接数已用尽，刚才的内容没有保存。请腾出资源后重试。"],
];

/** The error of network or server as a sentence; undefined when it is none of the known troubles. */
export function postgresTrouble(error: unknown): DatabaseTroubleError | undefined {
  if (!(error instanceof Error)) return undefined;
  // The pool gives its own timeout no code.
  const timedOut = /timeout.*connect|Connection terminated/i.test(error.message);
  const code = "code" in error && typeof error.code === "string" ? error.code : timedOut ? "ETIMEDOUT" : "";
  const sentence = sentences.find(([codes]) => codes.test(code))?.[1];
  return sentence ? new DatabaseTroubleError(sentence, { cause: error }) : undefined;
}
