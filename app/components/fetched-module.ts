/**
 * A module that is fetched when it is first needed, and again where that failed. A browser remembers of an address that
 * it could not be fetched, for as long as the page lives: the next try asks under another.
 */
export function fetchedModule<Module>(load: () => Promise<Module>): () => Promise<Module> {
  let known: Promise<Module> | undefined;
  let failedAt: string | undefined;
  let tries = 0;
  const attempt = async (): Promise<Module> => {
    if (failedAt === undefined) return load();
    tries += 1;
    return (await import(/* @vite-ignore */ `${failedAt}?${tries}`)) as Module;
  };
  return () => {
    known ??= attempt().catch((error: unknown) => {
      failedAt ??= addressIn(error);
      known = undefined;
      throw error;
    });
    return known;
  };
}

/** Browsers tell it in the words of the error alone. */
function addressIn(error: unknown): string | undefined {
  return /https?:\/\/[^\s?]+\.js/u.exec(error instanceof Error ? error.message : "")?.[0];
}
