import { memo } from "react";
import { fieldSaveWords } from "./save-words.ts";
import { useSaverPart } from "./saver-context.ts";

/** How one field stands with the server: a corner of a cell, a word under a text. A cell nobody touched has none. */
export const SaveMark = memo(function SaveMark({ name, id, isCell = false }: SaveMarkProps) {
  const state = useSaverPart((saver) => saver.stateOf(name), "afterwards");
  const refusal = useSaverPart((saver) => saver.queue.refused.get(name) ?? "", "afterwards");
  const words = refusal === "" ? fieldSaveWords[state] : `无效，没有保存：${refusal}。填的内容已存本机`;
  if (!isCell) {
    return (
      <span className={`save-mark-${state}`} id={id} title={words}>
        {words}
      </span>
    );
  }
  if (state === "") return null;
  return <span className={`save-mark-${state} save-corner`} id={id} role="img" aria-label={words} title={words} />;
});

interface SaveMarkProps {
  /** Field of the form. */
  readonly name: string;
  readonly id: string;
  readonly isCell?: boolean;
}
