import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import SqliteFile from "better-sqlite3";
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type SqliteDialectConfig,
} from "kysely";
import { DatabaseTroubleError } from "../database-trouble.ts";

/** DDL in SQLite does roll back; without this a migration cut off half-way would leave half a schema. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/**
 * A transaction takes the write lock at once. One that reads first and asks for the lock later is refused
 * without waiting when another program wrote in between.
 */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("begin immediate"));
  }
}

class FileDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;

  constructor(config: SqliteDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }

  override createDriver(): SqliteDriver {
    return new ImmediateDriver(this.#config);
  }
}

/**
 * The file, made with its folder when it is not there yet.
 * @throws DatabaseTroubleError when it cannot be made, written to, or is not a database
 */
export function sqliteDialect(file: string): Dialect {
  let database: SqliteFile.Database | undefined;
  try {
    mkdirSync(dirname(file), { recursive: true });
    database = new SqliteFile(file);
    database.pragma("busy_timeout = 5000");
    database.pragma("journal_mode = WAL");
    // WAL alone loses the last commits when the power fails; what was acknowledged must still be there.
    database.pragma("synchronous = FULL");
    database.pragma("foreign_keys = ON");
    // A file that may only be read opens without complaint; taking the write lock tells.
    database.exec("begin immediate; commit");
  } catch (error) {
    database?.close();
    throw sqliteTrouble(error, file) ?? error;
  }
  return new FileDialect({ database });
}

const sentences: readonly (readonly [codes: RegExp, sentence: (place: string) => string])[] = [
  [
    /^(EACCES|EPERM|EROFS|ENOTDIR|EEXIST|ENOENT|SQLITE_CANTOPEN|SQLITE_READONLY|SQLITE_PERM)/,
    (place) =>
      `数据文件${place}不能写入：所在文件夹是只读的、没有权限，或路径中有一段不是文件夹。请检查磁盘和权限，或用环境变量 NIANBAO_DATA 另指一个可写的文件夹。`,
  ],
  [
    /^(SQLITE_NOTADB|SQLITE_CORRUPT)/,
    (place) => `数据文件${place}不是数据库，或者已经损坏，程序没有改动它。请把它移走，或从备份恢复后再启动。`,
  ],
  [/^(SQLITE_FULL|ENOSPC)/, (place) => `数据文件${place}所在的磁盘已满，刚才的内容没有保存。请腾出空间后重试。`],
  [/^(SQLITE_IOERR|EIO)/, (place) => `读写数据文件${place}时磁盘出错，刚才的内容没有保存。请检查磁盘，并留好备份。`],
  [
    /^(SQLITE_BUSY|SQLITE_LOCKED)/,
    (place) => `数据文件${place}正被另一个程序占用，等了 5 秒仍写不进去，刚才的内容没有保存。请关闭另一个程序后重试。`,
  ],
];

/** The error of file or driver as a sentence; undefined when it is none of the known troubles. */
export function sqliteTrouble(error: unknown, file?: string): DatabaseTroubleError | undefined {
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
  const sentence = sentences.find(([codes]) => codes.test(code))?.[1];
  return sentence && new DatabaseTroubleError(sentence(file ? `“${file}”` : ""), { cause: error });
}
