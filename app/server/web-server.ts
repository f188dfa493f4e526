import { createServer, type Server } from "node:http";
import { createRequestHandler } from "@remix-run/express";
import type { AppLoadContext, ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type Express, type Request, type RequestHandler, type Response } from "express";
import type { Db } from "#db/client.ts";
import type { KeptPapers } from "#app/renderers/kept-papers.ts";
import type { PrintPool } from "#app/renderers/pdf/print-pool.ts";
import type { ReadingPool } from "#app/server/reading/reading-pool.ts";
import type { AppSettings } from "#app/env.ts";
import type { SecretBox } from "#app/session/secret-box.ts";
import { usualIdleMinutes } from "#app/session/session-cookie.ts";
import type { ShownAccount } from "./app-context.ts";
import { createBundleProgress } from "./bundle-progress.ts";
import { drainedOf } from "./drained.ts";
import type { Pages } from "./pages.ts";
import { RoutesInReach } from "./routes-in-reach.ts";
import { asPeopleTypeIt, boundedBody, nonceOf, refuseFaulty, sameOriginOnly, securityHeaders } from "./security.ts";

export interface WebServerParts {
  readonly db: Db;
  readonly printer: PrintPool;
  readonly readers: ReadingPool;
  readonly papers: KeptPapers;
  readonly settings: AppSettings;
  readonly pages: Pages;
  readonly secrets: SecretBox;
  readonly demoAccounts?: readonly ShownAccount[];
}

/** The web application as a request listener; it opens no port. */
export function createWebApp(parts: WebServerParts): Express {
  const { db, printer, readers, papers, settings, pages, secrets, demoAccounts } = parts;
  const bundles = createBundleProgress();
  const secureCookie = settings.publicUrl?.protocol === "https:";
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", settings.proxies);
  app.use(securityHeaders(secureCookie));
  if (settings.publicUrl) app.use(asPeopleTypeIt(settings.publicUrl));
  app.use(sameOriginOnly(settings.publicUrl), boundedBody);
  app.use(compression());
  app.use(pages.files);
  const getLoadContext = (request: Request, response: Response): AppLoadContext => ({
    db,
    printer,
    reader: readers.readerUntil(goneOf(response)),
    papers,
    bundles,
    drained: drainedOf(response),
    now: new Date(),
    nonce: nonceOf(response),
    secureCookie,
    idleMinutes: settings.idleMinutes ?? usualIdleMinutes,
    secrets,
    sendsMail: settings.mail !== undefined,
    publicAddress: settings.publicUrl?.href ?? "",
    address: request.ip ?? "",
    ...(demoAccounts && { demoAccounts }),
  });
  app.all("*", answering(pages, getLoadContext));
  app.use(refuseFaulty);
  return app;
}

type LoadContextOf = (request: Request, response: Response) => AppLoadContext;

function answering({ build, mode }: Pages, getLoadContext: LoadContextOf): RequestHandler {
  if (typeof build === "function") return createRequestHandler({ build, mode, getLoadContext });
  const routes = new RoutesInReach(build);
  const handlers = new Map<ServerBuild, RequestHandler>();
  return (request, response, next) => {
    const inReach = routes.of(request.path);
    const handler = handlers.get(inReach) ?? createRequestHandler({ build: inReach, mode, getLoadContext });
    handlers.set(inReach, handler);
    return handler(request, response, next);
  };
}

/** Aborts when the answer is sent, or when nobody waits for it any more. */
function goneOf(response: Response): AbortSignal {
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  return gone.signal;
}

/** A port that cannot be used; the message is a sentence for the person who starts the program. */
export class PortTroubleError extends Error {
  override name = "PortTroubleError";
}

/** Opens the port. @throws PortTroubleError when it is taken or not allowed */
export function listen(app: Express, host: string, port: number): Promise<Server> {
  const server = createServer(app);
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(portTrouble(error, host, port)));
    server.listen(port, host, () => resolve(server));
  });
}

function portTrouble(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const how = `换一个端口再启动，例如 PORT=${port + 1 > 65535 ? 3001 : port + 1} npm start`;
  switch (error.code) {
    case "EADDRINUSE":
      return new PortTroubleError(`端口 ${port} 已被别的程序占用（可能本系统已在运行）。请先关闭它，或${how}。`);
    case "EACCES":
      return new PortTroubleError(`没有权限使用端口 ${port}（1024 以下的端口要管理员权限）。请${how}。`);
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return new PortTroubleError(`本机没有地址 ${host}。请检查 HOST 的设置；只在本机使用时不用设置。`);
    default:
      return error;
  }
}
