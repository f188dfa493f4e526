import { useFetcher } from "@remix-run/react";
import { useEffect } from "react";
import { figureField } from "#report-schema/draft-input.ts";
import { DeskDialog, useClosedWhen } from "../desk-dialog.tsx";
import { useLiveReport } from "../live-report-context.ts";
import { CorrectionFields } from "./correction-fields.tsx";
import { useDeskStatements } from "./desk-statements.ts";
import type { StatementAnswer } from "./statement-answer.ts";

/** 更正 in a window over the desk; what was put right stands in the cells when it closes. */
export function CorrectionDialog({ onClose }: { readonly onClose: () => void }) {
  const live = useLiveReport();
  const { address } = useDeskStatements();
  const fetcher = useFetcher<StatementAnswer>();
  const answer = fetcher.data;
  const dialog = useClosedWhen(answer?.ok === true);
  useEffect(() => {
    if (answer?.ok) live.write(answer.fields, "kept");
  }, [answer, live]);
  const names = [...live.locked.keys()].map(figureField);
  return (
    <DeskDialog title="更正上年结转" dialog={dialog} onClose={onClose}>
      <fetcher.Form method="post" action={address}>
        <input type="hidden" name="stay" value="1" />
        <CorrectionFields
          format={live.format}
          locked={live.locked}
          fields={Object.fromEntries(names.map((name) => [name, live.field(name)]))}
          reason=""
          problem={answer && !answer.ok ? answer.sentence : ""}
        />
        <p className="actions">
          <button className="primary" type="submit" name="intent" value="correct">
            保存更正
          </button>
          <button type="button" onClick={() => dialog.current?.close()}>
            取消
          </button>
        </p>
      </fetcher.Form>
    </DeskDialog>
  );
}
