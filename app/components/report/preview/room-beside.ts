import { useSyncExternalStore } from "react";

/** Where the stylesheets put the desk's parts one under the other. */
const narrow = "(max-width: 60rem)";

function onTurn(heard: () => void): () => void {
  const media = matchMedia(narrow);
  media.addEventListener("change", heard);
  return () => media.removeEventListener("change", heard);
}

/** Whether the window is wide enough for a paper beside the form. */
export function useRoomBeside(): boolean {
  return useSyncExternalStore(
    onTurn,
    () => !matchMedia(narrow).matches,
    () => true,
  );
}
