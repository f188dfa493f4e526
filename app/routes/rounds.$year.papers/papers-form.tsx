import { useEffect, useState } from "react";
import { paperFormLabels, paperForms, type PaperForm } from "#report-schema/paper-form.ts";
import { longestPaperPattern } from "#report-schema/paper-name.ts";
import type { PaperChoice } from "#report-schema/standing.ts";

interface PapersFormProps {
  /** Of the round, as it stands in addresses. */
  readonly round: string;
  readonly choices: readonly { readonly choice: PaperChoice; readonly label: string; readonly count: number }[];
  readonly choice: PaperChoice;
  readonly form: PaperForm;
  readonly pattern: string;
  /** Names this bundle while it is made. */
  readonly ticket: string;
}

interface Progress {
  readonly done: number;
  readonly all: number;
}

const askEvery = 1_000;

/** Asks for the bundle by a plain form; while it comes, scripts tell how far it is. */
export function PapersForm({ round, choices, choice, form, pattern, ticket }: PapersFormProps) {
  const [isAsked, setAsked] = useState(false);
  const progress = useProgress(`/rounds/${round}/papers/progress?ticket=${ticket}`, isAsked);
  return (
    <form className="panel" action={`/rounds/${round}/zip`} method="get" onSubmit={() => setAsked(true)}>
      <input type="hidden" name="ticket" value={ticket} />
      <fieldset>
        <legend>哪些年报</legend>
        {choices.map((one) => (
          <label className="choice" key={one.choice}>
            <input type="radio" name="choice" value={one.choice} defaultChecked={one.choice === choice} />
            {one.label}：{one.count} 份
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>文件种类</legend>
        {paperForms.map((one) => (
          <label className="choice" key={one}>
            <input type="radio" name="form" value={one} defaultChecked={one === form} />
            {paperFormLabels[one]}
          </label>
        ))}
      </fieldset>
      <p className="field">
        <label htmlFor="pattern">文件名的样式</label>
        <input
          id="pattern"
          name="pattern"
          type="text"
          defaultValue={pattern}
          maxLength={longestPaperPattern}
          required
        />
      </p>
      <p className="actions">
        <button className="primary" type="submit">
          打包下载
        </button>
      </p>
      <p role="status">
        {progress &&
          (progress.done < progress.all
            ? `正在排印：${progress.done} / ${progress.all} 份，请不要关闭浏览器。`
            : `${progress.all} 份已全部排印，下载完成后压缩包在浏览器的下载文件夹里。`)}
      </p>
      {progress && <progress max={progress.all} value={progress.done} aria-label="排印进度" />}
    </form>
  );
}

function useProgress(address: string, isAsked: boolean): Progress | undefined {
  const [progress, setProgress] = useState<Progress>();
  useEffect(() => {
    if (!isAsked) return undefined;
    let last: Progress | undefined;
    const timer = setInterval(async () => {
      const answer = await fetch(address).catch(() => undefined);
      if (!answer?.ok) return;
      const now = (await answer.json()) as Progress | null;
      if (now) setProgress((last = now));
      if (last && last.done >= last.all) clearInterval(timer);
    }, askEvery);
    return () => clearInterval(timer);
  }, [address, isAsked]);
  return progress;
}
