import { fetchedModule } from "#app/components/fetched-module.ts";
import { fetchedPart } from "#app/components/fetched-part.tsx";
import { usePreviewShown } from "./preview-shown.tsx";

/** What prints and draws is fetched when the preview is first opened. */
const fetchPane = fetchedModule(() => import("./preview-pane.tsx"));
const Pane = fetchedPart(async () => (await fetchPane()).Pane);

/** Where the paper stands, when it is wanted. */
export function PreviewPlace({ address }: { readonly address: string }) {
  const { isShown } = usePreviewShown();
  if (!isShown) return null;
  return <Pane address={address} />;
}
