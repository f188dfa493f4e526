import { Link } from "@remix-run/react";
import { unitKindLabels } from "#report-schema/format.ts";
import type { UnitRow } from "./load-units.ts";

/** Units, each a step to the right of the one above it in the tree. */
export function UnitTable({ units }: { readonly units: readonly UnitRow[] }) {
  return (
    <div className="list-scroll">
      <table className="list">
        <thead>
          <tr>
            <th scope="col">单位全称</th>
            <th scope="col">简称</th>
            <th scope="col">分组</th>
            <th scope="col">类别</th>
            <th scope="col">编报年报</th>
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <tr key={unit.id}>
              <th scope="row" className={`depth-${unit.depth}`}>
                <Link to={`/admin/units/${unit.id}`}>{unit.name}</Link>
                {unit.isAbolished && <span className="state">已撤销</span>}
              </th>
              <td>{unit.shortName}</td>
              <td>{unit.group}</td>
              <td>{unitKindLabels[unit.kind]}</td>
              <td>{unit.reports ? "是" : "否"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
