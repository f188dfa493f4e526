import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vitest/config";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

/** Entry points that run on Node outside the Remix bundle: server, command line, print worker. */
const nodeEntries = {
  server: "app/server/start.ts",
  nianbao: "app/commands/nianbao.ts",
  "print-worker": "app/renderers/pdf/print-worker.ts",
};

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
    plugins: mode === "test"
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
      include: ["tests/**/*.test.{ts,tsx}"],
      exclude: ["tests/bench/**"],
      globalSetup: ["tests/support/finished-build.ts", "tests/support/postgres-server.ts"],
      testTimeout: 180_000,
      hookTimeout: 120_000,
      maxWorkers: 2,
    },
  };
});
