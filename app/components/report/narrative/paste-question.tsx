import { useState, type ClipboardEvent } from "react";
import type { PastedText } from "#report-schema/pasting/html-lines.ts";
import { fetchedModule } from "#app/components/fetched-module.ts";
import { insertText, linesAt } from "./insert-text.ts";

const fetchReader = fetchedModule(() => import("#report-schema/pasting/html-lines.ts"));

/** What layout left in plain text: such a text is tidied, any other goes in as it is. */
const layout = /[\t\r\v\u00a0\u200b\u3000]|\n\s*\n/u;

interface Asked {
  readonly field: HTMLTextAreaElement;
  readonly pasted: PastedText;
  /** The tables as lines of text. */
  readonly asLines: readonly string[];
}

/** Pasting into a text: formatted text becomes paragraphs; tables in it are asked about first. */
export function useTextPaste() {
  const [asked, ask] = useState<Asked>();
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const html = event.clipboardData.getData("text/html");
    const plain = event.clipboardData.getData("text/plain");
    if (html === "" && !layout.test(plain)) return;
    event.preventDefault();
    void put(event.currentTarget, html, plain);
  };
  const put = async (field: HTMLTextAreaElement, html: string, plain: string): Promise<void> => {
    // Fetched with the first paste; where it cannot be, the words go in as they are.
    const reader = await fetchReader().catch(() => undefined);
    const pasted = html === "" ? { lines: reader?.linesOfPlain(plain) ?? [], tables: [] } : reader?.linesOfHtml(html);
    if (!reader || !pasted || (pasted.lines.length === 0 && pasted.tables.length === 0)) insertText(field, plain);
    else if (pasted.tables.length === 0) insertText(field, linesAt(field, pasted.lines));
    else ask({ field, pasted, asLines: reader.tableLines(pasted.tables) });
  };
  return { onPaste, asked, answer: () => ask(undefined) };
}

/** What to do with the tables of a pasted text; nothing is put in before that is answered. */
export function PasteQuestion({ asked, onDone }: { readonly asked: Asked | undefined; readonly onDone: () => void }) {
  if (!asked) return null;
  const { field, pasted, asLines } = asked;
  const put = (lines: readonly string[]): void => {
    insertText(field, linesAt(field, lines));
    onDone();
  };
  const [first] = pasted.tables;
  const shown = first?.[0]?.filter((cell) => cell !== "").join("、") ?? "";
  return (
    <div className="note-box paste-question" role="alert">
      <p>
        粘贴的内容里有 {pasted.tables.length} 个表格（“{shown.length > 30 ? `${shown.slice(0, 30)}……` : shown}”）。
        正文只放文字，数字请填在表二、表三、表四里。
      </p>
      <p className="actions">
        {pasted.lines.length > 0 && (
          <button className="small primary" type="button" onClick={() => put(pasted.lines)}>
            只粘贴文字（{pasted.lines.length} 段）
          </button>
        )}
        <button className="small" type="button" onClick={() => put([...pasted.lines, ...asLines])}>
          表格也按行变成文字
        </button>
        <button className="small" type="button" onClick={onDone}>
          不粘贴
        </button>
      </p>
    </div>
  );
}
