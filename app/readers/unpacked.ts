import { UnreadableFileError } from "./file-trouble.ts";
import { zipParts } from "./zip-parts.ts";

/**
 * The wanted parts of an Office file, which is a zip archive.
 * @throws UnreadableFileError for what is no archive, is locked with a password, or unpacks to too much
 */
export function unpacked(bytes: Uint8Array, isWanted: (name: string) => boolean): Readonly<Record<string, Uint8Array>> {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    throw new UnreadableFileError("是旧版（97—2003）或加了密码的 Office 文件，请去掉密码并另存为 .docx 或 .xlsx 再读");
  }
  const archive = zipParts(bytes, isWanted);
  if (archive.ok) return archive.parts;
  throw new UnreadableFileError(
    archive.why === "tooLarge"
      ? "展开后过大，年报文件不会这么大，请核对是否选错了文件"
      : "内容已损坏或不是所写的文件类型，请用 Word 或 Excel 打开核对后另存再读",
  );
}
