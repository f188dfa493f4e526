import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { demoEnvironment, readAppSettings, SettingsError } from "#app/env.ts";

function refusal(environment: Record<string, string>): string {
  try {
    readAppSettings(environment);
  } catch (error) {
    if (error instanceof SettingsError) return error.message;
    throw error;
  }
  throw new Error("was not refused");
}

it("nothing set serves this machine alone, on port 3000; what is set empty counts as not set", () => {
  const paperFolder = resolve(".data/papers");
  const kept = { paperFolder, secretKeyFile: resolve(".data/secret.key"), idleMinutes: 60 };
  const usual = { host: "127.0.0.1", port: 3000, proxies: 0, ...kept, fontFiles: {} };
  expect(readAppSettings({})).toEqual(usual);
  expect(readAppSettings({ PORT: "", HOST: "", NIANBAO_URL: "", NIANBAO_FONT_BODY: "" })).toEqual(usual);
});

it("what is set is taken", () => {
  const settings = readAppSettings({
    HOST: "0.0.0.0",
    PORT: "8080",
    NIANBAO_URL: "https://nianbao.example.gov.cn",
    NIANBAO_PROXIES: "1",
    NIANBAO_DATA: "/srv/nianbao",
    NIANBAO_FONT_BODY: "/fonts/仿宋_GB2312.ttf",
  });
  expect(settings).toMatchObject({ host: "0.0.0.0", port: 8080, proxies: 1, paperFolder: "/srv/nianbao/papers" });
  expect(settings.publicUrl?.origin).toBe("https://nianbao.example.gov.cn");
  expect(settings.fontFiles).toEqual({ body: "/fonts/仿宋_GB2312.ttf" });
});

it("the demo keeps to a folder of its own where the data are, and never to an office's database", () => {
  expect(demoEnvironment({ PORT: "80" })).toEqual({ PORT: "80", NIANBAO_DATA: join(".data", "demo") });
  expect(demoEnvironment({ NIANBAO_DATA: " " }).NIANBAO_DATA).toBe(join(".data", "demo"));
  const demo = demoEnvironment({ NIANBAO_DATA: "/srv/nianbao", DATABASE_URL: "postgres://office" });
  expect(demo).toEqual({ NIANBAO_DATA: join("/srv/nianbao", "demo") });
  expect(readAppSettings(demo)).toMatchObject({ secretKeyFile: resolve("/srv/nianbao/demo/secret.key") });
});

it.each([
  ["PORT", "abc"],
  ["PORT", "70000"],
  ["PORT", "-1"],
  ["PORT", "30.5"],
  ["NIANBAO_URL", "nianbao.example.gov.cn"],
  ["NIANBAO_URL", "ftp://nianbao.example.gov.cn"],
  ["NIANBAO_PROXIES", "two"],
  ["NIANBAO_PROXIES", "9"],
  ["NIANBAO_PROXIES", "0.5"],
  ["NIANBAO_IDLE_MINUTES", "5"],
  ["NIANBAO_SECRET_KEY", "abc"],
  ["NIANBAO_SMTP_URL", "http://mail.example.gov.cn"],
  ["NIANBAO_MAIL_FROM", "年报系统"],
])("%s=%s is refused with the setting's name and what it should be, in Chinese", (name, value) => {
  const sentence = refusal({ [name]: value });
  expect(sentence).toMatch(new RegExp(`· ${name}：(应为|不能)`, "u"));
  expect(sentence).not.toMatch(/expected|invalid|number/iu);
});

it("all wrong settings are told at once", () => {
  expect(refusal({ PORT: "abc", NIANBAO_URL: "x", NIANBAO_PROXIES: "x" }).split("\n")).toHaveLength(4);
});

it("a mail server without a sender, or a sender without a server, is told of; the address and its password are not", () => {
  const url = "smtp://nianbao:secret@mail.example.gov.cn:587";
  expect(refusal({ NIANBAO_SMTP_URL: url })).toContain("NIANBAO_MAIL_FROM");
  expect(refusal({ NIANBAO_SMTP_URL: url })).not.toContain("secret");
  expect(refusal({ NIANBAO_MAIL_FROM: "nianbao@example.gov.cn" })).toContain("NIANBAO_SMTP_URL");
  const mail = { url, from: "年报系统 <nianbao@example.gov.cn>" };
  expect(readAppSettings({ NIANBAO_SMTP_URL: url, NIANBAO_MAIL_FROM: mail.from }).mail).toEqual(mail);
});
