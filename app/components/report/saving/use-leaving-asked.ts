import { useEffect } from "react";
import { useSaver } from "./saver-context.ts";

/** Asked only when closing the page would lose what is kept nowhere. */
export function useLeavingAsked(): void {
  const saver = useSaver();
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (saver.wouldLose()) event.preventDefault();
    };
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [saver]);
}
