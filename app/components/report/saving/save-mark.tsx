import { fieldSaveWords } from "./save-words.ts";
import { useSaverPart } from "./saver-context.ts";

/** How one field stands with the server: a corner of a cell, a word under a text. */
export function SaveMark({ name, id, isCell = false }: SaveMarkProps) {
  const state = useSaverPart((saver) => saver.stateOf(name));
  const refusal = useSaverPart((saver) => saver.queue.refused.get(name) ?? "");
  const words = refusal === "" ? fieldSaveWords[state] : `无效，没有保存：${refusal}。填的内容已存本机`;
  return (
    <span className={`save-mark-${state}${isCell ? " save-corner" : ""}`} id={id} title={words}>
      <span className={isCell ? "visually-hidden" : undefined}>{words}</span>
    </span>
  );
}

interface SaveMarkProps {
  /** Field of the form. */
  readonly name: string;
  readonly id: string;
  readonly isCell?: boolean;
}
