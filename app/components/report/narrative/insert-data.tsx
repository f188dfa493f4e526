import { useState } from "react";
import type { NarrativeKey } from "#report-schema/format.ts";
import { fetchedModule } from "#app/components/fetched-module.ts";
import { fetchedPart } from "#app/components/fetched-part.tsx";
import { useScripts } from "#app/components/use-scripts.ts";

const fetchPhrases = fetchedModule(() => import("./phrase-list.tsx"));
const Phrases = fetchedPart(async () => (await fetchPhrases()).PhraseList);

/** 插入数据: the tables' figures as ready phrases, put into the text where the caret stands. */
export function InsertData({ name }: { readonly name: NarrativeKey }) {
  const [isOpen, open] = useState(false);
  if (!useScripts()) return null;
  return (
    <>
      <button className="small" type="button" aria-expanded={isOpen} onClick={() => open(!isOpen)}>
        插入数据
      </button>
      {isOpen && <Phrases name={name} onDone={() => open(false)} />}
    </>
  );
}
