import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vitest/config";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

/** Entry points that run on Node outside the Remix bundle: server, command line, print worker, reading process. */
const nodeEntries = {
  server: "app/server/start.ts",
  nianbao: "app/commands/nianbao.ts",
  "print-worker": "app/renderers/pdf/print-worker.ts",
  "reading-process": "app/server/reading/reading-process.ts",
};

/** A group of test folders with what has to stand before they run; `app` alone means the files right in it. */
function project(name: string, folders: readonly string[], setup: readonly string[] = []) {
  return {
    extends: true as const,
    test: {
      name,
      // Modules keep nothing between calls: files of tests share what was loaded.
      isolate: false,
      include: folders.map((folder) => `tests/${folder}${folder === "app" ? "" : "/**"}/*.test.{ts,tsx}`),
      setupFiles: "tests/support/property-seed.ts",
      globalSetup: setup.map((file) => `tests/support/${file}.ts`),
    },
  };
}

export default defineConfig(({ mode }) => {
  if (mode === "node") {
    return {
      build: {
        ssr: true,
        outDir: "build/node",
        target: "node20",
        minify: false,
        copyPublicDir: false,
        rollupOptions: { input: nodeEntries },
      },
    };
  }
  return {
    plugins:
      mode === "test"
        ? []
        : [
            remix({
              future: {
                v3_fetcherPersist: true,
                v3_lazyRouteDiscovery: true,
                v3_relativeSplatPath: true,
                v3_routeConfig: true,
                v3_singleFetch: true,
                v3_throwAbortReason: true,
              },
            }),
          ],
    build: { target: "es2020" },
    test: {
      testTimeout: 180_000,
      hookTimeout: 120_000,
      maxWorkers: 2,
      // Three groups, so that a change of the rules is proved in seconds: `npx vitest run --project rules`.
      projects: [
        project("rules", ["report-schema", "architecture"]),
        project(
          "store",
          ["db", "app/services", "app/renderers", "app/readers", "app/components", "app"],
          ["postgres-server", "migrated-stores"],
        ),
        project(
          "counter",
          ["app/routes", "app/session", "app/server", "app/commands", "journeys"],
          ["finished-build", "postgres-server", "migrated-stores"],
        ),
      ],
    },
  };
});
