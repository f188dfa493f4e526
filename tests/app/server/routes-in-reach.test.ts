import type { ServerBuild } from "@remix-run/node";
import { expect, test } from "vitest";
import { finishedPages } from "#app/server/pages.ts";
import { RoutesInReach } from "#app/server/routes-in-reach.ts";

const build = (await finishedPages("build")).build as ServerBuild;
const reach = new RoutesInReach(build);

/** A route with those it stands in, from the page's frame inwards. */
function lineOf(id: string): string[] {
  const parent = build.routes[id]?.parentId;
  return parent === undefined ? [id] : [...lineOf(parent), id];
}

const addressOf = (id: string): string =>
  lineOf(id)
    .map((each) => build.routes[each]?.path ?? "")
    .filter((path) => path !== "")
    .map((path) => `/${path.replaceAll(/:\w+/gu, "7")}`)
    .join("");

test("of every route's own address the route is in reach, with all it stands in and what shows that nothing is there", () => {
  const notFound = Object.values(build.routes).find((route) => route?.path === "*")!.id;
  for (const id of Object.keys(build.routes)) {
    for (const address of [addressOf(id) || "/", `${addressOf(id)}.data`]) {
      const { routes, assets } = reach.of(address);
      expect(Object.keys(routes), address).toEqual(expect.arrayContaining([...lineOf(id), notFound]));
      expect(Object.keys(assets.routes).toSorted(), address).toEqual(Object.keys(routes).toSorted());
    }
  }
});

test("of a report's address the office's pages are not in reach; of one no route begins with, all are", () => {
  const ofReport = Object.values(reach.of("/reports/7").routes).map((route) => route?.path ?? "");
  expect(ofReport).toEqual(expect.not.arrayContaining([expect.stringMatching(/^rounds/u)]));
  for (const address of ["/Reports/7", "/%72eports/7", "/__manifest", "/nothing"]) {
    expect(reach.of(address)).toBe(build);
  }
});
