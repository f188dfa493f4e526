/** Reports as they were really published, each with what a perfect reader finds in it. */
import { readFileSync } from "node:fs";
import { z } from "zod";

const expected = z.object({
  unit: z.string(),
  year: z.int(),
  format: z.string(),
  /** Printed totals among them; money as text in 万元. */
  figures: z.record(z.string(), z.union([z.number(), z.string()])),
  claims: z.array(z.object({ text: z.string(), number: z.number(), figures: z.array(z.string()).nullable() })),
});
export type ExpectedReading = z.infer<typeof expected>;

export function goldenFileBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`files/${name}`, import.meta.url)));
}

export function expectedReading(name: string): ExpectedReading {
  return expected.parse(JSON.parse(readFileSync(new URL(`files/${name}.expected.json`, import.meta.url), "utf8")));
}
