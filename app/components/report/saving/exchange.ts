import { readFieldsAnswer, type FieldsAnswer } from "#report-schema/fields-answer.ts";
import type { FieldChange } from "#report-schema/field-changes.ts";

export type Exchanged =
  | { readonly kind: "answered"; readonly answer: FieldsAnswer }
  /** No line, no server, or something in between that is not ours: try again later. */
  | { readonly kind: "unreachable" }
  | { readonly kind: "loggedOut"; readonly sentence: string }
  /** Trying again will not help. */
  | { readonly kind: "refused"; readonly sentence: string };

/** One exchange of a form with the server: what was typed goes, what others wrote comes. */
export interface Exchange {
  send(since: number, changes: readonly FieldChange[], isLast?: boolean): Promise<Exchanged>;
  ask(since: number): Promise<Exchanged>;
}

const longestMs = 20_000;

export function exchangeWith(address: string, accountId: string): Exchange {
  const query = (since: number): string =>
    `${address}?${new URLSearchParams({ account: accountId, since: `${since}` })}`;
  return {
    ask: (since) => exchange(query(since), { method: "GET" }),
    send: (since, changes, isLast = false) =>
      exchange(address, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ accountId, since, changes }),
        // Goes on when the page is left.
        keepalive: isLast,
      }),
  };
}

async function exchange(address: string, request: RequestInit): Promise<Exchanged> {
  const control = new AbortController();
  const timer = setTimeout(() => control.abort(), longestMs);
  try {
    const response = await fetch(address, { ...request, signal: control.signal, redirect: "manual" });
    return await read(response);
  } catch {
    return { kind: "unreachable" };
  } finally {
    clearTimeout(timer);
  }
}

async function read(response: Response): Promise<Exchanged> {
  const text = await response.text();
  const json = parsed(text);
  const answer = readFieldsAnswer(json);
  if (answer) return { kind: "answered", answer };
  const sentence = sentenceIn(json) ?? text.slice(0, 200);
  if (response.status === 401) return { kind: "loggedOut", sentence };
  if ([400, 403, 404, 411, 413].includes(response.status)) return { kind: "refused", sentence };
  return { kind: "unreachable" };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function sentenceIn(json: unknown): string | undefined {
  const said = typeof json === "object" && json !== null && "sentence" in json ? json.sentence : undefined;
  return typeof said === "string" ? said : undefined;
}
