import type { Format } from "#report-schema/format.ts";
import type { GivenStatements } from "#report-schema/statements.ts";
import { sourceText } from "#report-schema/zero-declaration.ts";
import { correctionText, givenText } from "./statement-texts.ts";

/** What the unit stated beside its figures, for whoever reviews: corrections of 上年结转, the zero declaration. */
export function StatementsPanel({
  format,
  statements: { corrections, zeroDeclaration },
}: {
  readonly format: Format;
  readonly statements: GivenStatements;
}) {
  if (corrections.length === 0 && !zeroDeclaration) return null;
  return (
    <section className="panel">
      <h2>单位的声明和更正</h2>
      {zeroDeclaration && (
        <>
          <h3>表三、表四全部为 0 的声明</h3>
          <ul>
            {zeroDeclaration.sources.map((one) => (
              <li key={one.source}>{sourceText(one)}</li>
            ))}
          </ul>
          <p className="hint">{givenText(zeroDeclaration)}</p>
        </>
      )}
      {corrections.length > 0 && (
        <>
          <h3>上年结转的更正</h3>
          <ol>
            {corrections.map((one, index) => (
              <li key={index}>
                {correctionText(format, one)}
                <p className="reason">
                  {one.reason}（{givenText(one)}）
                </p>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
