import type { InputHTMLAttributes } from "react";

/** A labelled text field with its problem in words, tied together for screen readers. */
export function FormField({
  label,
  name,
  problem,
  hint,
  ...rest
}: {
  readonly label: string;
  readonly name: string;
  readonly problem?: string | undefined;
  readonly hint?: string;
} & Omit<InputHTMLAttributes<HTMLInputElement>, "name">) {
  const id = rest.id ?? `field-${name}`;
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ");
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <input
        type="text"
        {...rest}
        id={id}
        name={name}
        aria-invalid={problem ? true : undefined}
        aria-describedby={described === "" ? undefined : described}
      />
      {problem && (
        <p className="field-problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}
