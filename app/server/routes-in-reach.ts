import type { ServerBuild } from "@remix-run/node";

/**
 * The builds that answer requests, by the first word of their address. The router reads all its routes anew for each
 * request, which took longer than to save a field: a build that has only the routes an address can lead to answers the
 * same in less time.
 */
export class RoutesInReach {
  readonly #byWord: ReadonlyMap<string, ServerBuild>;

  constructor(readonly build: ServerBuild) {
    const words = new Set(["", ...Object.keys(build.routes).flatMap((id) => firstWordOf(build, id) ?? [])]);
    this.#byWord = new Map([...words].map((word) => [word, withoutOthers(build, word)]));
  }

  /** @param path of an address as it came, “/reports/7.data”; of one whose first word no route has, all routes */
  of(path: string): ServerBuild {
    const [, word] = path.split("/");
    return this.#byWord.get(word?.replace(/\.data$/u, "") ?? "") ?? this.build;
  }
}

/** Undefined where a route is at home under any word: the frame of all pages, the home page, what takes any address. */
function firstWordOf(build: ServerBuild, id: string): string | undefined {
  const words: string[] = [];
  for (let route = build.routes[id]; route; route = build.routes[route.parentId ?? ""]) {
    words.unshift(...(route.path ?? "").split("/").filter((word) => word !== ""));
  }
  const [first] = words;
  return first === undefined || /[:*?]/u.test(first) ? undefined : first;
}

function withoutOthers(build: ServerBuild, word: string): ServerBuild {
  const among = <T>(routes: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(routes).filter(([id]) => [undefined, word].includes(firstWordOf(build, id))));
  return { ...build, routes: among(build.routes), assets: { ...build.assets, routes: among(build.assets.routes) } };
}
