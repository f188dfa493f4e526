import { useEffect, useRef, type ReactNode, type RefObject } from "react";

/** A window over the desk, opened when it is drawn. It stands outside the report's form, with a form of its own. */
export function DeskDialog({
  title,
  onClose,
  dialog,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  /** To close it from inside. */
  readonly dialog: RefObject<HTMLDialogElement>;
  readonly children: ReactNode;
}) {
  useEffect(() => dialog.current?.showModal(), [dialog]);
  return (
    <dialog ref={dialog} className="desk-dialog" aria-labelledby="desk-dialog-title" onClose={onClose}>
      <h2 id="desk-dialog-title">{title}</h2>
      {children}
    </dialog>
  );
}

/** A window's handle, closed once something was done in it. */
export function useClosedWhen(isDone: boolean): RefObject<HTMLDialogElement> {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isDone) dialog.current?.close();
  }, [isDone]);
  return dialog;
}
