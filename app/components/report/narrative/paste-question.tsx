import { useState, type ClipboardEvent } from "react";
import { fetchedModule } from "#app/components/fetched-module.ts";
import { insertText, linesAt } from "./insert-text.ts";
import type { PastedWords } from "./pasted-words.ts";

const fetchReader = fetchedModule(() => import("./pasted-words.ts"));

/** What layout left in plain text: such a text is tidied, any other goes in as it is. */
const layout = /[\t\r\v\u00a0\u200b\u3000]|\n\s*\n/u;

interface Asked {
  readonly field: HTMLTextAreaElement;
  readonly pasted: PastedWords;
}

/**
 * Pasting into a text: formatted text becomes paragraphs and numbered headings; tables in it are asked about first.
 * @param section as the text is headed
 */
export function useTextPaste(section: string) {
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
    const before = field.value.slice(0, field.selectionStart);
    const pasted = reader?.pastedWords(html, plain, before, section);
    if (!pasted || (pasted.lines.length === 0 && pasted.tableCount === 0)) insertText(field, plain);
    else if (pasted.tableCount === 0) insertText(field, linesAt(field, pasted.lines));
    else ask({ field, pasted });
  };
  return { onPaste, asked, answer: () => ask(undefined) };
}

/** What to do with the tables of a pasted text; nothing is put in before that is answered. */
export function PasteQuestion({ asked, onDone }: { readonly asked: Asked | undefined; readonly onDone: () => void }) {
  if (!asked) return null;
  const { field, pasted } = asked;
  const put = (lines: readonly string[]): void => {
    insertText(field, linesAt(field, lines));
    onDone();
  };
  return (
    <div className="note-box paste-question" role="alert">
      <p>
        粘贴的内容里有 {pasted.tableCount} 个表格（“{pasted.firstTable}”）。
        正文只放文字，数字请填在表二、表三、表四里。
      </p>
      <p className="actions">
        {pasted.lines.length > 0 && (
          <button className="small primary" type="button" onClick={() => put(pasted.lines)}>
            只粘贴文字（{pasted.lines.length} 段）
          </button>
        )}
        <button className="small" type="button" onClick={() => put([...pasted.lines, ...pasted.tableLines])}>
          表格也按行变成文字
        </button>
        <button className="small" type="button" onClick={onDone}>
          不粘贴
        </button>
      </p>
    </div>
  );
}
