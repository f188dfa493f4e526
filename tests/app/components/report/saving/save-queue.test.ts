import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backOffMs } from "#app/components/report/saving/back-off.ts";
import { SaveQueue } from "#app/components/report/saving/save-queue.ts";
import { figureField, fieldProblem } from "#report-schema/draft-input.ts";
import { meetFields, takenFields, type FieldChange } from "#report-schema/field-changes.ts";
import type { FieldNews } from "#report-schema/fields-answer.ts";
import { formatForYear } from "#report-schema/formats/registry.ts";

const format = formatForYear(2025);
const person = figureField("applications.received.person");
const company = figureField("applications.received.company");
const most = 100;

let count = 0;
function queueOver(kept: Record<string, string>): SaveQueue {
  return new SaveQueue(
    kept,
    () => `change-${(count += 1)}`,
    (name, text) => fieldProblem(format, name, text),
  );
}

/** A server that keeps fields as the real one does: by the same rules, each change once. */
class Keeper {
  readonly known = new Set<string>();
  constructor(readonly kept: Record<string, string>) {}

  take(changes: readonly FieldChange[]) {
    const merged = meetFields(format, this.kept, changes, this.known);
    Object.assign(this.kept, takenFields(merged));
    for (const one of merged) if (one.outcome === "kept" && one.isNew) this.known.add(one.change.id);
    const who = { by: "沈某", at: "2026-01-12T02:00:00.000Z" };
    return merged.map((one) => {
      const { id } = one.change;
      if (one.outcome === "kept") return { outcome: "kept" as const, id };
      if (one.outcome === "refused") return { outcome: "refused" as const, id, sentence: one.sentence };
      return { outcome: "conflict" as const, id, theirs: one.theirs, ...who };
    });
  }

  news(): FieldNews[] {
    return Object.entries(this.kept).map(([name, text]) => ({ name, text, by: "沈某", at: "" }));
  }
}

