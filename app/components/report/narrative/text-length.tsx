import type { NarrativeKey } from "#report-schema/format.ts";
import { numberOf, usualSettings } from "#report-schema/rules/rule-settings.ts";
import { useLivePart, useLiveReport } from "../live-report-context.ts";

/** How long a text is, beside what the office allows, where it set that. Spaces and line ends are no characters. */
export function TextLength({ name }: { readonly name: NarrativeKey }) {
  const { settings = usualSettings } = useLiveReport();
  const length = useLivePart((live) => [...live.narrative(name).replace(/\s/gu, "")].length, "words");
  const limited = name === "overview";
  const most = limited ? numberOf(settings, "overviewMost") : 0;
  const least = limited ? numberOf(settings, "overviewLeast") : 0;
  const isOff = length > 0 && ((most > 0 && length > most) || length < least);
  const bounds = most > 0 ? (least > 0 ? `应为 ${least}—${most} 字` : `最多 ${most} 字`) : `至少 ${least} 字`;
  return (
    <span className={isOff ? "late" : undefined}>
      {length} 字
      {(most > 0 || least > 0) &&
        `（${bounds}${isOff ? (length > most && most > 0 ? `，多 ${length - most} 字` : `，少 ${least - length} 字`) : ""}）`}
    </span>
  );
}
