import { constants, inflateSync } from "node:zlib";

/** What the pressed parts of a PDF may unpack to, all together: pictures and fonts of a report stay far below. */
const mostUnpacked = 100 * 1024 * 1024;
/** Pressed twice over and more is no way anybody writes a PDF. */
const mostLayers = 3;

/**
 * Whether what is pressed in a PDF unpacks to a size a report can have. The library that reads it unpacks without bound, so
 * that a small file could fill the memory.
 */
export function isWithinBounds(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = mostUnpacked;
  for (let at = file.indexOf("stream"); at >= 0; at = file.indexOf("stream", at + 6)) {
    let start = at + 6;
    while (file[start] === 0x0d || file[start] === 0x0a || file[start] === 0x20) start += 1;
    const size = unpackedSize(file.subarray(start), left, mostLayers);
    if (size === undefined) return false;
    left -= size;
  }
  return true;
}

/** @returns bytes it unpacks to, 0 where it is not pressed this way; undefined for more than may be */
function unpackedSize(packed: Buffer, most: number, layers: number): number | undefined {
  // The first byte of what zlib writes.
  if ((packed[0] ?? 0) % 16 !== 8) return 0;
  if (layers === 0 || most <= 0) return undefined;
  try {
    const inner = inflateSync(packed, { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH });
    const below = unpackedSize(inner, most - inner.length, layers - 1);
    return below === undefined ? undefined : inner.length + below;
  } catch (error) {
    return error instanceof RangeError ? undefined : 0;
  }
}
