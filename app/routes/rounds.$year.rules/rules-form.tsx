import { Form } from "@remix-run/react";
import type { GuideEntry, GuideGroup } from "#report-schema/rules/rule-guide.ts";
import { levelField, numberField } from "#report-schema/rules/settings-input.ts";
import { setLevelLabels } from "#app/components/report/set-level-labels.ts";
import type { RulesPageData } from "./load-rules.ts";

/** Every rule with what can be decided about it; tried first, then confirmed. */
export function RulesForm({
  page,
  fields,
  problems,
  tried,
}: {
  readonly page: RulesPageData;
  readonly fields: Readonly<Record<string, string>>;
  readonly problems: Readonly<Record<string, string>>;
  /** The settings that were tried; blank before. */
  readonly tried: string;
}) {
  return (
    <Form method="post" noValidate>
      <input type="hidden" name="version" value={page.version} />
      <input type="hidden" name="tried" value={tried} />
      {page.groups.map((group) => (
        <Group key={group.title} group={group} fields={fields} problems={problems} />
      ))}
      <div className="panel" id="confirm">
        <p className="choice-line">
          <label htmlFor="try-year">用哪一年度已报送的年报试运行</label>
          <select id="try-year" name="tryYear" defaultValue={fields.tryYear ?? page.usualRound}>
            {page.rounds.map(({ key, label }) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </select>
        </p>
        <p className="actions">
          <button className={tried === "" ? "primary" : ""} type="submit" name="intent" value="try">
            试运行
          </button>
          {tried !== "" && (
            <button className="primary" type="submit" name="intent" value="set">
              确认启用
            </button>
          )}
        </p>
        <p className="hint">先试运行，看到会影响哪些单位后再确认启用；确认之前，检查规则不变。</p>
      </div>
    </Form>
  );
}

function Group({
  group,
  fields,
  problems,
}: {
  readonly group: GuideGroup;
  readonly fields: Readonly<Record<string, string>>;
  readonly problems: Readonly<Record<string, string>>;
}) {
  return (
    <section className="panel">
      <h2>{group.title}</h2>
      <div className="list-scroll">
        <table className="list">
          <thead>
            <tr>
              <th scope="col">检查什么</th>
              <th scope="col">程度</th>
              <th scope="col">数值</th>
              <th scope="col">为什么是这个范围</th>
            </tr>
          </thead>
          <tbody>
            {group.entries.map((entry) => (
              <tr key={entry.rule}>
                <th scope="row">{entry.title}</th>
                <td className="level-setting">
                  <LevelChoice entry={entry} level={fields[levelField(entry.rule)]} problems={problems} />
                </td>
                <td>
                  {entry.thresholds.map((threshold) => (
                    <NumberField key={threshold.name} threshold={threshold} fields={fields} problems={problems} />
                  ))}
                </td>
                <td className="hint">{entry.ground}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function LevelChoice({
  entry,
  level,
  problems,
}: {
  readonly entry: GuideEntry;
  readonly level: string | undefined;
  readonly problems: Readonly<Record<string, string>>;
}) {
  const name = levelField(entry.rule);
  if (entry.allowed.length === 1) return <>{entry.allowed.map((one) => setLevelLabels[one])}（固定）</>;
  return (
    <>
      <select name={name} aria-label={`${entry.title}：程度`} defaultValue={level}>
        {entry.allowed.map((one) => (
          <option key={one} value={one}>
            {setLevelLabels[one]}
            {one === entry.levels[0] ? "（默认）" : ""}
          </option>
        ))}
      </select>
      {problems[name] && <p className="field-problem">{problems[name]}</p>}
    </>
  );
}

function NumberField({
  threshold,
  fields,
  problems,
}: {
  readonly threshold: GuideEntry["thresholds"][number];
  readonly fields: Readonly<Record<string, string>>;
  readonly problems: Readonly<Record<string, string>>;
}) {
  const { title, unit, usual, least, most, zeroIsOff } = threshold;
  const name = numberField(threshold.name);
  const id = `field-${threshold.name}`;
  const problem = problems[name];
  return (
    <div className="number-setting">
      <label htmlFor={id}>{title}</label>
      <span>
        <input
          id={id}
          name={name}
          type="text"
          inputMode="numeric"
          size={8}
          defaultValue={fields[name]}
          aria-invalid={problem ? true : undefined}
          aria-describedby={`${id}-hint${problem ? ` ${id}-problem` : ""}`}
        />{" "}
        {unit}
      </span>
      <span className="hint" id={`${id}-hint`}>
        {least}–{most}，默认 {usual}
        {zeroIsOff ? "；0 为不限" : ""}
      </span>
      {problem && (
        <p className="field-problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}
