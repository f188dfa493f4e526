export const docxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** A file as an answer. Names are Chinese; browsers take them percent-encoded (RFC 6266). */
export function fileAnswer(bytes: Uint8Array | string, type: string, name: string, download: boolean): Response {
  const disposition = `${download ? "attachment" : "inline"}; filename*=UTF-8''${encodeURIComponent(name)}`;
  return new Response(bytes as BodyInit, {
    headers: {
      "Content-Type": type,
      "Content-Disposition": disposition,
      "Cache-Control": "private, no-store",
    },
  });
}
