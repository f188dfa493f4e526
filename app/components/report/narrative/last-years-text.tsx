import { useState } from "react";
import { narrativeField } from "#report-schema/draft-input.ts";
import type { NarrativeKey } from "#report-schema/format.ts";
import { compareTexts } from "#report-schema/radar/compare-texts.ts";
import { numberOf, usualSettings } from "#report-schema/rules/rule-settings.ts";
import { useScripts } from "#app/components/use-scripts.ts";
import type { LiveReport } from "../live-report.ts";
import { useLivePart, useLiveReport } from "../live-report-context.ts";
import { textField } from "./text-field.ts";

const known = new WeakMap<LiveReport, { readonly text: string; readonly percent: number }>();

/** How much of the report's words stands in last year's, in percent; read again only when a text has changed. */
function percentInCommon(live: LiveReport): number {
  const { report, previous } = live.subject();
  if (!previous) return 0;
  const text = JSON.stringify(report.narrative);
  const before = known.get(live);
  if (before?.text === text) return before.percent;
  const percent = Math.round(compareTexts(report, previous.report).first.share * 100);
  known.set(live, { text, percent });
  return percent;
}

/** How much is taken from last year, while writing; nothing where there is nothing in common. */
export function ShareOfLastYear({ name }: { readonly name: NarrativeKey }) {
  const percent = useLivePart((live) => (live.narrative(name).trim() === "" ? 0 : percentInCommon(live)), "afterwards");
  const { settings = usualSettings } = useLiveReport();
  if (percent === 0) return null;
  const most = numberOf(settings, "copiedShare");
  return (
    <span className={percent > most ? "share-of-last late" : "share-of-last"}>
      正文与上年年报相同 {percent}%（超过 {most}% 要说明）
    </span>
  );
}

/** An empty text can begin as last year's, knowingly: copying is what offices look for. */
export function BeginFromLastYear({ name }: { readonly name: NarrativeKey }) {
  const live = useLiveReport();
  const [isAsked, ask] = useState(false);
  const isEmpty = useLivePart((report) => report.narrative(name).trim() === "", "words");
  const areHere = useScripts();
  const text = live.previous?.narrative[name] ?? "";
  if (!areHere || !isEmpty || text === "" || !live.previous) return null;
  const most = numberOf(live.settings ?? usualSettings, "copiedShare");
  if (!isAsked) {
    return (
      <button className="small" type="button" onClick={() => ask(true)}>
        从上年文字开始
      </button>
    );
  }
  const take = (): void => {
    live.write({ [narrativeField(name)]: text }, "written");
    textField(name)?.focus();
  };
  return (
    <div className="note-box begin-from-last" role="alert">
      <p>
        会把 {live.previous.year} 年度年报的这一部分（{[...text.replace(/\s/gu, "")].length}{" "}
        字）原样放进来。照抄上年是审查重点：与上年相同超过 {most}%
        的，报送时必须说明，考核可能扣分。请逐句按本年度的实际情况改写，年份和数字也不会自动改。
      </p>
      <p className="actions">
        <button className="small" type="button" onClick={take}>
          知道，放进来改写
        </button>
        <button className="small" type="button" onClick={() => ask(false)}>
          不用
        </button>
      </p>
    </div>
  );
}
