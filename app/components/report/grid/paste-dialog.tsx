/** Asked before a paste whose shape is not plain: where each number lands, what is left over, which totals differ. */
import { useEffect, useRef } from "react";
import { figureDefinition } from "#report-schema/figure-index.ts";
import { figureText } from "#report-schema/figure-text.ts";
import type { FigureId, Format, Table } from "#report-schema/format.ts";
import { placeText } from "#report-schema/place.ts";
import type { Figures } from "#report-schema/report.ts";
import { withTotals } from "#report-schema/totals.ts";
import { StatutoryGrid } from "../statutory-grid.tsx";
import { leftOverText } from "./left-over-text.ts";
import type { PastePlan } from "./paste-plan.ts";

export interface PasteDialogProps {
  readonly format: Format;
  readonly plan: PastePlan;
  /** The figures as they stand before it. */
  readonly before: Figures;
  /** “若……为 14，则全部平衡”, where one cell of what is pasted repairs the rest. */
  readonly repair: string;
  readonly onTake: () => void;
  readonly onClose: () => void;
}

export function PasteDialog({ format, plan, before, repair, onTake, onClose }: PasteDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLButtonElement>("button.primary")?.focus();
  }, []);
  const after = withTotals(format, { ...before, ...plan.values });
  const ids = Object.keys(plan.values);
  const replaced = ids.filter((id) => before[id] !== undefined && before[id] !== plan.values[id]).length;
  const tables = format.tables.filter((table) => ids.some((id) => figureDefinition(format, id).table === table));
  const counts = tables.map(
    (table) => `${table.name} ${ids.filter((id) => figureDefinition(format, id).table === table).length} 格`,
  );
  return (
    <dialog className="paste-dialog" ref={dialog} aria-labelledby="paste-title" onClose={onClose}>
      <h2 id="paste-title">粘贴前请看一眼</h2>
      {ids.length === 0 ? (
        <p>没有能填入的数。只复制数字部分（不带表头和行名）再粘贴，会从光标所在的格填起。</p>
      ) : (
        <p>
          将填入 {ids.length} 个数（{counts.join("，")}）{replaced > 0 && `，其中 ${replaced} 格已有不同的数，会被替换`}
          。下表中蓝色的是要填入的数；总计由系统计算，不会写入。
        </p>
      )}
      <Remarks format={format} plan={plan} after={after} repair={repair} />
      {tables.map((table) => (
        <PreviewTable key={table.id} format={format} table={table} plan={plan} before={before} after={after} />
      ))}
      <div className="actions">
        <button
          type="button"
          className={ids.length === 0 ? "primary" : undefined}
          onClick={() => dialog.current?.close()}
        >
          {ids.length === 0 ? "知道了" : "取消"}
        </button>
        {ids.length > 0 && (
          <button type="button" className="primary" onClick={onTake}>
            填入 {ids.length} 格
          </button>
        )}
      </div>
    </dialog>
  );
}

function Remarks({
  format,
  plan,
  after,
  repair,
}: Pick<PasteDialogProps, "format" | "plan" | "repair"> & { readonly after: Figures }) {
  const off = Object.entries(plan.declared).filter(([id, value]) => after[id] !== undefined && after[id] !== value);
  const printed = (id: FigureId, value: number): string => figureText(figureDefinition(format, id).kind, value);
  return (
    <>
      {plan.isTurned && <p className="paste-note">粘贴的表格行列互换，已按名称对应。</p>}
      {plan.variants.length > 0 && (
        <p className="paste-note">
          有的名称与格式印的不同，已按相近的对应：
          {plan.variants.map(({ seen, printed: right }) => `“${seen}”应为“${right}”`).join("，")}。
        </p>
      )}
      {off.length > 0 && (
        <section className="paste-off" aria-label="对不上的总计">
          <h3>有 {off.length} 处总计对不上，请核对原表</h3>
          <ul>
            {off.map(([id, value]) => (
              <li key={id}>
                {placeText(format, id)}：原表印的是 {printed(id, value)}，按各项相加是 {printed(id, after[id]!)}。
              </li>
            ))}
          </ul>
          {repair !== "" && <p>{repair}</p>}
        </section>
      )}
      {plan.leftOver.length > 0 && (
        <section className="paste-left" aria-label="没有填入的内容">
          <h3>有 {plan.leftOver.length} 处没有填入</h3>
          <ul>
            {plan.leftOver.map((left) => (
              <li key={`${left.grid}-${left.row}-${left.column}-${left.reason}-${left.figure}`}>
                {leftOverText(format, left)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function PreviewTable({
  format,
  table,
  plan,
  before,
  after,
}: Pick<PasteDialogProps, "format" | "plan" | "before"> & { readonly table: Table; readonly after: Figures }) {
  const text = (id: FigureId, value: number | undefined): string =>
    value === undefined ? "" : figureText(figureDefinition(format, id).kind, value);
  return (
    <StatutoryGrid
      table={table}
      caption={`${table.name}粘贴后的样子`}
      figure={({ figure, colSpan }) => {
        const isNew = plan.values[figure] !== undefined;
        const isOff = plan.declared[figure] !== undefined && after[figure] !== plan.declared[figure];
        const was = isNew && before[figure] !== undefined && before[figure] !== plan.values[figure];
        return (
          <td
            key={figure}
            colSpan={colSpan}
            className={`figure${isNew ? " pasted" : ""}`}
            data-level={isOff && after[figure] !== undefined ? "explain" : undefined}
          >
            {text(figure, after[figure])}
            {was && <span className="was">原 {text(figure, before[figure])}</span>}
          </td>
        );
      }}
    />
  );
}
