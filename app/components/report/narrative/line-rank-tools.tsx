import { useCallback, useMemo, useSyncExternalStore, type KeyboardEvent } from "react";
import type { NarrativeKey } from "#report-schema/format.ts";
import { lineAs, numberedOn, rankAt, type LineRank } from "#report-schema/narrative/numbered-lines.ts";
import { useScripts } from "#app/components/use-scripts.ts";
import { useLivePart, useLiveReport } from "../live-report-context.ts";
import { replaceText } from "./insert-text.ts";
import { textField } from "./text-field.ts";

/** As in Word, where Ctrl+Alt with a digit sets the level of a heading. */
const ranks: readonly { readonly rank: LineRank; readonly label: string; readonly key: string }[] = [
  { rank: "part", label: "（一）标题", key: "1" },
  { rank: "item", label: "1.标题", key: "2" },
  { rank: "plain", label: "正文", key: "0" },
];

/** Gives the line the caret stands in another rank; the caret is then at its end. */
function setRank(field: HTMLTextAreaElement, rank: LineRank): void {
  field.focus({ preventScroll: true });
  const change = lineAs(field.value, field.selectionStart, rank);
  if (change) replaceText(field, change);
}

/** The keys that give the caret's line its rank. */
export function onRankKey(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (!event.ctrlKey || !event.altKey || event.nativeEvent.isComposing) return;
  const wanted = ranks.find(({ key }) => event.code === `Digit${key}`);
  if (!wanted) return;
  event.preventDefault();
  setRank(event.currentTarget, wanted.rank);
}

/** What the line under the caret is; a button for each rank it can have, pressed where it has it. */
export function LineRankTools({ name }: { readonly name: NarrativeKey }) {
  const live = useLiveReport();
  const subscribe = useCallback(
    (listener: () => void) => {
      const stop = live.subscribeTo.words(listener);
      document.addEventListener("selectionchange", listener);
      return () => {
        stop();
        document.removeEventListener("selectionchange", listener);
      };
    },
    [live],
  );
  const rank = useSyncExternalStore(
    subscribe,
    () => {
      const field = textField(name);
      return field ? rankAt(field.value, field.selectionStart) : "plain";
    },
    () => "plain",
  );
  if (!useScripts()) return null;
  return (
    <div className="line-ranks" role="group" aria-label="光标所在行">
      <span aria-hidden="true">光标所在行</span>
      {ranks.map((one) => (
        <button
          key={one.rank}
          className="small"
          type="button"
          aria-pressed={rank === one.rank}
          aria-keyshortcuts={`Control+Alt+${one.key}`}
          title={`Ctrl+Alt+${one.key}`}
          onClick={() => {
            const field = textField(name);
            if (field) setRank(field, one.rank);
          }}
        >
          {one.label}
        </button>
      ))}
    </div>
  );
}

/** Says where the numbers of headings do not run on, and makes them, in one step of the browser's undo. */
export function NumberOn({ name }: { readonly name: NarrativeKey }) {
  const text = useLivePart((live) => live.narrative(name), "words");
  const count = useMemo(() => numberedOn(text)?.count ?? 0, [text]);
  const areHere = useScripts();
  const take = (): void => {
    const field = textField(name);
    const change = field && numberedOn(field.value);
    if (change) replaceText(field, change);
  };
  if (!areHere || count === 0) return null;
  return (
    <p className="number-on">
      有 {count} 处标题编号接不上。
      <button className="small" type="button" onClick={take}>
        重新编号（可撤销）
      </button>
    </p>
  );
}
