/** The app's settings, read from the environment once; a wrong one stops the start with a sentence. */
import { join, resolve } from "node:path";
import { z } from "zod";

const fontFile = z.string().trim().min(1).optional();

const schema = z.object({
  HOST: z.string().trim().min(1).default("127.0.0.1"),
  PORT: z.coerce
    .number({ error: "应为 0–65535 之间的端口号" })
    .int("应为整数")
    .min(0, "不能小于 0")
    .max(65535, "不能大于 65535")
    .default(3000),
  /** The store's folder; with PostgreSQL only printed papers are kept in it. */
  NIANBAO_DATA: z.string().trim().min(1).default(".data"),
  /** Address people type; with https the session cookie is sent over https only. */
  NIANBAO_URL: z.url({ protocol: /^https?$/u, error: "应为完整网址，如 https://nianbao.example.gov.cn" }).optional(),
  /** How many reverse proxies stand in front; their X-Forwarded-For is believed. */
  NIANBAO_PROXIES: z.coerce
    .number({ error: "应为反向代理的层数，如 1" })
    .int("应为整数")
    .min(0, "不能小于 0")
    .max(5, "不能大于 5")
    .default(0),
  /** Minutes without use after which a person is logged out. */
  NIANBAO_IDLE_MINUTES: z.coerce
    .number({ error: "应为分钟数，如 60" })
    .int("应为整数")
    .min(10, "不能小于 10")
    .max(480, "不能大于 480")
    .default(60),
  /** Key that seals secrets in the store; without, one is made in the data folder. Several servers need the same one. */
  NIANBAO_SECRET_KEY: z
    .string()
    .trim()
    .regex(/^[0-9a-f]{64}$/u, "应为 64 位十六进制数（小写），可用 openssl rand -hex 32 生成")
    .optional(),
  /** The office's mail server; may hold a password, so it is never repeated. */
  NIANBAO_SMTP_URL: z
    .url({ protocol: /^smtps?$/u, error: "应为邮件服务器地址，如 smtp://用户:密码@mail.example.gov.cn:587" })
    .optional(),
  /** Whom reminders come from. */
  NIANBAO_MAIL_FROM: z
    .string()
    .trim()
    .regex(
      /^(?:[^<>\r\n]+ <[^<>\s@]+@[^<>\s@]+>|[^<>\s@]+@[^<>\s@]+)$/u,
      "应为邮箱，如 年报系统 <nianbao@example.gov.cn>",
    )
    .optional(),
  NIANBAO_FONT_TITLE: fontFile,
  NIANBAO_FONT_BODY: fontFile,
  NIANBAO_FONT_BLACK: fontFile,
  NIANBAO_FONT_KAI: fontFile,
});

/** How reminders leave. */
export interface MailSettings {
  readonly url: string;
  readonly from: string;
}

export interface AppSettings {
  readonly host: string;
  readonly port: number;
  /** Origin requests must come from; absent where none was set and the request's own host is taken. */
  readonly publicUrl?: URL;
  readonly proxies: number;
  /** Where printed papers are kept, so that a bundle is quick the second time; without, they are not kept. */
  readonly paperFolder?: string;
  /** Without, an hour. */
  readonly idleMinutes?: number;
  /** 64 hex digits; else the key is kept in the file. */
  readonly secretKey?: string;
  readonly secretKeyFile?: string;
  /** Absent where nothing is sent by e-mail. */
  readonly mail?: MailSettings;
  /** An office's own font files by face. */
  readonly fontFiles: {
    readonly title?: string;
    readonly body?: string;
    readonly black?: string;
    readonly kai?: string;
  };
}

export class SettingsError extends Error {
  override name = "SettingsError";
}

/** @throws SettingsError naming each setting that is wrong and what it should be */
export function readAppSettings(environment: Readonly<Record<string, string | undefined>> = process.env): AppSettings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  · ${issue.path.join(".")}：${issue.message}`);
    throw new SettingsError(`启动设置有误，请改正后再启动：\n${lines.join("\n")}`);
  }
  const values = parsed.data;
  const { NIANBAO_SMTP_URL: url, NIANBAO_MAIL_FROM: from } = values;
  if ((url === undefined) !== (from === undefined)) {
    throw new SettingsError(
      "启动设置有误：NIANBAO_SMTP_URL 和 NIANBAO_MAIL_FROM 要一起设置，发邮件要有服务器和发件人。",
    );
  }
  return {
    host: values.HOST,
    port: values.PORT,
    proxies: values.NIANBAO_PROXIES,
    paperFolder: join(resolve(values.NIANBAO_DATA), "papers"),
    idleMinutes: values.NIANBAO_IDLE_MINUTES,
    secretKeyFile: join(resolve(values.NIANBAO_DATA), "secret.key"),
    ...(url && from && { mail: { url, from } }),
    ...(values.NIANBAO_SECRET_KEY && { secretKey: values.NIANBAO_SECRET_KEY }),
    ...(values.NIANBAO_URL && { publicUrl: new URL(values.NIANBAO_URL) }),
    fontFiles: {
      ...(values.NIANBAO_FONT_TITLE && { title: values.NIANBAO_FONT_TITLE }),
      ...(values.NIANBAO_FONT_BODY && { body: values.NIANBAO_FONT_BODY }),
      ...(values.NIANBAO_FONT_BLACK && { black: values.NIANBAO_FONT_BLACK }),
      ...(values.NIANBAO_FONT_KAI && { kai: values.NIANBAO_FONT_KAI }),
    },
  };
}

/** For the demo: all as set, but its data lie in a folder of their own and never in an office's database. */
export function demoEnvironment(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Readonly<Record<string, string | undefined>> & { readonly NIANBAO_DATA: string } {
  const { DATABASE_URL: _office, NIANBAO_DATA: folder, ...rest } = environment;
  return { ...rest, NIANBAO_DATA: join(folder?.trim() || ".data", "demo") };
}

/** For the build, which must be the same whoever starts it, tests included. */
export function buildEnvironment(environment: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  const { VITEST: _vitest, ...rest } = environment;
  return { ...rest, NODE_ENV: "production" };
}

/** The libraries' fast ways, unless somebody asked for others. Must run before they are loaded. */
export function runInProduction(environment: NodeJS.ProcessEnv = process.env): void {
  environment.NODE_ENV ??= "production";
}
