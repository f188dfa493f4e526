/** What kind of file the papers of a bundle are: to print and publish, or to go on working in. */
export const paperForms = ["pdf", "word"] as const;
export type PaperForm = (typeof paperForms)[number];

export const paperFormLabels: Readonly<Record<PaperForm, string>> = {
  pdf: "PDF（印发、公开用）",
  word: "Word（可以再编辑，清单不记页数）",
};

/** Anything else than a known form is the first one. */
export function readPaperForm(text: string | null): PaperForm {
  return paperForms.find((form) => form === text) ?? paperForms[0];
}
