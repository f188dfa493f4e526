import { randomUUID } from "node:crypto";
import { copyFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { inject, onTestFinished } from "vitest";
import { openDatabase, type Db } from "#db/client.ts";
import type { DatabaseSettings } from "#db/settings.ts";
import { databaseOn, onServer } from "./migrated-stores.ts";
import { quickFolder } from "./quick-folder.ts";

/** Where a database is, with what takes it away again. */
export interface Place {
  readonly settings: DatabaseSettings;
  remove(): Promise<void>;
}

export interface Engine {
  readonly name: "SQLite" | "PostgreSQL";
  /** A new place with nothing in it. */
  place(): Promise<Place>;
  /** A new place that has been brought up to date, with nothing else in it. */
  migratedPlace(): Promise<Place>;
}

/** Every database test runs on all of these: `describe.each(engines)("…（$name）", (engine) => …)`. */
export const engines: readonly Engine[] = [
  { name: "SQLite", place: () => newFile(), migratedPlace: () => newFile(inject("migratedFile")) },
  {
    name: "PostgreSQL",
    place: () => newServerDatabase(),
    migratedPlace: () => newServerDatabase(inject("migratedDatabase")),
  },
];

/** An empty place, taken away when the test ends, however it ends. Call within a test. */
export async function emptyPlace(engine: Engine): Promise<DatabaseSettings> {
  const place = await engine.place();
  onTestFinished(() => place.remove());
  return place.settings;
}

/** A fresh migrated database, closed and taken away when the test ends, however it ends. Call within a test. */
export async function freshDatabase(engine: Engine): Promise<Db> {
  const { db, close } = await openFreshDatabase(engine);
  onTestFinished(close);
  return db;
}

/** A fresh migrated database for callers that end it themselves, such as `afterAll`. */
export async function openFreshDatabase(
  engine: Engine,
): Promise<{ db: Db; settings: DatabaseSettings; close: () => Promise<void> }> {
  const place = await engine.migratedPlace();
  try {
    const db = await openDatabase(place.settings);
    const close = async (): Promise<void> => {
      await db.destroy();
      await place.remove();
    };
    return { db, settings: place.settings, close };
  } catch (error) {
    await place.remove();
    throw error;
  }
}

/** @param copied a store's file, closed */
async function newFile(copied?: string): Promise<Place> {
  const folder = await quickFolder("nianbao-test-");
  const file = join(folder, "nianbao.sqlite");
  if (copied !== undefined) await copyFile(copied, file);
  return { settings: { engine: "sqlite", file }, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** @param copied a database on the same server to which nobody is connected */
async function newServerDatabase(copied = "template1"): Promise<Place> {
  const server = inject("postgresServer");
  const name = `nianbao_test_${randomUUID().replaceAll("-", "")}`;
  await onServer(server, `create database ${name} template ${copied}`);
  return {
    settings: { engine: "postgres", url: databaseOn(server, name) },
    remove: () => onServer(server, `drop database if exists ${name} with (force)`),
  };
}
