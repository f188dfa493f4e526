import { Form, Link, useLocation } from "@remix-run/react";
import {
  boardLevels,
  boardShowLabels,
  boardShows,
  boardSortLabels,
  boardSorts,
  levelLabels,
} from "#report-schema/board-view.ts";
import { unitKindLabels } from "#report-schema/format.ts";
import type { Board } from "./load-board.ts";

/** What is shown and in which order, through the address: it works without scripts and can be sent to a colleague. */
export function BoardFilterForm({ board }: { readonly board: Board }) {
  const { pathname, search } = useLocation();
  const { filter, groups, kinds } = board;
  return (
    <Form className="search-form board-filter" method="get" key={search} role="search">
      <span className="filter-pair">
        <label htmlFor="search-words">单位</label>
        <input
          id="search-words"
          name="q"
          type="search"
          defaultValue={filter.words}
          maxLength={100}
          placeholder="名称、别名、拼音首字母"
        />
      </span>
      <Choice
        label="状态"
        name="show"
        value={filter.show}
        choices={boardShows.map((show) => ({ value: show, label: boardShowLabels[show] }))}
      />
      {groups.length > 1 && (
        <Choice
          label="组别"
          name="group"
          value={filter.group}
          choices={groups.map((group) => ({ value: group, label: group }))}
        />
      )}
      {kinds.length > 1 && (
        <Choice
          label="类别"
          name="kind"
          value={filter.kind}
          choices={kinds.map((kind) => ({ value: kind, label: unitKindLabels[kind] }))}
        />
      )}
      <Choice
        label="检查"
        name="level"
        value={filter.level}
        choices={boardLevels.map((level) => ({ value: level, label: levelLabels[level] }))}
      />
      <span className="filter-pair">
        <label htmlFor="sort">排序</label>
        <select id="sort" name="sort" defaultValue={filter.sort}>
          {boardSorts.map((sort) => (
            <option key={sort} value={sort}>
              {boardSortLabels[sort]}
            </option>
          ))}
        </select>
      </span>
      <button type="submit">查找</button>
      {search !== "" && <Link to={pathname}>显示全部</Link>}
    </Form>
  );
}

function Choice({
  label,
  name,
  value,
  choices,
}: {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}) {
  return (
    <span className="filter-pair">
      <label htmlFor={`board-${name}`}>{label}</label>
      <select id={`board-${name}`} name={name} defaultValue={value}>
        <option value="">全部</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </span>
  );
}
