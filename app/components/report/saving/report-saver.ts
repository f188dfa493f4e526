/**
 * Saves the report's form by itself: hears every change, keeps it on the machine, brings it to the server, and brings
 * back what others wrote. One exchange at a time, so that answers come in the order they were asked.
 */
import type { DraftFields } from "#report-schema/draft-input.ts";
import { mostChangesAtOnce } from "#report-schema/field-changes.ts";
import type { FieldsAnswer } from "#report-schema/fields-answer.ts";
import { AfterPaintListeners } from "../after-paint.ts";
import type { LiveReport } from "../live-report.ts";
import { backOffMs } from "./back-off.ts";
import { composed, isComposing, lookAgainMs } from "./composing.ts";
import type { Exchange, Exchanged } from "./exchange.ts";
import type { MachineStore, MachineTrouble } from "./machine-store.ts";
import type { SaveQueue } from "./save-queue.ts";

/** A form that can be saved field by field: a report's, a score sheet's. */
export type SavedForm = Pick<LiveReport, "onChanges" | "write" | "field" | "keptField">;

/** Of one field; empty while nobody has touched it here. */
export type FieldSaveState = "" | "saved" | "saving" | "offline" | "conflict" | "refused";

/** How the form stands with the server. */
export interface LineState {
  readonly kind: "open" | "unreachable" | "loggedOut" | "closed";
  /** What the server said when it would not. */
  readonly sentence: string;
}

const keepAfterMs = 150;
/** With what the server needs, within a second of the change. */
const sendAfterMs = 600;
const askEveryMs = 15_000;
/** Whoever types while the line is gone sees soon that it is back: between two tries no longer than this. */
const tryTypingMs = 3_000;
/** Exchanges that bring everything there: a full form is two, and as much again typed meanwhile. */
const mostTurns = 6;

export class ReportSaver {
  readonly #listeners = new Set<() => void>();
  readonly #afterwards = new AfterPaintListeners();
  /** Changed in the form, not yet in the queue. */
  readonly #dirty = new Set<string>();
  readonly #touched = new Set<string>();
  #version: number;
  #saved: FieldsAnswer["saved"];
  #line: LineState = { kind: "open", sentence: "" };
  #machine: MachineTrouble = "";
  #failures = 0;
  #isAsking = false;
  /** Asked for while an exchange was under way: whatever becomes of that one, the next follows at once. */
  #isUrgent = false;
  #triedAt = -Infinity;
  #dueAt = Infinity;
  #isOpen = false;
  #keepTimer: ReturnType<typeof setTimeout> | undefined;
  #sendTimer: ReturnType<typeof setTimeout> | undefined;
  #settled: (() => void)[] = [];
  #stops: (() => void)[] = [];

  constructor(
    readonly live: SavedForm,
    readonly queue: SaveQueue,
    readonly store: MachineStore,
    readonly exchange: Exchange,
    /** Of the report as the form shows it. */
    version: number,
    saved: FieldsAnswer["saved"],
  ) {
    this.#version = version;
    this.#saved = saved;
  }

