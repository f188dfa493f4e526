import type { TestProject } from "vitest/node";
import type { DatabaseSettings } from "#db/settings.ts";
import startPostgres from "#tests/support/postgres-server.ts";

/** With the server the tests use, started as they start it and stopped afterwards. */
export async function withPostgres<T>(work: (database: DatabaseSettings) => Promise<T>): Promise<T> {
  let url = "";
  const provide = (_name: string, address: string): void => void (url = address);
  const stop = await startPostgres({ provide } as unknown as TestProject);
  try {
    return await work({ engine: "postgres", url });
  } finally {
    await stop();
  }
}
