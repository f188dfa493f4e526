import { Form } from "@remix-run/react";
import { answerLabels, remarkStandingLabels, type RemarkStep } from "#report-schema/remark.ts";
import type { ShownRemark } from "./review-data.ts";

/** One remark with its answers, what became of its place, and what may be done about it. */
export function RemarkItem({
  remark,
  address,
  seen,
  queue = "",
}: {
  readonly remark: ShownRemark;
  readonly address: string;
  /** Number of the last event the page shows. */
  readonly seen: number;
  readonly queue?: string;
}) {
  const step = (name: RemarkStep, label: string) => (
    <button className="small" type="submit" name="intent" value={name}>
      {label}
      <span className="visually-hidden">，第 {remark.number} 条</span>
    </button>
  );
  return (
    <li id={remark.anchor} className={`remark remark-${remark.standing}`}>
      <p className="remark-head">
        <strong>
          第 {remark.round} 轮第 {remark.number} 条
        </strong>
        <span className={`remark-standing standing-${remark.standing}`}>{remarkStandingLabels[remark.standing]}</span>
      </p>
      <p>{remark.placeAnchor === "" ? remark.place : <a href={`#${remark.placeAnchor}`}>{remark.place}</a>}</p>
      <p className="remark-words">{remark.words}</p>
      <p className="hint">
        {remark.by}　{remark.at}
      </p>
      {remark.answers.map((answer, index) => (
        <p key={index} className="reason">
          {answerLabels[answer.kind]}
          {answer.words !== "" && `：${answer.words}`}
          <span className="hint">
            {"　"}
            {answer.by}　{answer.at}
          </span>
        </p>
      ))}
      {remark.change && <PlaceChange change={remark.change} />}
      {(remark.canDrop || remark.canMeet || remark.canMiss) && (
        <Form method="post" action={address} className="actions" preventScrollReset>
          <input type="hidden" name="remarkId" value={remark.id} />
          <input type="hidden" name="seen" value={seen} />
          <input type="hidden" name="queue" value={queue} />
          {remark.canMeet && step("meet", "已改好")}
          {remark.canMiss && step("miss", "没有改好")}
          {remark.canDrop && step("drop", "撤销")}
        </Form>
      )}
    </li>
  );
}

/** What stood at the place when the remark was written, and what stands there now. */
export function PlaceChange({ change }: { readonly change: NonNullable<ShownRemark["change"]> }) {
  return (
    <p>
      {change.isGone ? "原句已删去：" : "现在："}
      <del>{change.before === "" ? "空" : change.before}</del>
      {!change.isGone && (
        <>
          {" → "}
          <ins>{change.now === "" ? "空" : change.now}</ins>
        </>
      )}
    </p>
  );
}
