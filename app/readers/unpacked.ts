import { unzipSync, type UnzipFileInfo } from "fflate";
import { UnreadableFileError } from "./file-trouble.ts";

const mostEntries = 2000;
const mostUnpacked = 60 * 1024 * 1024;

/**
 * The wanted parts of an Office file, which is a zip archive. What the archive says of its sizes is added up before
 * anything is unpacked, so that a small file cannot fill the memory.
 * @throws UnreadableFileError for what is no archive, is locked with a password, or unpacks to too much
 */
export function unpacked(bytes: Uint8Array, isWanted: (name: string) => boolean): Readonly<Record<string, Uint8Array>> {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    throw new UnreadableFileError("是旧版（97—2003）或加了密码的 Office 文件，请去掉密码并另存为 .docx 或 .xlsx 再读");
  }
  let entries = 0;
  let size = 0;
  const filter = (info: UnzipFileInfo): boolean => {
    entries += 1;
    if (!isWanted(info.name)) return false;
    size += info.originalSize;
    if (entries > mostEntries || size > mostUnpacked) {
      throw new UnreadableFileError("展开后过大，年报文件不会这么大，请核对是否选错了文件");
    }
    return true;
  };
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof UnreadableFileError) throw error;
    throw new UnreadableFileError("内容已损坏或不是所写的文件类型，请用 Word 或 Excel 打开核对后另存再读");
  }
}
