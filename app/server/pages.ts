import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import express, { type RequestHandler } from "express";

/** Where the pages come from, and the files they ask for. */
export interface Pages {
  readonly build: ServerBuild | (() => Promise<ServerBuild>);
  readonly files: RequestHandler;
  readonly mode: "production" | "development";
}

/** The finished build of a folder, read once. */
export async function finishedPages(folder: string): Promise<Pages> {
  const build = (await import(pathToFileURL(resolve(folder, "server/index.js")).href)) as ServerBuild;
  const client = resolve(folder, "client");
  const files = express.Router();
  // File names carry a hash of their content.
  files.use("/assets", express.static(join(client, "assets"), { immutable: true, maxAge: "1y", fallthrough: false }));
  files.use(express.static(client, { maxAge: "1h", index: false }));
  return { build, files, mode: "production" };
}
