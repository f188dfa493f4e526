import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { SettingsError, type AppSettings } from "#app/env.ts";
import { secretKeyBytes } from "#app/session/secret-box.ts";

/**
 * The key that seals secrets in the store: the one set, else the one in its file, made at the first start and readable by
 * its owner alone. With neither it lasts as long as the program.
 * @throws SettingsError when the file holds no key: a new one would make everything sealed unreadable
 */
export async function readSecretKey({ secretKey, secretKeyFile }: AppSettings): Promise<Buffer> {
  if (secretKey !== undefined) return Buffer.from(secretKey, "hex");
  if (secretKeyFile === undefined) return randomBytes(secretKeyBytes);
  await mkdir(dirname(secretKeyFile), { recursive: true });
  const made = randomBytes(secretKeyBytes).toString("hex");
  try {
    // Two programs that start together: one makes the file, the other reads it.
    await writeFile(secretKeyFile, `${made}\n`, { mode: 0o600, flag: "wx" });
    return Buffer.from(made, "hex");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  const text = (await readFile(secretKeyFile, "utf8")).trim();
  if (/^[0-9a-f]{64}$/u.test(text)) return Buffer.from(text, "hex");
  throw new SettingsError(
    `密钥文件 ${secretKeyFile} 的内容不是密钥，没有启动。请从备份恢复这个文件；没有备份时删去它，再由管理员重置各账号的两步登录。`,
  );
}
