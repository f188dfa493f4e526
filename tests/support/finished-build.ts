import { ensureBuild } from "#app/server/finished-build.ts";

/** Journeys and address tests run against the finished build, made anew when the sources are newer. */
export default async function setup(): Promise<void> {
  await ensureBuild((line) => process.stdout.write(`${line}\n`));
}
