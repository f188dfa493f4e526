import { useEffect, useRef, useState, type MouseEvent } from "react";
import { reportTitle } from "#report-schema/report.ts";
import { useLiveReport } from "../live-report-context.ts";
import type { PaperState } from "./follow-typing.ts";

/** Whether the paper is what stands in the form, and the way to have it as a file: at once, or as soon as it is. */
export function PaperDownload({ state }: { readonly state: PaperState }) {
  const { identity } = useLiveReport();
  const link = useRef<HTMLAnchorElement>(null);
  const [isWanted, want] = useState(false);
  const file = state.kind === "printing" ? undefined : state.file;
  useEffect(() => {
    if (isWanted && file !== undefined) link.current?.click();
  }, [file, isWanted]);
  const printing = isWanted ? "正在更新，更新好就下载……" : "正在更新……";
  return (
    <>
      <span role="status">
        {state.kind === "printing" ? printing : state.kind === "fresh" ? "与表单一致，含未保存的" : ""}
      </span>
      {(state.kind === "printing" || file !== undefined) && (
        <a
          ref={link}
          className="button small"
          href={file ?? "#"}
          download={`${reportTitle(identity.unit, identity.year)}（草稿）.pdf`}
          onClick={(event: MouseEvent) => {
            want(file === undefined);
            if (file === undefined) event.preventDefault();
          }}
        >
          下载 PDF
        </a>
      )}
    </>
  );
}
