import type { Db } from "#db/client.ts";
import type { KeptPapers } from "#app/renderers/kept-papers.ts";
import type { PrintPool } from "#app/renderers/pdf/print-pool.ts";
import type { UploadReader } from "#app/server/reading/reading-pool.ts";
import type { SecretBox } from "#app/session/secret-box.ts";
import type { BundleProgress } from "./bundle-progress.ts";

/** An account the demo shows on its log-in page. Nowhere else is there a password known beforehand. */
export interface ShownAccount {
  readonly login: string;
  readonly password: string;
  readonly name: string;
  readonly role: string;
  readonly unit: string;
}

/** What the server hands to every loader and action. */
export interface AppContext {
  readonly db: Db;
  readonly printer: PrintPool;
  /** Reads files people send, apart from everything else, and no longer than the person waits. */
  readonly reader: UploadReader;
  /** Papers of revisions, which never change: printed once. */
  readonly papers: KeptPapers;
  readonly bundles: BundleProgress;
  /** Resolves when the person's machine has taken what was sent; throws when it has gone. */
  readonly drained: () => Promise<void>;
  /** The moment of this request; nothing below asks the clock. */
  readonly now: Date;
  /** For the scripts of this answer only. */
  readonly nonce: string;
  readonly secureCookie: boolean;
  /** Minutes without use after which a person is logged out. */
  readonly idleMinutes: number;
  /** Seals what the store keeps and may not be read from it. */
  readonly secrets: SecretBox;
  /** Address of the person's machine. */
  readonly address: string;
  /** Whether reminders leave by e-mail; else they stand in the program alone. */
  readonly sendsMail: boolean;
  /** Address people type, for e-mails; "" when it is not set. */
  readonly publicAddress: string;
  readonly demoAccounts?: readonly ShownAccount[];
}

declare module "@remix-run/server-runtime" {
  // The framework's own way to say what a load context holds.
  // oxlint-disable-next-line typescript/no-empty-interface
  interface AppLoadContext extends AppContext {}
}
