/** Plain text: lines with tabs are a table's rows, every other line is a text. */
import type { DocumentPart } from "#report-schema/reading/document.ts";
import { gridOfTabs } from "#report-schema/recogniser/text-grid.ts";

export function readText(text: string): DocumentPart[] {
  const parts: DocumentPart[] = [];
  let tabbed: string[] = [];
  const endTable = (): void => {
    if (tabbed.length > 0) parts.push({ kind: "grid", grid: gridOfTabs(tabbed.join("\n")) });
    tabbed = [];
  };
  for (const line of text.split(/\r\n|[\r\n\f]/u)) {
    // An indent made of tabs is no table.
    if (/\S\t|\t\S*\t/u.test(line.replace(/^\t(?=[^\t]*$)/u, ""))) tabbed.push(line);
    // An empty line within a table parts nothing.
    else if (line.trim() !== "" && !/^[-—=\s]+$/u.test(line)) {
      endTable();
      parts.push({ kind: "text", text: line.trim() });
    }
  }
  endTable();
  return parts;
}
