import { expect, it } from "vitest";
import { formats } from "#report-schema/formats/registry.ts";
import { printedWords } from "./printed-words.ts";

const golden = "../../golden/printed";

it.each(formats)("$id prints its labels, spans and order as kept, to the letter", async (format) => {
  await expect(printedWords(format)).toMatchFileSnapshot(`${golden}/${format.id}.txt`);
});

it("what changed from one format to the next is listed, and nothing else changed", async () => {
  const pairs = formats.slice(1).map((format, index) => [formats[index]!, format] as const);
  const listed = pairs.map(([before, after]) => {
    // Each names its own notice everywhere; that says nothing about what changed.
    const old = printedWords(before).replaceAll(before.notice.number, "格式").split("\n");
    const now = printedWords(after).replaceAll(after.notice.number, "格式").split("\n");
    return [
      `${before.id} → ${after.id}`,
      ...old.filter((line) => !now.includes(line)).map((line) => `－ ${line}`),
      ...now.filter((line) => !old.includes(line)).map((line) => `＋ ${line}`),
    ].join("\n");
  });
  await expect(`${listed.join("\n\n")}\n`).toMatchFileSnapshot(`${golden}/differences.txt`);
});
