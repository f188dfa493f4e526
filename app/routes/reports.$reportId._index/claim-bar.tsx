import { Form } from "@remix-run/react";
import type { LoadedReview } from "./load-review.ts";

/** Who has the report in hand, and the one click that takes it over. */
export function ClaimBar({
  reportId,
  claim,
  queue,
}: {
  readonly reportId: string;
  readonly claim: NonNullable<LoadedReview["claim"]>;
  readonly queue: string;
}) {
  return (
    <Form
      method="post"
      action={`/reports/${reportId}/review`}
      className={claim.by === "" || claim.isMine ? "claim-bar" : "claim-bar held"}
    >
      <input type="hidden" name="queue" value={queue} />
      <span role="status">
        {claim.by === "" ? "还没有人在审查" : `${claim.isMine ? "您" : claim.by}正在审查，自${claim.since}`}
      </span>
      {!claim.isMine && (
        <button className="small" type="submit" name="intent" value="claim">
          {claim.by === "" ? "开始审查" : "接手审查"}
        </button>
      )}
    </Form>
  );
}
