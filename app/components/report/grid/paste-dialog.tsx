/** Asked before a paste whose shape is not plain: where each number lands, what is left over, which totals differ. */
import { useEffect, useMemo, useRef, useState } from "react";
import { figureField } from "#report-schema/draft-input.ts";
import { figureDefinition } from "#report-schema/figure-index.ts";
import { figureText } from "#report-schema/figure-text.ts";
import type { FigureId, Format, Table } from "#report-schema/format.ts";
import { placeText } from "#report-schema/place.ts";
import type { Figures } from "#report-schema/report.ts";
import { withTotals } from "#report-schema/totals.ts";
import type { LiveReport } from "../live-report.ts";
import { useLivePart, useLiveReport } from "../live-report-context.ts";
import { StatutoryGrid } from "../statutory-grid.tsx";
import { leftOverText } from "./left-over-text.ts";
import { pastedTexts, type PastePlan } from "./paste-plan.ts";
import { repairOf } from "./paste-repair.ts";

export interface PasteDialogProps {
  readonly format: Format;
  readonly plan: PastePlan;
  /** @param texts by field name */
  readonly onTake: (texts: Readonly<Record<string, string>>) => void;
  readonly onClose: () => void;
}

/** Cell by cell of the plan, what stands in the form now. */
function standingTexts(live: LiveReport, ids: readonly FigureId[]): string {
  return JSON.stringify(Object.fromEntries(ids.map((id) => [id, live.keptField(figureField(id))])));
}

function textsIn(standing: string): Readonly<Record<FigureId, string>> {
  return JSON.parse(standing) as Readonly<Record<FigureId, string>>;
}

export function PasteDialog({ format, plan, onTake, onClose }: PasteDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLButtonElement>("button.primary")?.focus({ preventScroll: true });
    // The browser goes to the first table it finds; what is left over stands above it.
    dialog.current?.scrollTo(0, 0);
  }, []);
  const live = useLiveReport();
  const ids = Object.keys(plan.values);
  const texts = pastedTexts(format, plan);
  // Colleagues' figures come in while the dialog is open.
  const figures = useLivePart((report) => report.figures(), "figures");
  const standing = useLivePart((report) => standingTexts(report, ids), "figures");
  const [seen, see] = useState(standing);
  const [before, beforeThat] = [textsIn(standing), textsIn(seen)];
  const isReplaced = (id: FigureId): boolean => before[id] !== "" && before[id] !== texts[figureField(id)];
  const newer = ids.filter((id) => before[id] !== beforeThat[id] && before[id] !== texts[figureField(id)]);
  const repair = useMemo(() => repairOf(live, plan, figures), [live, plan, figures]);
  const after = withTotals(format, { ...figures, ...plan.values });
  const replaced = ids.filter(isReplaced).length;
  const take = (): void => {
    if (newer.length > 0 || standingTexts(live, ids) !== standing) see(standing);
    else onTake(texts);
  };
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
      {newer.length > 0 && (
        <section className="paste-off" role="alert" aria-label="刚被改过的格">
          <h3>您看的这段时间里，有 {newer.length} 格另有人改了，填入会替换</h3>
          <ul>
            {newer.map((id) => (
              <li key={id}>
                {placeText(format, id)}：刚才是{quoted(beforeThat[id])}，现在是{quoted(before[id])}，要填入的是
                {quoted(texts[figureField(id)])}。
              </li>
            ))}
          </ul>
        </section>
      )}
      <Remarks format={format} plan={plan} after={after} repair={repair} />
      {tables.map((table) => (
        <PreviewTable
          key={table.id}
          format={format}
          table={table}
          plan={plan}
          replaced={(id) => (isReplaced(id) ? before[id] : undefined)}
          after={after}
        />
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
          <button type="button" className="primary" onClick={take}>
            {newer.length > 0 ? "已看到新数，继续" : `填入 ${ids.length} 格`}
          </button>
        )}
      </div>
    </dialog>
  );
}

function quoted(text: string | undefined): string {
  return text ? `“${text}”` : "空白";
}

function Remarks({
  format,
  plan,
  after,
  repair,
}: Pick<PasteDialogProps, "format" | "plan"> & {
  readonly after: Figures;
  /** “若……为 14，则全部平衡”, where one cell of what is pasted repairs the rest. */
  readonly repair: string;
}) {
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
  replaced,
  after,
}: Pick<PasteDialogProps, "format" | "plan"> & {
  readonly table: Table;
  /** What the cell loses, where it loses something. */
  readonly replaced: (id: FigureId) => string | undefined;
  readonly after: Figures;
}) {
  const text = (id: FigureId, value: number | undefined): string =>
    value === undefined ? "" : figureText(figureDefinition(format, id).kind, value);
  return (
    <StatutoryGrid
      table={table}
      caption={`${table.name}粘贴后的样子`}
      figure={({ figure, colSpan }) => {
        const isNew = plan.values[figure] !== undefined;
        const isOff = plan.declared[figure] !== undefined && after[figure] !== plan.declared[figure];
        const was = isNew ? replaced(figure) : undefined;
        return (
          <td
            key={figure}
            colSpan={colSpan}
            className={`figure${isNew ? " pasted" : ""}`}
            data-level={isOff && after[figure] !== undefined ? "explain" : undefined}
          >
            {text(figure, after[figure])}
            {was !== undefined && <span className="was">原 {was}</span>}
          </td>
        );
      }}
    />
  );
}
