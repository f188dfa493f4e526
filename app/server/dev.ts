/** For whoever works on the program: pages are made from the sources as they are asked for and follow every change. */
import { createServer } from "vite";
import type { ServerBuild } from "@remix-run/node";
import express from "express";
import { readDatabaseSettings } from "#db/settings.ts";
import { readAppSettings } from "#app/env.ts";
import { runProgram, say } from "./command-line.ts";
import type { Pages } from "./pages.ts";
import { startServer } from "./running-server.ts";

const host = "127.0.0.1";

await runProgram(async () => {
  const vite = await createServer({ server: { middlewareMode: true, hmr: { host } }, appType: "custom" });
  const files = express.Router();
  // Vite puts styles into the page and speaks to it over a socket; here only, and only from this machine.
  files.use((_request, response, next) => {
    const policy = String(response.getHeader("Content-Security-Policy"));
    response.setHeader(
      "Content-Security-Policy",
      policy.replace("style-src 'self'", "$& 'unsafe-inline'").replace("connect-src 'self'", "$& ws:"),
    );
    next();
  });
  files.use(vite.middlewares);
  const pages: Pages = {
    build: async () => (await vite.ssrLoadModule("virtual:remix/server-build")) as ServerBuild,
    files,
    mode: "development",
  };
  const settings = { ...readAppSettings(), host };
  const running = await startServer({ settings, database: readDatabaseSettings(), pages, say });
  say(`开发中的年报系统：${running.url}（随源程序更新，只供本机使用）`);
  return {
    ...running,
    close: async () => {
      await vite.close();
      await running.close();
    },
  };
});
