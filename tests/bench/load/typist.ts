import { request, type Agent } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { gunzipSync } from "node:zlib";
import { backOffMs } from "#app/components/report/saving/back-off.ts";
import { newChangeId } from "#app/components/report/saving/new-change-id.ts";
import { figureField, keptText, narrativeField } from "#report-schema/draft-input.ts";
import type { FieldChange } from "#report-schema/field-changes.ts";
import { readFieldsAnswer } from "#report-schema/fields-answer.ts";
import { typedFigures } from "#report-schema/figure-index.ts";
import { format, type LoadClerk } from "./lay-out.ts";

/** What one run has seen. */
export interface Tally {
  /** Milliseconds of every answered save. */
  readonly saves: number[];
  /** Milliseconds of every page of the report. */
  readonly pages: number[];
  /** How often each trouble was met. */
  readonly troubles: Map<string, number>;
}

export interface Typist {
  /** The last acknowledged text of every field typed. */
  readonly acknowledged: ReadonlyMap<string, string>;
  /** Opens the report within the time given, and types until the moment given; on return nothing is on its way. */
  type(openWithinMs: number, until: number): Promise<void>;
}

const figures = typedFigures(format)
  .filter(({ kind }) => kind === "count")
  .map(({ id }) => figureField(id));
const text = narrativeField("overview");
/** One field in so many is the long text. */
const textEvery = 6;
const longestMs = 20_000;

export function typist(clerk: LoadClerk, address: () => URL, agent: Agent, tally: Tally): Typist {
  const fields: Record<string, string> = { ...clerk.fields };
  const acknowledged = new Map<string, string>();
  let since = clerk.version;
  let turn = 0;

  async function save(change: FieldChange): Promise<void> {
    const body = JSON.stringify({ accountId: clerk.accountId, since, changes: [change] });
    for (let failures = 1; ; failures += 1) {
      try {
        const begun = performance.now();
        const { status, answer } = await ask(
          address(),
          agent,
          clerk,
          "POST",
          `/reports/${clerk.reportId}/fields`,
          body,
        );
        const read = readFieldsAnswer(status === 200 ? JSON.parse(answer) : undefined);
        if (!read) throw new Error(`答 ${status}`);
        tally.saves.push(performance.now() - begun);
        const [outcome] = read.outcomes;
        if (outcome?.outcome !== "kept") throw new Error(`没有存下：${outcome?.outcome ?? "没有回答"}`);
        since = read.version;
        fields[change.name] = change.text;
        acknowledged.set(change.name, change.text);
        return;
      } catch (error) {
        const what = error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.message) : String(error);
        tally.troubles.set(what, (tally.troubles.get(what) ?? 0) + 1);
        await wait(backOffMs(failures, Math.random()));
      }
    }
  }

  function nextChange(): FieldChange {
    turn += 1;
    const isText = turn % textEvery === 0;
    const name = isText ? text : (figures[Math.floor(Math.random() * figures.length)] ?? "");
    const base = fields[name] ?? "";
    // A text goes on being written; every few turns it is shortened, as people do.
    const longer = turn % 60 === 0 ? base.slice(0, 4_000) : `${base}第${turn}次补写的一句话。`;
    const typed = isText ? longer : String(Math.floor(Math.random() * 900));
    return { id: newChangeId(), name, base, text: keptText(format, name, typed) };
  }

  return {
    acknowledged,
    async type(openWithinMs, until) {
      await wait(Math.random() * openWithinMs);
      const begun = performance.now();
      const page = await ask(address(), agent, clerk, "GET", `/reports/${clerk.reportId}`).catch(() => undefined);
      if (page?.status === 200) tally.pages.push(performance.now() - begun);
      while (Date.now() < until) {
        await wait(2_000 + Math.random() * 3_000);
        const next = nextChange();
        if (next.text !== next.base) await save(next);
      }
    },
  };
}

function ask(url: URL, agent: Agent, { cookie }: LoadClerk, method: string, path: string, body?: string) {
  const headers = {
    Cookie: cookie,
    Origin: url.origin,
    "Accept-Encoding": "gzip",
    ...(body !== undefined && { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(body) }),
  };
  return new Promise<{ status: number; answer: string }>((resolve, reject) => {
    const sent = request({ agent, host: "127.0.0.1", port: url.port, method, path, headers, timeout: longestMs });
    sent.on("timeout", () => sent.destroy(new Error("20 秒没有回答")));
    sent.on("error", reject);
    sent.on("response", (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("error", reject);
      response.on("end", () => {
        const bytes = Buffer.concat(parts);
        const answer = response.headers["content-encoding"] === "gzip" ? gunzipSync(bytes) : bytes;
        resolve({ status: response.statusCode ?? 0, answer: answer.toString("utf8") });
      });
    });
    sent.end(body);
  });
}
