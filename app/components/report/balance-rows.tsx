import type { Balance, Format, Table } from "#report-schema/format.ts";
import { rowName } from "#report-schema/place.ts";
import { useLivePart } from "./live-report-context.ts";

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
  const value = useLivePart((live) => live.balance(balance)[part], "fields");
  return <td>{value}</td>;
}

function Difference({ balance }: { readonly balance: Balance }) {
  const difference = useLivePart((live) => {
    const { left, right } = live.balance(balance);
    return left - right;
  }, "fields");
  const blanks = useLivePart((live) => live.balance(balance).blanks, "fields");
  if (difference !== 0) {
    return (
      <td className="off" aria-label={`${balance.column}：相差 ${Math.abs(difference)}`}>
        差 {Math.abs(difference)}
      </td>
    );
  }
  return blanks > 0 ? (
    <td className="open" aria-label={`${balance.column}：还有未填的格`}>
      未填完
    </td>
  ) : (
    <td className="even" aria-label={`${balance.column}：平衡`}>
      平
    </td>
  );
}
