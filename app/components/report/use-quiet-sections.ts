import { useEffect, useRef, type RefObject } from "react";
import { afterPaint } from "./after-paint.ts";

/**
 * Lets the sections out of sight be skipped while somebody types (`data-quiet`, desk.css), once all were laid out: only
 * then are their heights known, and links lead where they should. Another width asks for new heights.
 */
export function useQuietSections<T extends HTMLElement>(): RefObject<T> {
  const root = useRef<T>(null);
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    let width = 0;
    let stop = (): void => undefined;
    const measure = new ResizeObserver(() => {
      if (element.clientWidth === width) return;
      width = element.clientWidth;
      element.removeAttribute("data-quiet");
      stop();
      stop = afterPaint(() => (stop = afterPaint(() => element.setAttribute("data-quiet", ""))));
    });
    measure.observe(element);
    return () => {
      measure.disconnect();
      stop();
    };
  }, []);
  return root;
}