describe("changes on their way to the server (待存的修改)", () => {
  it("go as one while nobody has sent them, and are none when the old text is back", () => {
    const queue = queueOver({ [person]: "9" });
    queue.put(person, "1");
    queue.put(person, "18");
    expect(queue.all()).toMatchObject([{ base: "9", text: "18" }]);
    queue.put(person, "9");
    expect(queue.all()).toEqual([]);
  });

  it("once sent stay as they are until answered; what is typed after follows them", () => {
    const queue = queueOver({ [person]: "9" });
    queue.put(person, "1");
    const [sent] = queue.batch(most);
    queue.put(person, "18");
    expect(queue.batch(most)).toEqual([sent]);
    queue.settle({ outcomes: [{ outcome: "kept", id: sent!.id }], news: [] });
    expect(queue.batch(most)).toMatchObject([{ base: "1", text: "18" }]);
  });

  it("come back after a reload in the order they were typed, and are sent under the ids they had", () => {
    const queue = queueOver({ [person]: "9", [company]: "3" });
    queue.put(person, "1");
    queue.batch(most);
    queue.put(person, "18");
    queue.put(company, "4");
    const left = queue.all();
    const again = queueOver({ [person]: "9", [company]: "3" });
    expect(again.adopt(left)).toEqual({ [person]: "18", [company]: "4" });
    const server = new Keeper({ [person]: "9", [company]: "3" });
    expect(again.batch(most).map(({ id }) => id)).toEqual([left[0]!.id, left[2]!.id]);
    again.settle({ outcomes: server.take(again.batch(most)), news: [] });
    again.settle({ outcomes: server.take(again.batch(most)), news: [] });
    expect(server.kept).toEqual({ [person]: "18", [company]: "4" });
    expect(again.all()).toEqual([]);
  });

  it("in conflict wait for the person, and go on as chosen", () => {
    for (const whose of ["mine", "theirs"] as const) {
      const queue = queueOver({ [person]: "9" });
      const server = new Keeper({ [person]: "10" });
      queue.put(person, "11");
      expect(queue.settle({ outcomes: server.take(queue.batch(most)), news: server.news() })).toEqual({});
      expect(queue.conflicts.get(person)).toMatchObject({ mine: "11", theirs: "10", by: "沈某" });
      expect(queue.batch(most)).toEqual([]);
      expect(queue.choose(person, whose)).toEqual(whose === "mine" ? {} : { [person]: "10" });
      queue.settle({ outcomes: server.take(queue.batch(most)), news: [] });
      expect(server.kept[person]).toBe(whose === "mine" ? "11" : "10");
      expect(queue.all()).toEqual([]);
    }
  });

  it("that cannot be stored are said and kept until written anew", () => {
    const queue = queueOver({ [person]: "9" });
    queue.put(person, "9".repeat(61));
    expect(queue.batch(most)).toEqual([]);
    expect(queue.refused.get(person)).toContain("最多 60 个字");
    expect(queue.all()).toHaveLength(1);
    queue.put(person, "99");
    expect(queue.batch(most)).toMatchObject([{ base: "9", text: "99" }]);
  });

  it("taken back by hand after a colleague's text had come are asked about: the old text is no longer what is kept", () => {
    const queue = queueOver({ [person]: "9" });
    const server = new Keeper({ [person]: "10" });
    queue.put(person, "91");
    expect(queue.hear(server.news())).toEqual({});
    queue.put(person, "9");
    queue.settle({ outcomes: server.take(queue.batch(most)), news: [] });
    expect(queue.conflicts.get(person)).toMatchObject({ mine: "9", theirs: "10" });
  });

  it("of others show at once where I changed nothing", () => {
    const queue = queueOver({ [person]: "9", [company]: "3" });
    queue.put(person, "11");
    const news = [person, company].map((name) => ({ name, text: "5", by: "沈某", at: "" }));
    expect(queue.hear(news)).toEqual({ [company]: "5" });
  });

  const names = fc.constantFrom(person, company);
  const steps = fc.array(
    fc.oneof(
      fc.record({ do: fc.constantFrom("type" as const, "other" as const), name: names }),
      fc.record({ do: fc.constantFrom("sent", "lostGoing", "lostComing", "reload", "mine", "theirs" as const) }),
    ),
    { maxLength: 30 },
  );

  it("arrive whatever line, reload and colleague do: what is not there is still shown as mine", () => {
    fc.assert(
      fc.property(steps, (all) => {
        const server = new Keeper({ [person]: "", [company]: "" });
        const form: Record<string, string> = { ...server.kept };
        /** What I wrote last in each field, and everything that ever was with the server. */
        const mine = new Map<string, string>();
        const arrived = new Set<string>();
        let queue = queueOver(form);
        const exchange = (): void => {
          const sent = queue.batch(most);
          const outcomes = server.take(sent);
          for (const [name, text] of Object.entries(server.kept)) arrived.add(`${name} ${text}`);
          const own = new Set(sent.filter(({ name, text }) => server.kept[name] === text).map(({ name }) => name));
          const news = server.news().filter(({ name }) => !own.has(name));
          Object.assign(form, queue.settle({ outcomes, news }));
        };
        for (const [index, step] of all.entries()) {
          const text = String(index);
          if (step.do === "type") {
            form[step.name] = text;
            mine.set(step.name, text);
            queue.put(step.name, text);
          } else if (step.do === "other") server.kept[step.name] = text;
          else if (step.do === "sent") exchange();
          else if (step.do === "lostGoing") queue.batch(most);
          else if (step.do === "lostComing") {
            server.take(queue.batch(most));
            for (const [name, kept] of Object.entries(server.kept)) arrived.add(`${name} ${kept}`);
          } else if (step.do === "reload") {
            const left = queue.all();
            queue = queueOver(server.kept);
            Object.assign(form, server.kept, queue.adopt(left));
          } else {
            for (const name of queue.conflicts.keys()) {
              if (step.do === "theirs") mine.delete(name);
              Object.assign(form, queue.choose(name, step.do));
            }
          }
        }
        for (let turn = 0; turn < 3; turn += 1) exchange();
        for (const name of [person, company]) {
          const conflict = queue.conflicts.get(name);
          if (conflict) expect(conflict).toMatchObject({ mine: form[name], theirs: server.kept[name] });
          else {
            expect(form[name]).toBe(server.kept[name]);
            if (mine.has(name)) expect(arrived).toContain(`${name} ${mine.get(name)}`);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("trying again after a failure (重试)", () => {
  it("waits longer each time, up to half a minute, and not everybody equally long", () => {
    expect([1, 2, 3, 4, 5, 6, 60].map((failures) => backOffMs(failures, 1))).toEqual([
      1000, 2000, 4000, 8000, 16_000, 30_000, 30_000,
    ]);
    expect(backOffMs(3, 0)).toBe(2000);
  });
});
