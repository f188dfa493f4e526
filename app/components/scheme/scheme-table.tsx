import type { ReactNode } from "react";
import { kindText, marksText } from "#report-schema/scoring/indicator-kind.ts";
import { schemeTable, type SchemeRow } from "#report-schema/scoring/scheme-rows.ts";
import type { Indicator, Scheme } from "#report-schema/scoring/scheme.ts";
import { reportFactLabels } from "#report-schema/scoring/report-fact-text.ts";

/** Widths come from classes: one column of names is wide, three are narrow. */
const levelNames = ["一级指标", "二级指标", "三级指标", "四级指标"];

/** A scheme as an official would print it. */
export function SchemeTable({
  scheme,
  tools,
}: {
  readonly scheme: Scheme;
  /** What may be done to an indicator, behind its name. */
  readonly tools?: ((one: Indicator) => ReactNode) | undefined;
}) {
  const { depth, rows } = schemeTable(scheme);
  const shows = {
    number: rows.some(({ leaf }) => leaf.number),
    text: rows.some(({ leaf }) => leaf.text),
    evidence: rows.some(({ leaf }) => leaf.evidence),
    groups: rows.some(({ groups }) => groups.length > 0) || rows.some(({ leaf }) => leaf.heldFor),
  };
  const nameOf = (id: string): string => nameIn(scheme.indicators, id) ?? id;
  return (
    <div className="list-scroll" role="region" aria-label="考核指标" tabIndex={0}>
      <table className="list scheme-table">
        <thead>
          <tr>
            {depth === 1 ? (
              <th scope="col">指标</th>
            ) : (
              Array.from({ length: depth }, (_, at) => (
                <th key={at} scope="col">
                  {levelNames[at]}
                </th>
              ))
            )}
            <th scope="col">分值</th>
            {shows.text && <th scope="col">评分内容</th>}
            <th scope="col">评分方式及标准</th>
            {shows.evidence && <th scope="col">佐证材料、说明</th>}
            {shows.groups && <th scope="col">被评定单位</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.leaf.id}>
              {row.begins.map(({ level, rows: span }) => (
                <th key={level.id} scope="rowgroup" rowSpan={span} className="scheme-level">
                  <Name one={level} tools={tools} />
                  {marksText(level) !== "" && <span className="scheme-marks">（{marksText(level)}）</span>}
                  {level.weight !== undefined && <span className="scheme-marks">按 {level.weight}% 计入</span>}
                </th>
              ))}
              <th scope="row" colSpan={row.span}>
                <Name one={row.leaf} tools={tools} />
              </th>
              <td className="scheme-marks">{marksText(row.leaf)}</td>
              {shows.text && <td className="scheme-text">{row.leaf.text}</td>}
              <td className="scheme-text">
                {row.leaf.method && <p>{row.leaf.method}</p>}
                <p className="hint">计分：{kindText(row.leaf, nameOf)}</p>
                {row.leaf.fedBy && <p className="hint">自动取数：{reportFactLabels[row.leaf.fedBy]}</p>}
              </td>
              {shows.evidence && <td className="scheme-text">{row.leaf.evidence}</td>}
              {shows.groups && <td>{heldText(row)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Name({
  one,
  tools,
}: {
  readonly one: Indicator;
  readonly tools?: ((one: Indicator) => ReactNode) | undefined;
}) {
  return (
    <>
      {one.number && `${one.number}. `}
      {one.name}
      {tools?.(one)}
    </>
  );
}

function heldText({ leaf, groups }: SchemeRow): string {
  return leaf.heldFor ?? (groups.length > 0 ? groups.join("、") : "各组");
}

function nameIn(indicators: readonly Indicator[], id: string): string | undefined {
  for (const one of indicators) {
    if (one.id === id) return one.name;
    const inside = one.kind === "level" ? nameIn(one.children, id) : undefined;
    if (inside !== undefined) return inside;
  }
  return undefined;
}
