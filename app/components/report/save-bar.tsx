import { Link } from "@remix-run/react";
import { useEffect, useState } from "react";
import { reportTitle } from "#report-schema/report.ts";
import type { DeskData } from "./desk-data.ts";
import { PreviewToggle } from "./preview/preview-shown.tsx";
import { SaveState } from "./saving/save-state.tsx";
import { useLeavingAsked } from "./saving/use-leaving-asked.ts";
import { useSavedFirst } from "./saving/use-saved-first.ts";

/** The bar that stays in sight: what this is, whether it is saved, the two things to do with it. */
export function SaveBar({
  identity,
  pdfAddress,
  wordAddress,
  excelAddress,
  internalAddress,
  historyAddress,
}: Pick<DeskData, "identity" | "pdfAddress" | "wordAddress" | "excelAddress" | "internalAddress" | "historyAddress">) {
  useLeavingAsked();
  const savedFirst = useSavedFirst();
  useEffect(() => {
    const save = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key !== "s") return;
      event.preventDefault();
      document.querySelector<HTMLButtonElement>("#save-button")?.click();
    };
    addEventListener("keydown", save);
    return () => removeEventListener("keydown", save);
  }, []);
  return (
    <div className="save-bar">
      <h1>{reportTitle(identity.unit, identity.year)}</h1>
      <SaveState />
      <div className="save-actions" onClickCapture={savedFirst}>
        <HistoryLink address={historyAddress} />
        <button id="save-button" type="submit" name="intent" value="save" title="Ctrl+S">
          保存
        </button>
        <PreviewToggle />
        <a className="button" href={pdfAddress} target="_blank" rel="noreferrer">
          查看 PDF
        </a>
        <span className="downloads">
          下载
          <a className="button" href={wordAddress} download aria-label="下载 Word">
            Word
          </a>
          <a className="button" href={excelAddress} download aria-label="下载 Excel">
            Excel
          </a>
          {internalAddress !== "" && (
            <a
              className="button"
              href={internalAddress}
              download
              aria-label="下载内部版"
              title="带考核得分的附件，不公开"
            >
              内部版
            </a>
          )}
        </span>
        <button className="primary" type="submit" name="intent" value="check">
          检查并报送
        </button>
      </div>
    </div>
  );
}

/** Leads to the history of the field last worked on. */
function HistoryLink({ address }: { readonly address: string }) {
  const [field, setField] = useState("");
  useEffect(() => {
    const note = ({ target }: FocusEvent): void => {
      const name = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target.name : "";
      if (/^(?:figure|narrative):/u.test(name)) setField(name);
    };
    addEventListener("focusin", note);
    return () => removeEventListener("focusin", note);
  }, []);
  return (
    <Link className="button" to={field === "" ? address : `${address}?${new URLSearchParams({ field })}`}>
      修改记录
    </Link>
  );
}
