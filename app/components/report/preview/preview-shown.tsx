import { createContext, useContext, useState, type ReactNode } from "react";
import { useScripts } from "#app/components/use-scripts.ts";
import { useRoomBeside } from "./room-beside.ts";

interface Shown {
  readonly isShown: boolean;
  readonly show: (isShown: boolean) => void;
}
const PreviewContext = createContext<Shown>({ isShown: false, show: () => undefined });

/** Whether the paper stands beside the form. */
export function PreviewShown({ children }: { readonly children: ReactNode }) {
  const [isShown, show] = useState(false);
  return <PreviewContext.Provider value={{ isShown, show }}>{children}</PreviewContext.Provider>;
}

export function usePreviewShown(): Shown {
  return useContext(PreviewContext);
}

/** Puts the paper beside the form, or takes it away; where there is no room it opens over the whole window. */
export function PreviewToggle() {
  const { isShown, show } = usePreviewShown();
  const hasRoom = useRoomBeside();
  if (!useScripts()) return null;
  if (!hasRoom)
    return (
      <button type="button" aria-haspopup="dialog" onClick={() => show(true)}>
        预览
      </button>
    );
  return (
    <button type="button" aria-pressed={isShown} onClick={() => show(!isShown)}>
      {isShown ? "收起预览" : "预览"}
    </button>
  );
}
