import { useRef } from "react";
import { contentFieldOf } from "#report-schema/draft-input.ts";
import { fieldLabel } from "#report-schema/field-label.ts";
import type { Format } from "#report-schema/format.ts";

/** What was typed and could not be saved any more: to be read and copied, never dropped without being asked. */
export function UnsavedValues({
  format,
  texts,
  onDone,
}: {
  readonly format: Format;
  /** By field of the form. */
  readonly texts: Readonly<Record<string, string>>;
  readonly onDone: () => void;
}) {
  const rows = Object.entries(texts);
  if (rows.length === 0) return null;
  return (
    <section className="problem-box unsaved-values" role="alert">
      <h2>有 {rows.length} 处修改没有保存，还存在这台电脑上：</h2>
      <ul>
        {rows.map(([name, text]) => (
          <li key={name}>
            <UnsavedValue label={fieldLabel(format, contentFieldOf(format, name) ?? name)} text={text} />
          </li>
        ))}
      </ul>
      <button className="small" type="button" onClick={onDone}>
        已另行处理，从这台电脑上清除
      </button>
    </section>
  );
}

function UnsavedValue({ label, text }: { readonly label: string; readonly text: string }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const copy = (): void => {
    field.current?.select();
    // The newer way needs https, which an office's own network seldom has.
    document.execCommand("copy");
  };
  return (
    <>
      <span>{label}</span>
      <textarea
        ref={field}
        readOnly
        rows={text.length > 60 ? 4 : 1}
        value={text}
        aria-label={`${label}，没有保存的内容`}
      />
      <button className="small" type="button" onClick={copy}>
        复制<span className="visually-hidden">{label}</span>
      </button>
    </>
  );
}
