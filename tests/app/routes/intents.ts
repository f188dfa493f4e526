/** What each page's forms can ask for, as its sources tell: the words its action compares `intent` with. */
import ts from "typescript";
import { filesUnder, visit } from "#tests/architecture/source-tree.ts";

const asked = new Set(["texts.intent", "intent", "form.intent", "values.intent"]);

/** @param folder of the route, such as app/routes/account */
export function intentsOf(folder: string): string[] {
  const found = new Set<string>();
  for (const { tree } of filesUnder(folder)) {
    visit(tree, (node) => {
      if (ts.isSwitchStatement(node) && asked.has(node.expression.getText())) {
        for (const clause of node.caseBlock.clauses) {
          if (ts.isCaseClause(clause) && ts.isStringLiteral(clause.expression)) found.add(clause.expression.text);
        }
      }
      // Pages compare an answer's intent; the action compares what was sent.
      if (ts.isBinaryExpression(node) && node.left.getText() === "texts.intent" && ts.isStringLiteral(node.right)) {
        found.add(node.right.text);
      }
    });
  }
  found.delete("");
  return [...found].sort();
}
