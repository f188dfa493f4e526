import { stateLabels, type ReportState } from "#report-schema/lifecycle.ts";

/** A report's state in one word; none yet is said too. */
export function StateMark({ state }: { readonly state: ReportState | undefined }) {
  return state ? (
    <span className={`state state-${state}`}>{stateLabels[state]}</span>
  ) : (
    <span className="state state-none">未开始</span>
  );
}
