import { evidenceKindLabels, type EvidenceKind } from "#report-schema/sheet/sheet-step.ts";

export interface ShownEvidence {
  readonly id: string;
  readonly kind: EvidenceKind;
  readonly text: string;
  /** Where its file is fetched; empty for words and addresses. */
  readonly address: string;
}

/** What was put down as proof, files to be fetched. */
export function EvidenceList({ evidence }: { readonly evidence: readonly ShownEvidence[] }) {
  if (evidence.length === 0) return null;
  return (
    <ul className="evidence-list">
      {evidence.map(({ id, kind, text, address }) => (
        <li key={id}>
          {evidenceKindLabels[kind]}：
          {address ? (
            <a href={address} download>
              {text}
            </a>
          ) : (
            <span>{text}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
