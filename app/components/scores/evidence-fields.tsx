import { FormField } from "#app/components/form-field.tsx";

/** Fields for what proves something: an address and a file; words are asked for by the form itself. */
export function EvidenceFields({
  endings,
  megabytes,
  link,
  problem,
}: {
  /** File names taken, as a file field wants them. */
  readonly endings: string;
  readonly megabytes: number;
  readonly link: string | undefined;
  readonly problem: string | undefined;
}) {
  return (
    <>
      <FormField label="网址（可不填）" name="link" maxLength={500} defaultValue={link} problem={problem} />
      <div className="field">
        <label htmlFor="evidence-file">文件（可不选）</label>
        <p className="hint">PDF、图片、Word 或 Excel 文件，不超过 {megabytes} MB</p>
        <input id="evidence-file" name="file" type="file" accept={endings} />
      </div>
    </>
  );
}
