import { useLocation } from "@remix-run/react";
import { useEffect } from "react";

/**
 * What had the focus may be gone when another page, or an answer to a form, takes its place. The keyboard goes on from the
 * page's contents then, not from the top, and a screen reader is told that there is something new.
 */
export function FocusKept() {
  // Whether the router is under way is no sign of it: a page that comes quickly is shown without that ever being seen.
  const { key } = useLocation();
  useEffect(() => {
    if (shownKey !== undefined && shownKey !== key && document.activeElement === document.body) {
      document.getElementById("main")?.focus({ preventScroll: true });
    }
    shownKey = key;
  }, [key]);
  return null;
}

/** Of the page in sight; not at the first one: its focus is the browser's. */
let shownKey: string | undefined;
