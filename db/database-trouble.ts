/** The store cannot be used. The message is a sentence for the person who runs the program. */
export class DatabaseTroubleError extends Error {
  override name = "DatabaseTroubleError";
}
