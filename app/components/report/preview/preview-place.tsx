import { fetchedModule } from "#app/components/fetched-module.ts";
import { fetchedPart, fetchedWindow } from "#app/components/fetched-part.tsx";
import { usePreviewShown } from "./preview-shown.tsx";
import { useRoomBeside } from "./room-beside.ts";

/** What prints and draws is fetched when the preview is first opened. */
const fetchPane = fetchedModule(() => import("./preview-pane.tsx"));
const Pane = fetchedPart(async () => (await fetchPane()).Pane);
const PaneWindow = fetchedWindow(async () => (await fetchPane()).PaneWindow);

/** Where the paper stands, when it is wanted: beside the form, or over it where there is no room. */
export function PreviewPlace({ address }: { readonly address: string }) {
  const { isShown, show } = usePreviewShown();
  const hasRoom = useRoomBeside();
  if (!isShown) return null;
  return hasRoom ? <Pane address={address} /> : <PaneWindow address={address} onClose={() => show(false)} />;
}
