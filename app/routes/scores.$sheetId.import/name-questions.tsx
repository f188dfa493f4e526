import { Form } from "@remix-run/react";
import type { ImportAnswer } from "./answer-import.ts";

/** Names nobody goes by for certain, each to be settled once: from then on the unit is known by it too. */
export function NameQuestions({
  units,
  questions,
  table,
}: {
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly questions: ImportAnswer["questions"];
  readonly table: string;
}) {
  return (
    <Form className="panel" method="post" encType="multipart/form-data">
      <h2>请确认单位名称</h2>
      <p>确认以后登记为这个单位的别名，下次不再问。</p>
      <input type="hidden" name="table" value={table} />
      {questions.map(({ name, row, suggested }, index) => (
        <div className="field" key={name}>
          <label htmlFor={`name-${index}`}>
            第 {row} 行“{name}”是
          </label>
          <select id={`name-${index}`} name={`name ${name}`} defaultValue={suggested[0] ?? ""}>
            <option value="">不导入这一行</option>
            {units.map((unit) => (
              <option key={unit.id} value={unit.id}>
                {unit.name}
              </option>
            ))}
          </select>
        </div>
      ))}
      <button className="primary" type="submit">
        确认并导入
      </button>
    </Form>
  );
}
