import { useEffect, useRef, useState, type ComponentType, type ReactNode } from "react";

/**
 * A part of a page whose code is fetched when it is first shown. Where that fails it says so and offers to try again; the
 * page around it stays, with everything typed in it.
 */
export function fetchedPart<Props extends object>(fetchPart: () => Promise<ComponentType<Props>>) {
  return fetched(fetchPart, (again) => <Trouble again={again} />);
}

/** The same for a window over the page. */
export function fetchedWindow<Props extends { readonly onClose: () => void }>(
  fetchPart: () => Promise<ComponentType<Props>>,
) {
  return fetched(fetchPart, (again, { onClose }) => <TroubleWindow again={again} onClose={onClose} />);
}

function fetched<Props extends object>(
  fetchPart: () => Promise<ComponentType<Props>>,
  trouble: (again: () => void, props: Props) => ReactNode,
) {
  return function FetchedPart(props: Props) {
    const [Part, setPart] = useState<ComponentType<Props>>();
    const [{ tries, isFailed }, setState] = useState({ tries: 1, isFailed: false });
    useEffect(() => {
      let isShown = true;
      fetchPart().then(
        (part) => isShown && setPart(() => part),
        () => isShown && setState({ tries, isFailed: true }),
      );
      return () => {
        isShown = false;
      };
    }, [tries]);
    if (Part) return <Part {...props} />;
    return isFailed ? trouble(() => setState({ tries: tries + 1, isFailed: false }), props) : null;
  };
}

function Trouble({ again }: { readonly again: () => void }) {
  return (
    <div className="note-box" role="alert">
      <p>网络不通，这一部分还没有取到；已填的不受影响。</p>
      <button className="small" type="button" onClick={again}>
        再试一次
      </button>
    </div>
  );
}

function TroubleWindow({ again, onClose }: { readonly again: () => void; readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="desk-dialog" aria-label="没有取到" onClose={onClose}>
      <Trouble again={again} />
      <p className="actions">
        <button type="button" onClick={() => dialog.current?.close()}>
          关闭
        </button>
      </p>
    </dialog>
  );
}
