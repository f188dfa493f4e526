/** Imported first by what serves: React and the router choose their production builds as they are loaded. */
import { runInProduction } from "#app/env.ts";

runInProduction();
