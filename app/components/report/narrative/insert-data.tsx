import { lazy, Suspense, useState } from "react";
import type { NarrativeKey } from "#report-schema/format.ts";
import { useScripts } from "#app/components/use-scripts.ts";

const Phrases = lazy(async () => ({ default: (await import("./phrase-list.tsx")).PhraseList }));

/** 插入数据: the tables' figures as ready phrases, put into the text where the caret stands. */
export function InsertData({ name }: { readonly name: NarrativeKey }) {
  const [isOpen, open] = useState(false);
  if (!useScripts()) return null;
  return (
    <>
      <button className="small" type="button" aria-expanded={isOpen} onClick={() => open(!isOpen)}>
        插入数据
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <Phrases name={name} onDone={() => open(false)} />
        </Suspense>
      )}
    </>
  );
}
