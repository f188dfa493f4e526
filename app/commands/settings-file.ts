import { type RuleSettings } from "#report-schema/rules/rule-settings.ts";
import { ruleSettingsSchema } from "#report-schema/rules/rule-settings-schema.ts";
import { FileTroubleError, readTextFile } from "./text-file.ts";

/**
 * How an office takes the rules: `{"levels": {"text.papers": "off"}, "numbers": {"overviewMost": 1000}}`; names and
 * bounds as `nianbao rules --json` gives them. @throws FileTroubleError naming the first part that is none of them
 */
export async function settingsFile(path: string): Promise<RuleSettings> {
  const text = await readTextFile(path);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new FileTroubleError(`“${path}”不是合格的 JSON，请改正后再用。`);
  }
  const parsed = ruleSettingsSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const keys = issue?.code === "unrecognized_keys" ? issue.keys : [];
  const place = [...(issue?.path ?? []), ...keys.slice(0, 1)].join(" 里的 ");
  throw new FileTroubleError(`“${path}”里的${place}不能这样设，名称和范围请看 nianbao rules --json。`);
}
