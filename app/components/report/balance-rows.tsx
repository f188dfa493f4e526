import type { Balance, Format, Table } from "#report-schema/format.ts";
import { rowName } from "#report-schema/place.ts";
import type { BalanceState } from "./live-report.ts";
import { showText, useRunning } from "./live-report-context.ts";

/** Under the table, on screen only and always in sight: what must balance in each column, and by how much it is off. */
export function BalanceRows({ format, table }: { readonly format: Format; readonly table: Table }) {
  const balances = format.balances.filter((balance) => balance.left[0]?.startsWith(`${table.id}.`));
  const first = balances[0];
  const labelColumns = table.blocks[0]?.labelColumns ?? 0;
  if (!first) return null;
  const side = (ids: readonly string[]): string => ids.map((id) => rowName(format, id)).join("＋");
  return (
    <tfoot className="balance">
      <tr className="side">
        <th colSpan={labelColumns} scope="row">
          {side(first.left)}
        </th>
        {balances.map((balance) => (
          <BalanceFigure key={balance.column} balance={balance} part="left" />
        ))}
      </tr>
      <tr className="side">
        <th colSpan={labelColumns} scope="row">
          {side(first.right)}
        </th>
        {balances.map((balance) => (
          <BalanceFigure key={balance.column} balance={balance} part="right" />
        ))}
      </tr>
      <tr>
        <th colSpan={labelColumns} scope="row">
          勾稽关系（两行应相等）
        </th>
        {balances.map((balance) => (
          <Difference key={balance.column} balance={balance} />
        ))}
      </tr>
    </tfoot>
  );
}

function BalanceFigure({ balance, part }: { readonly balance: Balance; readonly part: "left" | "right" }) {
  const { element, first } = useRunning<HTMLSpanElement>((live) => String(live.balance(balance)[part]), showText);
  return (
    <td>
      <span className="running" ref={element}>
        {first}
      </span>
    </td>
  );
}

/** How a column stands: `off` by how much, `open` while cells are blank, `even`. */
interface Standing {
  readonly className: "off" | "open" | "even";
  readonly text: string;
  /** For whoever hears the cell alone. */
  readonly label: string;
}

function standingOf({ column }: Balance, { left, right, blanks }: BalanceState): Standing {
  const difference = Math.abs(left - right);
  if (difference !== 0) return { className: "off", text: `差 ${difference}`, label: `${column}：相差 ${difference}` };
  return blanks > 0
    ? { className: "open", text: "未填完", label: `${column}：还有未填的格` }
    : { className: "even", text: "平", label: `${column}：平衡` };
}

function showStanding(words: HTMLElement, standing: string): void {
  const { className, text, label } = JSON.parse(standing) as Standing;
  const cell = words.parentElement as HTMLTableCellElement;
  cell.className = className;
  cell.setAttribute("aria-label", label);
  showText(words, text);
}

function Difference({ balance }: { readonly balance: Balance }) {
  const { element, first } = useRunning<HTMLSpanElement>(
    (live) => JSON.stringify(standingOf(balance, live.balance(balance))),
    showStanding,
  );
  const { className, text, label } = JSON.parse(first) as Standing;
  return (
    <td className={className} aria-label={label}>
      <span className="running" ref={element}>
        {text}
      </span>
    </td>
  );
}
