import { Transform } from "node:stream";

/**
 * A page's bytes without NUL. React 18 fills up with them where a character does not fit the end of one of its buffers,
 * which happens to every Chinese page; in a field a browser reads each as “�”, and it would be saved as if it had been typed.
 */
export function withoutNul(): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk);
    },
  });
}
