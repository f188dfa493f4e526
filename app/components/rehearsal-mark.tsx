/** Said wherever something belongs to a rehearsal, so that nobody takes it for the year's own report. */
export function RehearsalMark({ shown }: { readonly shown: boolean }) {
  if (!shown) return null;
  return (
    <p className="rehearsal">
      <strong>演练</strong>　这里的填报、报送和审查只供熟悉操作，不作为正式年报，也不会成为下一年的对照。
    </p>
  );
}