  /** Takes up what an earlier page left, and begins. @param typed before the scripts were there @returns ends it */
  start(typed: DraftFields): () => void {
    this.#isOpen = true;
    const left = this.queue.adopt(this.store.read());
    for (const name of Object.keys(left)) this.#touched.add(name);
    this.live.write(left, "kept");
    this.#stops = [
      this.live.onChanges((changes) => {
        for (const { name, origin } of changes) if (origin !== "kept") this.#touch(name);
      }),
      this.#on(window, "online", () => this.#sendNow()),
      this.#on(window, "focus", () => this.#sendNow()),
      this.#on(window, "pageshow", () => this.#sendNow()),
      this.#on(document, "visibilitychange", () => (document.hidden ? this.#leave() : this.#sendNow())),
      this.#on(window, "pagehide", () => this.#leave()),
    ];
    this.#sendIn(Object.keys(left).length > 0 ? 0 : askEveryMs);
    this.live.write(typed, "written");
    for (const name of Object.keys(typed)) this.#touch(name);
    this.#tell();
    return () => {
      this.#leave();
      this.#isOpen = false;
      clearTimeout(this.#keepTimer);
      clearTimeout(this.#sendTimer);
      this.#afterwards.close();
      for (const stop of this.#stops) stop();
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly subscribeAfterwards = this.#afterwards.subscribe;

  stateOf(name: string): FieldSaveState {
    if (this.queue.conflicts.has(name)) return "conflict";
    if (this.queue.refused.has(name)) return "refused";
    const waits = this.#dirty.has(name) || this.queue.isWaiting(name);
    if (waits) return this.#line.kind === "open" ? "saving" : "offline";
    return this.#touched.has(name) ? "saved" : "";
  }

  /** Whether changes are heard. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  get line(): LineState {
    return this.#line;
  }

  /** Why nothing is kept on this machine; empty while it is. */
  get machine(): MachineTrouble {
    return this.#machine;
  }

  get saved(): FieldsAnswer["saved"] {
    return this.#saved;
  }

  /** Fields still on their way. */
  get waitingCount(): number {
    const notQueued = [...this.#dirty].filter((name) => !this.queue.isWaiting(name));
    return this.queue.waitingCount + notQueued.length;
  }

  /** Whether closing the page now would lose something for good. */
  wouldLose(): boolean {
    this.#keep();
    return this.#machine !== "" && this.queue.all().length > 0;
  }

  /** Brings everything to the server now. @returns whether it all is there */
  async saveNow(): Promise<boolean> {
    this.#keep();
    for (let turn = 0; turn < mostTurns && this.waitingCount > 0; turn += 1) {
      this.#sendNow();
      await new Promise<void>((resolve) => this.#settled.push(resolve));
      if (this.#line.kind !== "open") break;
    }
    return this.queue.all().length === 0 && this.#dirty.size === 0 && this.#line.kind === "open";
  }

  choose(name: string, whose: "mine" | "theirs"): void {
    this.#show(this.queue.choose(name, whose));
    this.#keep();
    this.#sendIn(0);
    this.#tell();
  }

  /** The person has what could not be saved: nothing of it stays here. */
  giveUp(): void {
    this.queue.clear();
    this.#keep();
    this.#tell();
  }

  /** The page was asked for anew: what the server keeps may have moved on. */
  takeUp(version: number, fields: DraftFields, saved: FieldsAnswer["saved"]): void {
    if (version <= this.#version) return;
    this.#absorb();
    const changed = Object.entries(fields).filter(([name, text]) => this.queue.kept(name) !== text);
    this.#show(this.queue.hear(changed.map(([name, text]) => ({ name, text, ...saved }))));
    this.#version = version;
    this.#saved = saved;
    this.#tell();
  }

  #touch(name: string): void {
    const isFirst = !this.#dirty.has(name);
    this.#dirty.add(name);
    this.#touched.add(name);
    this.#keepTimer ??= setTimeout(() => this.#keep(), keepAfterMs);
    if (!isFirst) return;
    const { kind } = this.#line;
    if (kind === "open") this.#sendWithin(sendAfterMs);
    if (kind === "unreachable")
      this.#sendWithin(Math.max(sendAfterMs, this.#triedAt + tryTypingMs - performance.now()));
    this.#tell();
  }

  /** What stands in the form goes into the queue. */
  #absorb(): void {
    for (const name of this.#dirty) this.queue.put(name, this.live.keptField(name));
    this.#dirty.clear();
  }

  /** Everything unsaved is on the machine before the network is tried. */
  #keep(): void {
    clearTimeout(this.#keepTimer);
    this.#keepTimer = undefined;
    // What is typed into a report that takes nothing more stands beside it, to be copied.
    const isShown = this.#line.kind === "closed" && this.#dirty.size > 0;
    this.#absorb();
    const trouble = this.store.write(this.queue.all());
    const isNews = trouble !== this.#machine;
    this.#machine = trouble;
    if (isNews || isShown) this.#tell();
  }

  #sendIn(ms: number): void {
    if (!this.#isOpen || this.#line.kind === "closed") return this.#settle();
    clearTimeout(this.#sendTimer);
    this.#dueAt = performance.now() + ms;
    this.#sendTimer = setTimeout(() => void this.#go(), ms);
  }

  /** Not later than this; what goes earlier anyway is not put off by further typing. */
  #sendWithin(ms: number): void {
    if (performance.now() + ms < this.#dueAt) this.#sendIn(ms);
  }

  /** Something has changed that makes another try worth while: the failures before it count no longer. */
  #sendNow(): void {
    this.#failures = 0;
    this.#isUrgent = this.#isAsking;
    this.#sendIn(0);
  }

  async #go(): Promise<void> {
    this.#dueAt = Infinity;
    if (this.#isAsking || !this.#isOpen) return;
    if (isComposing()) return this.#sendIn(lookAgainMs);
    this.#keep();
    const changes = this.queue.batch(mostChangesAtOnce);
    // A page nobody looks at asks for nothing.
    if (changes.length === 0 && document.hidden) return this.#settle();
    this.#isAsking = true;
    try {
      const version = this.#version;
      const exchanged = await (changes.length > 0 ? this.exchange.send(version, changes) : this.exchange.ask(version));
      await composed();
      this.#take(exchanged);
    } finally {
      this.#isAsking = false;
      this.#triedAt = performance.now();
      if (this.#isUrgent) this.#sendNow();
      this.#settle();
      this.#tell();
    }
  }

  #take(exchanged: Exchanged): void {
    if (exchanged.kind === "answered") return this.#hear(exchanged.answer);
    this.#failures += 1;
    const sentence = exchanged.kind === "unreachable" ? "" : exchanged.sentence;
    this.#line = { kind: exchanged.kind === "refused" ? "closed" : exchanged.kind, sentence };
    this.#sendIn(backOffMs(this.#failures, Math.random()));
  }

  #hear(answer: FieldsAnswer): void {
    this.#failures = 0;
    this.#absorb();
    this.#show(this.queue.settle(answer));
    this.#version = Math.max(this.#version, answer.version);
    this.#saved = answer.saved;
    this.#line = answer.closed === "" ? { kind: "open", sentence: "" } : { kind: "closed", sentence: answer.closed };
    this.#keep();
    this.#sendIn(this.queue.waitingCount > 0 ? sendAfterMs / 2 : askEveryMs * (0.8 + 0.4 * Math.random()));
  }

  #show(texts: DraftFields): void {
    this.live.write(texts, "kept");
  }

  /** The person turns away: what is left goes at once, and stays on the machine until it is acknowledged. */
  #leave(): void {
    this.#keep();
    const changes = this.#isAsking || this.#line.kind === "closed" ? [] : this.queue.batch(mostChangesAtOnce);
    if (changes.length > 0) void this.exchange.send(this.#version, changes, true);
  }

  #settle(): void {
    for (const resolve of this.#settled.splice(0)) resolve();
  }

  #on(target: Window | Document, event: string, heard: () => void): () => void {
    target.addEventListener(event, heard);
    return () => target.removeEventListener(event, heard);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
    this.#afterwards.tell();
  }
}
