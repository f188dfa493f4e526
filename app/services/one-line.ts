/**
 * Text of one line: line ends, tabs and control characters become a blank. A name goes into file names, the heads of mails
 * and single cells, where a line of its own could be taken for something else.
 */
export function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, " ").trim();
}
