import { AlignmentType, LineRuleType, type IStylesOptions } from "docx";
import {
  bodySize,
  fontNamed,
  fonts,
  indent,
  linePitch,
  noIndent,
  titlePitch,
  titleSize,
  tracking,
} from "./word-style.ts";

const exactly = (line: number) => ({ line, lineRule: LineRuleType.EXACT, before: 0, after: 0 });

/** A heading looks as 7.3 has it and is one for Word's side panel too. */
const headingStyle = (name: string) => ({
  run: { font: fontNamed(name), size: bodySize, color: "000000", bold: false, italics: false },
  paragraph: { keepNext: true, keepLines: true, indent, spacing: exactly(linePitch) },
});

export const wordStyles: IStylesOptions = {
  default: {
    document: {
      run: {
        font: fontNamed(fonts.body),
        size: bodySize,
        characterSpacing: tracking,
        language: { value: "zh-CN", eastAsia: "zh-CN" },
      },
      paragraph: { alignment: AlignmentType.BOTH, indent, spacing: exactly(linePitch) },
    },
    title: {
      run: { font: fontNamed(fonts.title), size: titleSize, color: "000000", bold: false, characterSpacing: 0 },
      paragraph: {
        alignment: AlignmentType.CENTER,
        keepNext: true,
        keepLines: true,
        indent: noIndent,
        // One empty line under the title.
        spacing: { ...exactly(titlePitch), after: linePitch },
      },
    },
    heading1: headingStyle(fonts.black),
    heading2: headingStyle(fonts.kai),
    heading3: headingStyle(fonts.body),
  },
};
