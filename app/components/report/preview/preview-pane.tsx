import { useEffect, useRef, useState } from "react";
import { fieldsOfContent } from "#report-schema/draft-input.ts";
import { reportTitle } from "#report-schema/report.ts";
import { fetchedModule } from "#app/components/fetched-module.ts";
import type { LiveReport } from "../live-report.ts";
import { useLiveReport } from "../live-report-context.ts";

/** After the last keystroke: a sentence is not printed while it is being written. */
const breathMs = 700;

const fetchDrawer = fetchedModule(() => import("./draw-pages.ts"));

type PaneState =
  | { readonly kind: "printing" }
  | { readonly kind: "fresh"; readonly file: string }
  | { readonly kind: "failed"; readonly sentence: string };

/** The paper as it would be printed now, beside the form; it follows the typing. */
export function Pane({ address }: { readonly address: string }) {
  const live = useLiveReport();
  const pages = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<PaneState>({ kind: "printing" });
  useEffect(() => {
    // The form makes room; its grid is not this component's to draw.
    const desk = document.querySelector("#report-form");
    desk?.classList.add("with-preview");
    return () => desk?.classList.remove("with-preview");
  }, []);
  useEffect(() => {
    let asked = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let file = "";
    const refresh = async (): Promise<void> => {
      const turn = (asked += 1);
      const isStale = (): boolean => turn !== asked || !pages.current;
      setState({ kind: "printing" });
      const printed = await print(live, address);
      if (isStale() || !pages.current) return;
      if (typeof printed === "string") return setState({ kind: "failed", sentence: printed });
      // Read before it is drawn: the drawer takes the bytes with it.
      const blob = new Blob([printed as BlobPart], { type: "application/pdf" });
      const drawer = await fetchDrawer().catch(() => undefined);
      if (isStale() || !pages.current) return;
      if (!drawer) return setState({ kind: "failed", sentence: "网络不通，预览还没有取到；接通后继续填报就会再试。" });
      await drawer.drawPages(printed, pages.current, isStale);
      if (isStale()) return;
      URL.revokeObjectURL(file);
      file = URL.createObjectURL(blob);
      setState({ kind: "fresh", file });
    };
    void refresh();
    const stop = live.onChanges(() => {
      clearTimeout(timer);
      timer = setTimeout(() => void refresh(), breathMs);
    });
    return () => {
      stop();
      clearTimeout(timer);
      asked += 1;
      URL.revokeObjectURL(file);
    };
  }, [live, address]);
  return (
    <aside className="preview-pane" aria-label="预览">
      <p className="preview-head">
        <span role="status">
          {state.kind === "printing" ? "正在更新……" : state.kind === "fresh" ? "与表单一致，含未保存的" : ""}
        </span>
        {state.kind === "fresh" && (
          <a
            className="button small"
            href={state.file}
            download={`${reportTitle(live.identity.unit, live.identity.year)}（草稿）.pdf`}
          >
            下载 PDF
          </a>
        )}
      </p>
      {state.kind === "failed" && (
        <p className="field-problem" role="alert">
          {state.sentence}
        </p>
      )}
      {/* Scrolled by keyboard too. */}
      <div className="preview-pages" ref={pages} tabIndex={0} role="region" aria-label="预览的各页" />
    </aside>
  );
}

/** @returns the paper, or a sentence why there is none */
async function print(live: LiveReport, address: string): Promise<Uint8Array | string> {
  const fields = fieldsOfContent(live.format, live.report());
  try {
    const response = await fetch(address, { method: "POST", body: new URLSearchParams(fields) });
    if (response.headers.get("content-type") === "application/pdf") return new Uint8Array(await response.arrayBuffer());
    return response.status === 422 || response.status === 400
      ? await response.text()
      : "预览没有更新，请稍后再试；如已退出登录，请重新登录。";
  } catch {
    return "连不上服务器，预览没有更新；恢复后再改动一处就会更新。";
  }
}
