/** A file that cannot be read for what it is. The message says why and what to do, without the file's name. */
export class UnreadableFileError extends Error {
  override name = "UnreadableFileError";
}
