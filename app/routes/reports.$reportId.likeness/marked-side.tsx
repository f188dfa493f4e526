import type { NarrativeKey } from "#report-schema/format.ts";
import { cutByMarks, marksWithin } from "#report-schema/text-marks.ts";
import type { MarkedSide as Side } from "./load-likeness.ts";

const headings: Readonly<Record<NarrativeKey, string>> = {
  opening: "开头段",
  overview: "一、总体情况",
  problems: "五、存在的主要问题及改进情况",
  other: "六、其他需要报告的事项",
};

/** One report's texts; a shared sentence leads to the one it is alike on the other side. */
export function MarkedSide({
  side,
  name,
  otherName,
}: {
  readonly side: Side;
  readonly name: string;
  /** Where the links lead; none where the other side may not be read. */
  readonly otherName: string | undefined;
}) {
  const numbered = side.marks.map((mark, index) => ({ ...mark, index }));
  return (
    <>
      {side.texts.map(({ key, text }) => {
        let start = 0;
        return (
          <section key={key}>
            <h3>{headings[key]}</h3>
            {text.split("\n").map((line, place) => {
              const own = marksWithin(numbered, key, start, start + line.length);
              start += line.length + 1;
              return (
                <p key={place}>
                  {cutByMarks(line, key, own).map((piece, index) =>
                    piece.mark ? (
                      <mark key={index} id={`${name}-${piece.mark.index + 1}`}>
                        {otherName === undefined ? (
                          piece.text
                        ) : (
                          <a href={`#${otherName}-${piece.mark.counterpart + 1}`}>{piece.text}</a>
                        )}
                      </mark>
                    ) : (
                      piece.text
                    ),
                  )}
                </p>
              );
            })}
          </section>
        );
      })}
    </>
  );
}
