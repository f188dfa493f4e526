import { lazy, Suspense } from "react";
import { usePreviewShown } from "./preview-shown.tsx";

/** What prints and draws is fetched when the preview is first opened. */
const Pane = lazy(async () => ({ default: (await import("./preview-pane.tsx")).Pane }));

/** Where the paper stands, when it is wanted. */
export function PreviewPlace({ address }: { readonly address: string }) {
  const { isShown } = usePreviewShown();
  if (!isShown) return null;
  return (
    <Suspense fallback={null}>
      <Pane address={address} />
    </Suspense>
  );
}
