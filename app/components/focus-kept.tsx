import { useNavigation } from "@remix-run/react";
import { useEffect } from "react";

/**
 * What had the focus may be gone when another page, or an answer to a form, takes its place. The keyboard goes on from the
 * page's contents then, not from the top, and a screen reader is told that there is something new.
 */
export function FocusKept() {
  const { state } = useNavigation();
  useEffect(() => {
    if (state === "idle" && wasAway && document.activeElement === document.body) {
      document.getElementById("main")?.focus({ preventScroll: true });
    }
    wasAway = state !== "idle";
  }, [state]);
  return null;
}

/** Not at the first page: its focus is the browser's. */
let wasAway = false;
