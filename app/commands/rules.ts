import { ruleGuide } from "#report-schema/rules/rule-guide.ts";
import { readArguments } from "./arguments.ts";
import { levelWords } from "./level-words.ts";
import { UsageError, type Command } from "./command.ts";
import { jsonText } from "./file-json.ts";

/** `rules [--json]`: every rule there is, with its levels, moments, source and an example. */
export const rules: Command = async (args, terminal) => {
  const { files, flags } = readArguments(args, { json: "flag" });
  if (files.length > 0) throw new UsageError("rules 后面不用写文件，它只列出全部检查规则。");
  const groups = ruleGuide();
  if (flags.has("json")) {
    terminal.out(
      jsonText(groups.flatMap(({ title: group, entries }) => entries.map((entry) => ({ ...entry, group })))),
    );
    return 0;
  }
  for (const { title, entries } of groups) {
    terminal.out(`${title}（${entries.length}）\n`);
    for (const entry of entries) {
      const levels = entry.levels.map((level) => levelWords[level]).join("，");
      terminal.out(`  ${entry.title}（${levels}；依据：${entry.source}）\n    例：${entry.example}\n`);
    }
  }
  return 0;
};
