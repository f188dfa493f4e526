/** Small PDF files made to take for ever or to swell, written by hand so that each holds just what it is about. */
import { deflateSync } from "node:zlib";

/** @param page entries of the page beside the usual ones @param more objects behind it, from the fifth on */
function pdfOf(content: Buffer, { filters = "", page = "", more = [] as readonly Buffer[] } = {}): Uint8Array {
  const objects = [
    Buffer.from("<</Type/Catalog/Pages 2 0 R>>"),
    Buffer.from("<</Type/Pages/Kids[3 0 R]/Count 1>>"),
    Buffer.from(`<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R${page}>>`),
    streamObject(content, filters),
    ...more,
  ];
  const parts = [Buffer.from("%PDF-1.4\n")];
  let at = parts[0]!.length;
  let places = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const [index, object] of objects.entries()) {
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from("\nendobj\n")]);
    places += `${String(at).padStart(10, "0")} 00000 n \n`;
    parts.push(part);
    at += part.length;
  }
  const trailer = `trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${at}\n%%EOF\n`;
  return new Uint8Array(Buffer.concat([...parts, Buffer.from(places), Buffer.from(trailer)]));
}

function streamObject(bytes: Buffer, entries: string): Buffer {
  return Buffer.concat([
    Buffer.from(`<</Length ${bytes.length}${entries}>>stream\n`),
    bytes,
    Buffer.from("\nendstream"),
  ]);
}

/** A page that draws a form ten times, which draws another ten times, and so on: a hundred thousand million drawings. */
export function endlessPdf(): Uint8Array {
  const draws = Buffer.from("/F Do ".repeat(10));
  const first = 5;
  const forms = Array.from({ length: 10 }, (_, depth) => {
    const next = `/Resources<</XObject<</F ${first + depth + 1} 0 R>>>>`;
    return streamObject(draws, `/Type/XObject/Subtype/Form/BBox[0 0 595 842]${next}`);
  });
  const last = streamObject(Buffer.from("0 0 m 9 9 l S"), "/Type/XObject/Subtype/Form/BBox[0 0 595 842]");
  const page = `/Resources<</XObject<</F ${first} 0 R>>>>`;
  return pdfOf(draws, { page, more: [...forms, last] });
}

/** Some kilobytes that unpack to gigabytes of blanks: in Flate stand pairs of “128 times” and a blank. */
export function swellingPdf(): Uint8Array {
  const pairs = Buffer.alloc(50_000_000, Buffer.from([129, 0x20]));
  return pdfOf(deflateSync(pairs), { filters: "/Filter[/FlateDecode/RunLengthDecode]" });
}

/** Its only page is not there: no reader has a word of its own for that. */
export function pagelessPdf(): Uint8Array {
  const text = Buffer.from(pdfOf(Buffer.from("0 0 m 9 9 l S"))).toString("latin1");
  return Buffer.from(text.replace("/Kids[3 0 R]", "/Kids[7 0 R]"), "latin1");
}
