import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { migrateToLatest } from "#db/migrate-to-latest.ts";
import { inStore } from "./in-store.ts";
import { quickFolder } from "./quick-folder.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** A migrated store with nothing in it, to be copied: the SQLite file, the database on the server of the run. */
    migratedFile: string;
    migratedDatabase: string;
  }
}

/** Brings one store of each engine up to date for the whole run; tests that need one take a copy. After `postgres-server`. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = project.getProvidedContext().postgresServer;
  const folder = await quickFolder("nianbao-migrated-");
  const file = join(folder, "nianbao.sqlite");
  const name = `nianbao_migrated_${randomUUID().replaceAll("-", "")}`;
  const remove = async (): Promise<void> => {
    await onServer(server, `drop database if exists ${name}`);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await onServer(server, `create database ${name}`);
    await inStore({ engine: "postgres", url: databaseOn(server, name) }, migrateToLatest);
    await inStore({ engine: "sqlite", file }, migrateToLatest);
  } catch (error) {
    await remove();
    throw error;
  }
  project.provide("migratedFile", file);
  project.provide("migratedDatabase", name);
  return remove;
}

/** The address of a database on the server whose own database is given. */
export function databaseOn(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = name;
  return url.href;
}

export async function onServer(server: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
