/** `npm run bench`: how fast it is, on this machine, now. `npm run bench -- checks pdf` runs some parts only. */
import "#app/server/production.ts";
import { cpus, totalmem } from "node:os";
import { tableText, type Part } from "./measure.ts";

const parts: Readonly<Record<string, () => Promise<{ measure: () => Promise<Part> }>>> = {
  checks: () => import("./checks.ts"),
  "browser-checks": () => import("./browser-checks.ts"),
  folder: () => import("./folder.ts"),
  pdf: () => import("./pdf.ts"),
  pages: () => import("./pages.ts"),
  saves: () => import("./saves.ts"),
  scripts: () => import("./scripts.ts"),
  board: () => import("./board.ts"),
  bundle: () => import("./bundle.ts"),
  keystroke: () => import("./keystroke.ts"),
  preview: () => import("./preview.ts"),
};

// Broken off, it still clears away what it made.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  process.stderr.write(`没有这一项：${unknown.join("、")}。可选：${Object.keys(parts).join("、")}\n`);
  process.exit(1);
}

const [cpu] = cpus();
const memory = Math.round(totalmem() / 2 ** 30);
process.stdout.write(
  `${cpu?.model.trim() ?? "CPU"} × ${cpus().length}，内存 ${memory} GB，Node ${process.versions.node}，${process.platform}\n`,
);
for (const [name, part] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const { measure } = await part();
  process.stdout.write(`${tableText(await measure())}\n`);
}
