import { useLocation, type Location } from "@remix-run/react";
import { useEffect } from "react";

/**
 * What had the focus may be gone when another page, or an answer to a form, takes its place. The keyboard goes on from the
 * page's contents then, not from the top, and a screen reader is told that there is something new.
 */
export function FocusKept() {
  // Whether the router is under way is no sign of it: a page that comes quickly is shown without that ever being seen.
  const location = useLocation();
  useEffect(() => {
    if (shown && isNew(location, shown) && document.activeElement === document.body) {
      document.getElementById("main")?.focus({ preventScroll: true });
    }
    shown = location;
  }, [location]);
  return null;
}

/** Of the page in sight; not at the first one: its focus is the browser's. */
let shown: Location | undefined;

/** A link within a page leads to its place, and the keyboard goes on from there. */
function isNew(now: Location, before: Location): boolean {
  const isWithin = now.hash !== "" && now.pathname === before.pathname && now.search === before.search;
  return now.key !== before.key && !isWithin;
}
