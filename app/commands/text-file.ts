import { open, type FileHandle } from "node:fs/promises";
import { TextDecoder } from "node:util";

const mostMegabytes = 5;

/** A file that cannot be read or used. The message is a sentence for people that names the file. */
export class FileTroubleError extends Error {
  override name = "FileTroubleError";
}

const openTroubles: Readonly<Record<string, string>> = {
  ENOENT: "没有这个文件，请核对路径和文件名",
  ENOTDIR: "没有这个文件，请核对路径和文件名",
  EACCES: "没有读取的权限，请检查文件权限",
  EPERM: "没有读取的权限，请检查文件权限",
  EISDIR: "是文件夹，请写出文件夹里的文件",
};

/** @throws FileTroubleError for files that are missing or no plain files */
export async function openFile(path: string): Promise<FileHandle> {
  const file = await open(path, "r").catch((error: NodeJS.ErrnoException) => {
    throw trouble(path, openTroubles[error.code ?? ""] ?? `读不了（${error.code ?? error.message}）`);
  });
  const stat = await file.stat();
  if (stat.isFile()) return file;
  await file.close();
  throw trouble(path, stat.isDirectory() ? openTroubles["EISDIR"]! : "不是普通文件，读不了");
}

/**
 * The text of a small UTF-8 file; a byte order mark is taken off.
 * @throws FileTroubleError for files that are missing, too large, no plain files, or in another encoding
 */
export async function readTextFile(path: string): Promise<string> {
  const bytes = await readFileBytes(path);
  if (bytes.length === 0) throw trouble(path, "是空文件，请核对是否保存完整");
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw trouble(path, "是 UTF-16 编码，请另存为 UTF-8 编码后再读");
  }
  const text = decode(bytes, "utf-8");
  if (text !== undefined) return text;
  const guess = decode(bytes, "gb18030") === undefined ? "不是 UTF-8 编码的文本" : "不是 UTF-8 编码，看来是 GBK 编码";
  throw trouble(path, `${guess}，请另存为 UTF-8 编码后再读`);
}

/** @throws FileTroubleError for files that are missing, too large, or no plain files */
export async function readFileBytes(path: string, most = mostMegabytes): Promise<Buffer> {
  const file = await openFile(path);
  try {
    const { size } = await file.stat();
    if (size > most * 1024 * 1024) {
      throw trouble(path, `超过 ${most} MB，这类文件不会这么大，请核对是否选错了文件`);
    }
    return await file.readFile();
  } finally {
    await file.close();
  }
}

function decode(bytes: Buffer, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function trouble(path: string, why: string): FileTroubleError {
  return new FileTroubleError(`“${path}”${why}。`);
}
