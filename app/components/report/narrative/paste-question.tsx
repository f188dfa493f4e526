import { lazy, Suspense, useState, type ClipboardEvent } from "react";
import { fetchedModule } from "#app/components/fetched-module.ts";
import { insertText, roomIn } from "./insert-text.ts";
import type { Asked } from "./text-paste.tsx";

const fetchPaste = fetchedModule(() => import("./text-paste.tsx"));
const AskedAbout = lazy(async () => ({ default: (await fetchPaste()).AskedAbout }));

/** What layout left in plain text: such a text is tidied, any other goes in as it is. */
const layout = /[\t\r\v\u00a0\u200b\u3000]|\n\s*\n/u;

/**
 * Pasting into a text: formatted text becomes paragraphs and numbered headings; tables in it are asked about first, and
 * what finds no room is told.
 * @param section as the text is headed
 */
export function useTextPaste(section: string) {
  const [asked, ask] = useState<Asked | string>();
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const html = event.clipboardData.getData("text/html");
    const plain = event.clipboardData.getData("text/plain");
    const field = event.currentTarget;
    if (html === "" && !layout.test(plain) && plain.length <= roomIn(field)) return;
    event.preventDefault();
    void put(field, html, plain);
  };
  const put = async (field: HTMLTextAreaElement, html: string, plain: string): Promise<void> => {
    // Fetched with the first paste; where it cannot be, the words go in as they are.
    const paste = await fetchPaste().catch(() => undefined);
    if (paste) ask(paste.pasteText(field, html, plain, section));
    else if (plain.length > roomIn(field)) ask("没有粘贴：这一部分放不下，请分段复制。");
    else insertText(field, plain);
  };
  return { onPaste, asked, answer: ask };
}

/** What is asked or told of a paste. */
export function PasteQuestion({
  asked,
  onDone,
}: {
  readonly asked: Asked | string | undefined;
  readonly onDone: (next?: Asked) => void;
}) {
  if (!asked) return null;
  return (
    <Suspense>
      <div className="note-box paste-question" role="alert">
        {typeof asked === "string" ? asked : <AskedAbout asked={asked} onDone={onDone} />}
      </div>
    </Suspense>
  );
}
