/** How far the bundles of papers have come that are being made now. */
export interface BundleProgress {
  set(ticket: string, progress: BundleState): void;
  get(ticket: string): BundleState | undefined;
}

export interface BundleState {
  readonly accountId: string;
  readonly done: number;
  readonly all: number;
}

/** Bundles remembered at once; the oldest is forgotten first. */
const most = 100;

export function createBundleProgress(): BundleProgress {
  const known = new Map<string, BundleState>();
  return {
    set(ticket, progress) {
      known.delete(ticket);
      known.set(ticket, progress);
      for (const oldest of known.keys()) {
        if (known.size <= most) break;
        known.delete(oldest);
      }
    },
    get: (ticket) => known.get(ticket),
  };
}
