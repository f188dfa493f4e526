import { Link } from "@remix-run/react";
import { SentenceBox } from "../sentence-box.tsx";

interface Refused {
  readonly sentence: string;
  readonly problems: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
}

/** What people wrote in words, by the field they wrote it in. */
const wordFields = ["remark", "text", "words", "note", "quote", "url"];

/** A decision that was not carried out: why, what was typed, and the way back. */
export function RefusedAnswer({
  answer,
  back,
  instead,
}: {
  readonly answer: Refused | undefined;
  readonly back: string;
  /** Said where somebody comes here without having sent anything. */
  readonly instead: string;
}) {
  const sentence = answer?.sentence || Object.values(answer?.problems ?? {})[0] || instead;
  const typed = wordFields.flatMap((name) => answer?.values[name] || []);
  return (
    <div className="page page-narrow">
      <h1>没有办理</h1>
      <SentenceBox kind="problem" sentence={sentence} />
      {typed.length > 0 && (
        <section className="panel">
          <h2>您写的内容（可复制后再用）</h2>
          {typed.map((text, index) => (
            <p key={index} className="long-text">
              {text}
            </p>
          ))}
        </section>
      )}
      <Link className="button" to={back}>
        返回年报
      </Link>
    </div>
  );
}
