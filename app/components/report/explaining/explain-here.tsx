import { useFetcher } from "@remix-run/react";
import { useEffect, useId, useState } from "react";
import { earlierReason } from "#report-schema/earlier-reason.ts";
import { explanationKindLabels, explanationKindsFor } from "#report-schema/explanation-kind.ts";
import { findingKey, type Finding } from "#report-schema/finding.ts";
import { useScripts } from "#app/components/use-scripts.ts";
import { useLivePart } from "../live-report-context.ts";
import { useStatementLink } from "../statements/desk-statements.ts";
import { givenText } from "../statements/statement-texts.ts";
import { useDeskReasons } from "./reasons.ts";

/** A finding that a reason can answer: the reason that was given, or the place to write one. */
export function ExplainHere({ finding }: { readonly finding: Finding }) {
  const areHere = useScripts();
  const { reasons } = useDeskReasons();
  const zero = useStatementLink("zero");
  const [isWriting, write] = useState(false);
  if (!areHere || finding.level !== "explain") return null;
  const key = findingKey(finding);
  const given = reasons.findLast((one) => one.findingKey === key);
  if (isWriting) return <ReasonForm finding={finding} onDone={() => write(false)} />;
  if (given) {
    return (
      <div className="explained">
        <p className="reason">
          <span className="agrees">✓ 已说明</span>
          {given.kind && `（${explanationKindLabels[given.kind]}）`}：{given.reason}
          <span className="hint">　{givenText(given)}</span>
        </p>
        <button className="small" type="button" onClick={() => write(true)}>
          修改说明
        </button>
      </div>
    );
  }
  return (
    <p className="remedy">
      {finding.rule === "figures.all-zero" && (
        <a className="button small" {...zero}>
          零报告声明
        </a>
      )}
      <button className="small" type="button" onClick={() => write(true)}>
        写明原因
      </button>
      <EarlierHint finding={finding} />
    </p>
  );
}

function useEarlier(finding: Finding) {
  const { reasons } = useDeskReasons();
  const findings = useLivePart((live) => live.findings(), "afterwards");
  return earlierReason(finding, reasons, new Set(findings.map(findingKey)));
}

function EarlierHint({ finding }: { readonly finding: Finding }) {
  const earlier = useEarlier(finding);
  return earlier ? <span className="hint">情况有变，原来的说明要重新核对</span> : null;
}

function ReasonForm({ finding, onDone }: { readonly finding: Finding; readonly onDone: () => void }) {
  const { address, reasons } = useDeskReasons();
  const key = findingKey(finding);
  const given = reasons.findLast((one) => one.findingKey === key);
  const earlier = useEarlier(finding);
  const shown = given?.reason ?? "";
  const [reason, setReason] = useState(shown);
  const kinds = explanationKindsFor(finding.rule);
  const [kind, setKind] = useState<string | undefined>(given?.kind ?? kinds[0]);
  const fetcher = useFetcher<{ readonly sentence: string }>();
  const id = useId();
  const isKept = fetcher.state === "idle" && fetcher.data?.sentence === "";
  useEffect(() => {
    if (isKept) onDone();
  }, [isKept, onDone]);
  const keep = (text: string): void => {
    fetcher.submit(
      { findingKey: key, reason: text, shown, ...(kind && { kind }) },
      { method: "post", action: address },
    );
  };
  return (
    <div className="explain-here">
      {earlier && (
        <p className="hint">
          原来的说明：{earlier.reason}
          <button className="small" type="button" onClick={() => setReason(earlier.reason)}>
            沿用
          </button>
        </p>
      )}
      {kinds.length > 0 && (
        <p className="choice-line">
          <label htmlFor={`${id}-kind`}>说明类别</label>
          <select id={`${id}-kind`} value={kind} onChange={(event) => setKind(event.currentTarget.value)}>
            {kinds.map((one) => (
              <option key={one} value={one}>
                {explanationKindLabels[one]}
              </option>
            ))}
          </select>
        </p>
      )}
      <label htmlFor={id}>原因（主管部门审查时会看到）</label>
      <textarea
        id={id}
        rows={3}
        maxLength={2000}
        value={reason}
        // The person pressed a button to write here.
        ref={(field) => (field && document.activeElement?.tagName === "BODY" ? field.focus() : undefined)}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {fetcher.data && fetcher.data.sentence !== "" && (
        <p className="field-problem" role="alert">
          {fetcher.data.sentence}
        </p>
      )}
      <p className="actions">
        <button
          className="small primary"
          type="button"
          disabled={reason.trim() === "" || fetcher.state !== "idle"}
          onClick={() => keep(reason)}
        >
          保存说明
        </button>
        {given && (
          <button className="small" type="button" onClick={() => keep("")}>
            撤回说明
          </button>
        )}
        <button className="small" type="button" onClick={onDone}>
          取消
        </button>
      </p>
    </div>
  );
}
