/** What a reviewer said of a report that was sent back. */
export function Remark({ remark, title = "审查意见" }: { readonly remark: string; readonly title?: string }) {
  return (
    <div className="note-box">
      <h2>{title}</h2>
      {remark.split("\n").map((line, index) => (
        <p key={index}>{line}</p>
      ))}
    </div>
  );
}
