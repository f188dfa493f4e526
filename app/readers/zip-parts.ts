import { inflateRawSync } from "node:zlib";

/** What an archive holds, by name; or why it is not read. */
export type ZipParts =
  | { readonly ok: true; readonly parts: Readonly<Record<string, Uint8Array>> }
  | { readonly ok: false; readonly why: "broken" | "tooLarge" };

const mostParts = 2000;
const mostUnpacked = 60 * 1024 * 1024;

const endOfArchive = { signature: 0x06054b50, length: 22, count: 10, start: 16 };
const listed = { signature: 0x02014b50, length: 46 };
const local = { signature: 0x04034b50, length: 30 };
/** A remark may stand behind the end, of this length at most. */
const longestRemark = 0xffff;

/**
 * The wanted parts of a zip archive, all together no larger than a report can be. What an archive says of its sizes may be
 * a lie: unpacking stops where the bound is reached, so that a small file can fill neither the memory nor the afternoon.
 */
export function zipParts(bytes: Uint8Array, isWanted: (name: string) => boolean = () => true): ZipParts {
  try {
    return read(bytes, isWanted);
  } catch (error) {
    const tooLarge = error instanceof RangeError && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    return { ok: false, why: tooLarge ? "tooLarge" : "broken" };
  }
}

/** @throws RangeError, Error of whatever is not where the archive says it is */
function read(bytes: Uint8Array, isWanted: (name: string) => boolean): ZipParts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + endOfArchive.count, true);
  if (count > mostParts) return { ok: false, why: "tooLarge" };
  const parts: Record<string, Uint8Array> = {};
  let left = mostUnpacked;
  let at = view.getUint32(end + endOfArchive.start, true);
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== listed.signature) return { ok: false, why: "broken" };
    const [nameLength, extraLength, remarkLength] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    const nameAt = at + listed.length;
    const name = new TextDecoder().decode(bytes.subarray(nameAt, nameAt + (nameLength ?? 0)));
    if (isWanted(name) && !name.endsWith("/")) {
      const part = partAt(bytes, view, at, left);
      left -= part.length;
      if (left < 0) return { ok: false, why: "tooLarge" };
      parts[name] = part;
    }
    at = nameAt + (nameLength ?? 0) + (extraLength ?? 0) + (remarkLength ?? 0);
  }
  return { ok: true, parts };
}

function endOf(view: DataView): number {
  const last = view.byteLength - endOfArchive.length;
  for (let at = last; at >= 0 && at >= last - longestRemark; at -= 1) {
    if (view.getUint32(at, true) === endOfArchive.signature) return at;
  }
  throw new Error("没有压缩包的结尾");
}

/** @param at where the archive's list tells of the part @param left bytes it may unpack to */
function partAt(bytes: Uint8Array, view: DataView, at: number, left: number): Uint8Array {
  const method = view.getUint16(at + 10, true);
  const packedLength = view.getUint32(at + 20, true);
  const header = view.getUint32(at + 42, true);
  if (view.getUint32(header, true) !== local.signature) throw new Error("压缩包里的文件不在所说的位置");
  const start = header + local.length + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  const packed = bytes.subarray(start, start + packedLength);
  if (packed.length !== packedLength) throw new Error("压缩包不完整");
  if (method === 0) return packed;
  if (method !== 8) throw new Error(`压缩方式 ${method} 不认识`);
  return inflateRawSync(packed, { maxOutputLength: Math.max(left, 1) });
}
