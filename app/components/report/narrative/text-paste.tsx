/** Fetched with the first paste into a text. */
import { longestNarrative } from "#report-schema/draft-input.ts";
import { insertText, linesAt } from "./insert-text.ts";
import { pastedWords, type PastedWords } from "./pasted-words.ts";

export interface Asked {
  readonly field: HTMLTextAreaElement;
  readonly pasted: PastedWords;
  /** Sentences about what was not put in; absent while the tables are asked about. */
  readonly lost?: readonly string[];
}

const longestEnd = 20;

/** Puts in what was copied. @returns what is to be asked first, or told */
export function pasteText(field: HTMLTextAreaElement, html: string, plain: string, section: string): Asked | undefined {
  const pasted = pastedWords(html, plain, field.value.slice(0, field.selectionStart), section);
  if (pasted.tableCount > 0) return { field, pasted };
  return put(field, pasted, pasted.lines.length === 0 ? plain : linesAt(field, pasted.lines));
}

function put(field: HTMLTextAreaElement, pasted: PastedWords, words: string): Asked | undefined {
  const rest = insertText(field, words);
  const lost = lostSentences(pasted, rest.trim());
  return lost.length > 0 ? { field, pasted, lost } : undefined;
}

function lostSentences({ isCut, lines, tableLines }: PastedWords, rest: string): string[] {
  const last = [...lines, ...tableLines].at(-1) ?? "";
  return [
    ...(rest === ""
      ? []
      : [
          `没有全部粘贴：这一部分最多 ${longestNarrative} 个字，末尾 ${rest.length} 个字没有放进去，从“${rest.slice(0, longestEnd).replace(/\s+/gu, " ")}”开始。请精简后，从这里起再复制、粘贴一次。`,
        ]),
    ...(isCut
      ? [`复制的内容太多，一次读不完：只读到“${last.slice(-longestEnd)}”为止，后面的没有粘贴。请分几次复制、粘贴。`]
      : []),
  ];
}

/** What to do with the tables of a pasted text, before anything is put in; or what found no room. */
export function AskedAbout({
  asked: { field, pasted, lost },
  onDone,
}: {
  readonly asked: Asked;
  readonly onDone: (next?: Asked) => void;
}) {
  const take = (lines: readonly string[]): void => onDone(put(field, pasted, linesAt(field, lines)));
  if (lost) {
    return (
      <>
        {lost.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p className="actions">
          <button className="small" type="button" onClick={() => onDone()}>
            知道了
          </button>
        </p>
      </>
    );
  }
  return (
    <>
      <p>
        粘贴的内容里有 {pasted.tableCount} 个表格（“{pasted.firstTable}”）。
        正文只放文字，数字请填在表二、表三、表四里。
      </p>
      <p className="actions">
        {pasted.lines.length > 0 && (
          <button className="small primary" type="button" onClick={() => take(pasted.lines)}>
            只粘贴文字（{pasted.lines.length} 段）
          </button>
        )}
        <button className="small" type="button" onClick={() => take([...pasted.lines, ...pasted.tableLines])}>
          表格也按行变成文字
        </button>
        <button className="small" type="button" onClick={() => onDone()}>
          不粘贴
        </button>
      </p>
    </>
  );
}
