import { UnreadableFileError } from "../file-trouble.ts";

/**
 * The text of a file in one of the encodings offices use: UTF-8, UTF-16 with its mark, GB18030 (which GBK and GB2312 are
 * part of). A byte order mark is taken off.
 * @throws UnreadableFileError for bytes that are text in none of them
 */
export function decoded(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new UnreadableFileError("是空文件，请核对是否保存完整");
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "";
  for (const encoding of marked === "" ? ["utf-8", "gb18030"] : [marked]) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes("\u0000")) return text;
    } catch {
      // The next one may fit.
    }
  }
  throw new UnreadableFileError("不是文本：既不是 UTF-8 也不是 GB18030 编码，请用记事本另存为 UTF-8 再读");
}
