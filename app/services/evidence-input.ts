import { createHash } from "node:crypto";
import { z } from "zod";
import type { Db } from "#db/client.ts";
import { newId } from "#db/new-id.ts";
import { insertEvidence, keepFile, type Evidence } from "#db/queries/score-evidence.ts";

/** Kinds of files taken, by the first bytes they must have; nothing a browser would run. */
const takenFiles: readonly { readonly ending: string; readonly type: string; readonly begins: readonly number[] }[] = [
  { ending: "pdf", type: "application/pdf", begins: [0x25, 0x50, 0x44, 0x46] },
  { ending: "png", type: "image/png", begins: [0x89, 0x50, 0x4e, 0x47] },
  { ending: "jpg", type: "image/jpeg", begins: [0xff, 0xd8, 0xff] },
  { ending: "jpeg", type: "image/jpeg", begins: [0xff, 0xd8, 0xff] },
  {
    ending: "docx",
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    begins: [0x50, 0x4b, 0x03, 0x04],
  },
  {
    ending: "xlsx",
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    begins: [0x50, 0x4b, 0x03, 0x04],
  },
];
export const mostEvidenceMegabytes = 3;
export const evidenceEndings = takenFiles.map(({ ending }) => `.${ending}`).join(",");
const mostBytes = mostEvidenceMegabytes * 1024 * 1024;

export interface HandedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export const evidenceSchema = z.object({
  text: z.string().trim().max(1_000, "不能超过 1000 个字").default(""),
  link: z
    .string()
    .trim()
    .max(500, "网址太长")
    .refine((text) => text === "" || isWebAddress(text), "网址要以 http:// 或 https:// 开头")
    .default(""),
});

export type GivenEvidence = z.infer<typeof evidenceSchema> & { readonly file?: HandedFile | undefined };

/** Why a file is not taken; undefined when it is. */
export function fileTrouble({ name, bytes }: HandedFile): string | undefined {
  const ending = name.toLowerCase().split(".").at(-1) ?? "";
  const kind = takenFiles.find((one) => one.ending === ending);
  if (!kind) return `“${name}”不是可以上传的文件，请换成 PDF、图片（png、jpg）、Word（docx）或 Excel（xlsx）文件。`;
  if (bytes.length > mostBytes) return `“${name}”超过 ${mostEvidenceMegabytes} MB，请压缩或只传有关的几页。`;
  if (!kind.begins.every((byte, index) => bytes[index] === byte)) {
    return `“${name}”的内容不是 ${ending} 文件，可能已经损坏或改过扩展名，请另存后再传。`;
  }
  return undefined;
}

export function isGiven({ text, link, file }: GivenEvidence): boolean {
  return text !== "" || link !== "" || file !== undefined;
}

/** Keeps what was given, a row each. Within a transaction. */
export async function keepEvidence(
  transaction: Db,
  row: Pick<Evidence, "sheetId" | "unitId" | "column" | "appealId" | "accountId" | "at">,
  { text, link, file }: GivenEvidence,
): Promise<void> {
  const plain = { ...row, fileHash: null, mediaType: null };
  if (text !== "") await insertEvidence(transaction, { ...plain, id: newId(), kind: "text", text });
  if (link !== "") await insertEvidence(transaction, { ...plain, id: newId(), kind: "link", text: link });
  if (!file) return;
  const fileHash = createHash("sha256").update(file.bytes).digest("hex");
  await keepFile(transaction, fileHash, file.bytes);
  const ending = file.name.toLowerCase().split(".").at(-1);
  const mediaType = takenFiles.find((one) => one.ending === ending)?.type ?? null;
  await insertEvidence(transaction, {
    ...row,
    id: newId(),
    kind: "file",
    text: plainFileName(file.name),
    fileHash,
    mediaType,
  });
}

/** Without folders, and without what a file system or a header would take for more than a name. */
function plainFileName(name: string): string {
  const last = name.split(/[\\/]/u).at(-1) ?? name;
  return last.replace(/[\p{Cc}"<>|:*?]/gu, "").slice(-100);
}

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol } = new URL(text);
  return protocol === "http:" || protocol === "https:";
}
