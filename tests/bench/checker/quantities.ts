/** What a text may state, reckoned from the figures by id: kept apart from how the checker reckons it. */
type Figures = Readonly<Record<string, number>>;

function add(figures: Figures, pattern: RegExp): number {
  return Object.entries(figures).reduce((sum, [id, value]) => (pattern.test(id) ? sum + value : sum), 0);
}

const patterns: Readonly<Record<string, RegExp>> = {
  received: /^applications\.received\./u,
  carriedIn: /^applications\.carriedIn\./u,
  handled: /^applications\.(?!received|carriedIn|carriedOut)/u,
  carriedOut: /^applications\.carriedOut\./u,
  disclosed: /^applications\.disclosed\./u,
  partlyDisclosed: /^applications\.partlyDisclosed\./u,
  refused: /^applications\.refused\./u,
  unavailable: /^applications\.unavailable\./u,
  notHeld: /^applications\.unavailable\.notHeld\./u,
  notProcessed: /^applications\.notProcessed\./u,
  otherOutcome: /^applications\.other\./u,
  persons: /^applications\.received\.person$/u,
  organisations: /^applications\.received\.(?!person)/u,
  companies: /^applications\.received\.company$/u,
  reviews: /^contest\.review\./u,
  reviewsUpheld: /^contest\.review\.upheld$/u,
  reviewsCorrected: /^contest\.review\.corrected$/u,
  reviewsPending: /^contest\.review\.pending$/u,
  suits: /^contest\.(?:directSuit|suitAfterReview)\./u,
  suitsUpheld: /^contest\.(?:directSuit|suitAfterReview)\.upheld$/u,
  suitsCorrected: /^contest\.(?:directSuit|suitAfterReview)\.corrected$/u,
  directSuits: /^contest\.directSuit\./u,
  laterSuits: /^contest\.suitAfterReview\./u,
  rulesIssued: /^proactive\.rules\.issued$/u,
  normativeIssued: /^proactive\.normative\.(?:issued|made)$/u,
  normativeRepealed: /^proactive\.normative\.repealed$/u,
  normativeInForce: /^proactive\.normative\.inForce$/u,
  licences: /^proactive\.licences\.decided$/u,
  penalties: /^proactive\.penalties\.decided$/u,
  coercion: /^proactive\.coercion\.decided$/u,
  fees: /^proactive\.fees\.collected$/u,
};

export const tabledQuantities: readonly string[] = Object.keys(patterns);

/** Undefined for what no table holds: shares, sums of channels, meetings. */
export function quantityOf(figures: Figures, quantity: string): number | undefined {
  const pattern = patterns[quantity];
  return pattern && add(figures, pattern);
}
