import * as fc from "fast-check";

/**
 * Property tests draw the same cases in every run, so that a run says something about the change at hand alone. To
 * look for faults, other cases are drawn on purpose: `NIANBAO_TEST_SEED=7 npx vitest run …`.
 */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env["NIANBAO_TEST_SEED"] ?? 1) });
