import mammoth from "mammoth";
import type { DocumentPart } from "#report-schema/reading/document.ts";
import { UnreadableFileError } from "../file-trouble.ts";
import { unpacked } from "../unpacked.ts";

/**
 * A Word file as the web page it makes, pictures left out.
 * @param readPage reads that page
 * @throws UnreadableFileError
 */
export async function readDocx(bytes: Uint8Array, readPage: (page: string) => DocumentPart[]): Promise<DocumentPart[]> {
  const files = unpacked(bytes, () => true);
  if (!files["word/document.xml"]) throw new UnreadableFileError("不是 Word 文件，请核对文件名和内容");
  const made = await mammoth
    // A picture has nothing to say here.
    .convertToHtml(
      { buffer: Buffer.from(bytes) },
      { convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: "" })) },
    )
    .catch(() => {
      throw new UnreadableFileError("内容已损坏，请用 Word 打开核对后另存再读");
    });
  return readPage(made.value);
}
