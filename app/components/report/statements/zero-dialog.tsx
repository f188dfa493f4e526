import { useFetcher } from "@remix-run/react";
import { DeskDialog, useClosedWhen } from "../desk-dialog.tsx";
import { useDeskStatements } from "./desk-statements.ts";
import type { StatementAnswer } from "./statement-answer.ts";
import { ZeroFields } from "./zero-fields.tsx";

/** 零报告声明 in a window over the desk. */
export function ZeroDialog({ onClose }: { readonly onClose: () => void }) {
  const { address, statements } = useDeskStatements();
  const fetcher = useFetcher<StatementAnswer>();
  const answer = fetcher.data;
  const dialog = useClosedWhen(answer?.ok === true);
  const refused = answer && !answer.ok ? answer : undefined;
  const declared = statements.zeroDeclaration;
  return (
    <DeskDialog title="零报告声明" dialog={dialog} onClose={onClose}>
      <fetcher.Form method="post" action={address}>
        <input type="hidden" name="stay" value="1" />
        <p className="hint">声明：经核对下列来源，本年度没有政府信息公开申请，没有相关行政复议、行政诉讼。</p>
        {refused && refused.sentence !== "" && (
          <p className="field-problem" role="alert">
            {refused.sentence}
          </p>
        )}
        <ZeroFields declaration={declared} values={refused?.values ?? {}} problems={refused?.problems ?? {}} />
        <p className="actions">
          <button className="primary" type="submit" name="intent" value="declare">
            声明
          </button>
          {declared && (
            <button className="danger" type="submit" name="intent" value="withdraw">
              撤回声明
            </button>
          )}
          <button type="button" onClick={() => dialog.current?.close()}>
            取消
          </button>
        </p>
      </fetcher.Form>
    </DeskDialog>
  );
}
