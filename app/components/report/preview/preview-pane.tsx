import { useEffect, useRef, useState, type ReactNode } from "react";
import { useLiveReport } from "../live-report-context.ts";
import { followTyping, type PaperState } from "./follow-typing.ts";
import { PaperDownload } from "./paper-download.tsx";

/** The paper as it would be printed now, beside the form; it follows the typing. */
export function Pane({ address }: { readonly address: string }) {
  useEffect(() => {
    // The form makes room; its grid is not this component's to draw.
    const desk = document.querySelector("#report-form");
    desk?.classList.add("with-preview");
    return () => desk?.classList.remove("with-preview");
  }, []);
  return (
    <aside className="preview-pane" aria-label="预览">
      <FreshPaper address={address} />
    </aside>
  );
}

/** The same over the whole window, where there is no room beside the form. */
export function PaneWindow({ address, onClose }: { readonly address: string; readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="preview-window" aria-label="预览" onClose={onClose}>
      <FreshPaper address={address}>
        {/* Closed by the browser itself, which then gives the focus back to where it was. */}
        <button className="small" type="button" onClick={() => dialog.current?.close()}>
          返回填报
        </button>
      </FreshPaper>
    </dialog>
  );
}

function FreshPaper({ address, children }: { readonly address: string; readonly children?: ReactNode }) {
  const live = useLiveReport();
  const pages = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<PaperState>({ kind: "printing" });
  useEffect(() => {
    if (!pages.current) return;
    return followTyping(live, address, pages.current, (told) =>
      setState((known) => (known.kind === "printing" && told.kind === "printing" ? known : told)),
    );
  }, [live, address]);
  return (
    <>
      <p className="preview-head">
        {children}
        <PaperDownload state={state} />
      </p>
      {state.kind === "failed" && (
        <p className="field-problem" role="alert">
          {state.sentence}
        </p>
      )}
      {/* Scrolled by keyboard too. */}
      <div className="preview-pages" ref={pages} tabIndex={0} role="region" aria-label="预览的各页" />
    </>
  );
}
