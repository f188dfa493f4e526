import type { Format } from "#report-schema/format.ts";
import { useSaver, useSaverPart } from "./saver-context.ts";
import { UnsavedValues } from "./unsaved-values.tsx";

/** The report moved on while somebody typed: what could not be saved any more, to be copied. */
export function UnsavedWhenClosed({ format }: { readonly format: Format }) {
  const saver = useSaver();
  const isClosed = useSaverPart(({ line }) => line.kind === "closed");
  useSaverPart(({ queue }) => queue.all().length);
  if (!isClosed) return null;
  const texts = Object.fromEntries(saver.queue.all().map(({ name, text }) => [name, text]));
  return <UnsavedValues format={format} texts={texts} onDone={() => saver.giveUp()} />;
}
