import { useEffect } from "react";
import { reportTitle } from "#report-schema/report.ts";
import type { ReportIdentity } from "./live-report.ts";
import { useLivePart } from "./live-report-context.ts";

export interface LastSave {
  /** 11月22日 21:40 */
  readonly at: string;
  readonly by: string;
}

/** The bar that stays in sight: what this is, whether it is saved, the two things to do with it. */
export function SaveBar({
  identity,
  lastSave,
  pdfAddress,
  wordAddress,
  isSaving,
}: {
  readonly identity: ReportIdentity;
  readonly lastSave: LastSave;
  readonly pdfAddress: string;
  readonly wordAddress: string;
  readonly isSaving: boolean;
}) {
  const isDirty = useLivePart((live) => live.hasUnsaved());
  useEffect(() => {
    if (!isDirty) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [isDirty]);
  useEffect(() => {
    const save = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key !== "s") return;
      event.preventDefault();
      document.querySelector<HTMLButtonElement>("#save-button")?.click();
    };
    addEventListener("keydown", save);
    return () => removeEventListener("keydown", save);
  }, []);
  const saved = lastSave.by === "" ? `上次保存 ${lastSave.at}` : `上次保存 ${lastSave.at}　${lastSave.by}`;
  return (
    <div className="save-bar">
      <h1>{reportTitle(identity.unit, identity.year)}</h1>
      <p className="save-state" role="status">
        {isSaving ? "正在保存……" : isDirty ? "有修改还没有保存" : saved}
      </p>
      <div className="save-actions">
        <button id="save-button" type="submit" name="intent" value="save" title="Ctrl+S">
          保存
        </button>
        <a className="button" href={pdfAddress} target="_blank" rel="noreferrer">
          查看 PDF
        </a>
        <a className="button" href={wordAddress} download>
          下载 Word
        </a>
        <button className="primary" type="submit" name="intent" value="check">
          检查并报送
        </button>
      </div>
    </div>
  );
}
