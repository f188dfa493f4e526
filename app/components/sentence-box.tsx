/** An answer of the server in one sentence, announced as it appears. */
export function SentenceBox({
  kind,
  sentence,
}: {
  readonly kind: "problem" | "good" | "note";
  readonly sentence?: string | undefined;
}) {
  if (!sentence) return null;
  return (
    <div className={`${kind}-box`} role={kind === "problem" ? "alert" : "status"}>
      {sentence}
    </div>
  );
}
