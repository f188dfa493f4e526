import { useRef, type MouseEvent } from "react";
import { useSaver } from "./saver-context.ts";

/** For links to what the server makes of the form: what was just typed is brought there before one is followed. */
export function useSavedFirst(): (event: MouseEvent) => void {
  const saver = useSaver();
  const isFollowed = useRef(false);
  return (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || isFollowed.current || saver.waitingCount === 0 || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    // Also where it could not be saved: why is in the bar, and what is there can still be looked at.
    void saver.saveNow().then(() => {
      isFollowed.current = true;
      link.click();
      isFollowed.current = false;
    });
  };
}
