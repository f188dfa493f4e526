import { useEffect, useRef } from "react";
import type { Table } from "#report-schema/format.ts";

/** Zeros are put in on purpose only: it is said how many cells become 0 before they do. */
export function FillZeros({
  table,
  count,
  onTake,
  onClose,
}: {
  readonly table: Table;
  readonly count: number;
  readonly onTake: () => void;
  readonly onClose: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLButtonElement>("button.primary")?.focus();
  }, []);
  return (
    <dialog className="ask-dialog" ref={dialog} aria-labelledby={`zeros-${table.id}`} onClose={onClose}>
      <h2 id={`zeros-${table.id}`}>{table.name}其余填 0</h2>
      <p>
        {table.name}还有 {count} 格空白，将全部填 0；已填的和不是数字的格不改动。0 表示确实没有发生，请先核对登记台账。
      </p>
      <div className="actions">
        <button type="button" onClick={() => dialog.current?.close()}>
          取消
        </button>
        <button
          type="button"
          className="primary"

          onClick={() => {
            onTake();
            dialog.current?.close();
          }}
        >
          {count} 格填 0
        </button>
      </div>
    </dialog>
  );
}
