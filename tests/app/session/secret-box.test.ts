import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { readAppSettings } from "#app/env.ts";
import { readSecretKey } from "#app/server/secret-key.ts";
import { secretBox } from "#app/session/secret-box.ts";

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "nianbao-key-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

it("what is sealed opens for the same owner and key alone, and never looks the same twice", () => {
  const box = secretBox(Buffer.alloc(32, 1));
  const sealed = box.seal("秘密", "甲");
  expect(box.open(sealed, "甲")).toBe("秘密");
  expect(box.seal("秘密", "甲")).not.toBe(sealed);
  expect(() => box.open(sealed, "乙")).toThrow("密钥");
  expect(() => secretBox(Buffer.alloc(32, 2)).open(sealed, "甲")).toThrow("密钥");
  const bytes = Buffer.from(sealed, "base64");
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  expect(() => box.open(bytes.toString("base64"), "甲")).toThrow("密钥");
  expect(() => box.open("", "甲")).toThrow("密钥");
});

it("the key is made once in the data folder, for its owner's eyes, and the same for programs that start together", async () => {
  const settings = readAppSettings({ NIANBAO_DATA: join(await emptyFolder(), "new") });
  const keys = await Promise.all([readSecretKey(settings), readSecretKey(settings)]);
  const kept = await readFile(settings.secretKeyFile ?? "", "utf8");
  expect(new Set([...keys.map((key) => key.toString("hex")), kept.trim()]).size).toBe(1);
  expect((await stat(settings.secretKeyFile ?? "")).mode & 0o077).toBe(0);
});

it("a damaged key file stops the start instead of making everything sealed unreadable", async () => {
  const settings = readAppSettings({ NIANBAO_DATA: await emptyFolder() });
  await writeFile(settings.secretKeyFile ?? "", "损坏");
  await expect(readSecretKey(settings)).rejects.toThrow("密钥文件");
});

it("a key that is set is taken, and a wrong one stops the start", async () => {
  const secretKey = "ab".repeat(32);
  expect((await readSecretKey(readAppSettings({ NIANBAO_SECRET_KEY: secretKey }))).toString("hex")).toBe(secretKey);
  expect(() => readAppSettings({ NIANBAO_SECRET_KEY: "abc" })).toThrow("64 位");
  expect(() => readAppSettings({ NIANBAO_IDLE_MINUTES: "5" })).toThrow("不能小于 10");
});
