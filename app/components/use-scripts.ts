import { useSyncExternalStore } from "react";

const never = (): (() => void) => () => undefined;

/** Whether scripts have come: what only they can do is not shown before. */
export function useScripts(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
