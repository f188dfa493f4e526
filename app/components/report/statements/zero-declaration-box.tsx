import { isAllZero } from "#report-schema/rules/whole-tables.ts";
import { withTotals } from "#report-schema/totals.ts";
import { sourceText } from "#report-schema/zero-declaration.ts";
import { useLivePart } from "../live-report-context.ts";
import { useDeskStatements, useStatementLink } from "./desk-statements.ts";
import { givenText } from "./statement-texts.ts";

/** Where 表三 and 表四 are all zero: the way to say that on purpose, or what was said. */
export function ZeroDeclarationBox() {
  const { statements } = useDeskStatements();
  const link = useStatementLink("zero");
  const isZero = useLivePart((live) => isAllZero(live.format, withTotals(live.format, live.figures())), "afterwards");
  const declared = statements.zeroDeclaration;
  if (!isZero) return null;
  return (
    <div className={declared ? "good-box zero-box" : "note-box zero-box"}>
      <h3>{declared ? "已声明：表三、表四全部为 0" : "表三、表四全部为 0"}</h3>
      {declared ? (
        <>
          <ul>
            {declared.sources.map((one) => (
              <li key={one.source}>{sourceText(one)}</li>
            ))}
          </ul>
          <p className="hint">{givenText(declared)}。有数字不再是 0 时，声明自动撤回。</p>
        </>
      ) : (
        <p>确实没有申请、复议和诉讼的，请声明核对过哪些来源；声明随年报报送，不用再写说明。</p>
      )}
      <a className="button small" {...link}>
        {declared ? "修改声明" : "零报告声明"}
      </a>
    </div>
  );
}
