/** The office's words on a report it sent back. */
export function Remark({ remark }: { readonly remark: string }) {
  return (
    <div className="note-box">
      <h2>审查意见</h2>
      {remark.split("\n").map((line, index) => (
        <p key={index}>{line}</p>
      ))}
    </div>
  );
}
