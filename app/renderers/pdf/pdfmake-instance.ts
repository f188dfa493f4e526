import pdfmake from "pdfmake";
import type { TDocumentDefinitions } from "pdfmake/interfaces.js";

/** What pdfmake asks of the files it is shown. */
interface VirtualFiles {
  existsSync(name: unknown): boolean;
  readFileSync(name: string): Buffer;
  writeFileSync(name: string, content: Buffer): void;
}

/** The library's default export is its only instance; its class is reached through it. */
interface Instance {
  virtualfs: VirtualFiles;
  setFonts(fonts: Record<string, { normal: string }>): void;
  setUrlAccessPolicy(allow: (url: string) => boolean): void;
  setLocalAccessPolicy(allow: (path: string) => boolean): void;
  createPdf(definition: TDocumentDefinitions): { getBuffer(): Promise<Buffer> };
}

/**
 * Writes one PDF with an instance of its own, so that papers made at the same time share nothing. Fonts are the
 * given ones by name; no address is fetched and no other file is opened.
 * @param fonts TrueType bytes by PostScript name
 */
export async function writePdf(
  fonts: ReadonlyMap<string, Buffer>,
  definition: TDocumentDefinitions,
): Promise<Uint8Array> {
  const Instance = (pdfmake as unknown as { constructor: new () => Instance }).constructor;
  const instance = new Instance();
  instance.virtualfs = {
    existsSync: (name) => typeof name === "string" && fonts.has(name),
    readFileSync: (name) => fonts.get(name)!,
    writeFileSync: (name) => {
      throw new Error(`排印时不应写入文件“${name}”`);
    },
  };
  instance.setFonts(Object.fromEntries([...fonts.keys()].map((name) => [name, { normal: name }])));
  instance.setUrlAccessPolicy(() => false);
  instance.setLocalAccessPolicy(() => false);
  const bytes = await instance.createPdf(definition).getBuffer();
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
