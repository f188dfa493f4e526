import { useMemo, useState } from "react";
import { formatById } from "#report-schema/formats/registry.ts";
import { useScripts } from "../../use-scripts.ts";
import { machineStore } from "./machine-store.ts";
import { UnsavedValues } from "./unsaved-values.tsx";

/** On a report that can no longer be written: what this person typed here and nobody has. */
export function LeftOnMachine({
  accountId,
  reportId,
  formatId,
}: {
  readonly accountId: string;
  readonly reportId: string;
  readonly formatId: string;
}) {
  const hasScripts = useScripts();
  const [isCleared, setIsCleared] = useState(false);
  const texts = useMemo(() => (hasScripts ? textsLeft(accountId, reportId) : {}), [hasScripts, accountId, reportId]);
  const clear = (): void => {
    const store = machineStore(accountId, reportId, () => localStorage);
    store.read();
    store.write([]);
    setIsCleared(true);
  };
  if (isCleared || Object.keys(texts).length === 0) return null;
  return (
    <div className="page">
      <UnsavedValues format={formatById(formatId)} texts={texts} onDone={clear} />
    </div>
  );
}

/** The last text of each field, by field of the form. */
function textsLeft(accountId: string, reportId: string): Record<string, string> {
  const left = machineStore(accountId, reportId, () => localStorage).read();
  return Object.fromEntries(left.map(({ name, text }) => [name, text]));
}
