import { plainNumbers, type NumberInText } from "./numbers.ts";
import { plainText, sentencesOf, type PlainText, type Sentence } from "./plain-text.ts";

export interface NumberedSentence extends Sentence {
  /** Its numbers, placed in `text`. */
  readonly numbers: readonly NumberInText[];
}

/** A text made ready to be looked at: alike in its characters, cut into sentences, its numbers read. */
export interface ReadText {
  readonly plain: PlainText;
  readonly sentences: readonly NumberedSentence[];
}

export function readText(source: string): ReadText {
  const plain = plainText(source);
  return {
    plain,
    sentences: sentencesOf(plain).map((sentence) => ({ ...sentence, numbers: plainNumbers(sentence.text) })),
  };
}
