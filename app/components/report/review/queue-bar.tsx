import { Link, useNavigate } from "@remix-run/react";
import { useEffect } from "react";
import { isTyping } from "./use-picked-place.ts";

export interface QueuePlace {
  /** Key of the round. */
  readonly round: string;
  /** The list's filter, as it stands in addresses. */
  readonly text: string;
  /** From 1; 0 = the report has left the list. */
  readonly position: number;
  readonly total: number;
  readonly previous: string;
  readonly next: string;
}

/** Before and after in the list one came from, by button and by key: K and J, or the arrows to the sides with Alt left to the browser. */
export function QueueBar({ place }: { readonly place: QueuePlace }) {
  const navigate = useNavigate();
  const search = `?queue=${encodeURIComponent(place.text)}`;
  const [before, after] = [
    place.previous && `/reports/${place.previous}${search}`,
    place.next && `/reports/${place.next}${search}`,
  ];
  useEffect(() => {
    const key = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
      const to = { k: before, j: after }[event.key.toLowerCase()];
      if (!to) return;
      event.preventDefault();
      void navigate(to);
    };
    document.addEventListener("keydown", key);
    return () => document.removeEventListener("keydown", key);
  }, [before, after, navigate]);
  return (
    <nav className="queue-bar" aria-label="待审查的年报">
      {before && (
        <Link className="button small" to={before} rel="prev" title="快捷键 K">
          上一份（K）
        </Link>
      )}
      <span>
        {place.position > 0 ? `第 ${place.position} 份，共 ${place.total} 份待审查` : `还有 ${place.total} 份待审查`}
      </span>
      {after && (
        <Link className="button small" to={after} rel="next" title="快捷键 J">
          下一份（J）
        </Link>
      )}
      <Link to={`/rounds/${place.round}/queue?${place.text.replace(/^round=[^&]*&/u, "")}`}>返回待审查列表</Link>
    </nav>
  );
}
