import type { Db } from "../client.ts";
import type { RemindersTable } from "../schema/reminders.ts";
import { readReminderState, type ReminderState } from "../word-columns.ts";

/** A reminder by e-mail: written once, sent once. */
export interface Reminder {
  readonly id: string;
  readonly roundId: string;
  readonly unitId: string;
  /** `planned`, or a word of its own for each sent by hand. */
  readonly kind: string;
  /** ISO date in Beijing. */
  readonly day: string;
  readonly recipients: readonly string[];
  readonly subject: string;
  readonly body: string;
  readonly state: ReminderState;
  readonly tries: number;
  readonly nextAt: string;
  readonly sentAt: string | null;
  readonly trouble: string;
  /** null = by the plan. */
  readonly accountId: string | null;
  readonly createdAt: string;
}

export type NewReminder = Pick<
  Reminder,
  "id" | "roundId" | "unitId" | "kind" | "day" | "recipients" | "subject" | "body" | "accountId" | "createdAt"
>;

/** @returns false when this unit has one of this kind and day already, whoever wrote it */
export async function insertReminder(db: Db, reminder: NewReminder): Promise<boolean> {
  const result = await db
    .insertInto("reminders")
    .values({
      id: reminder.id,
      round_id: reminder.roundId,
      unit_id: reminder.unitId,
      kind: reminder.kind,
      day: reminder.day,
      recipients: reminder.recipients.join("\n"),
      subject: reminder.subject,
      body: reminder.body,
      state: "waiting",
      tries: 0,
      next_at: reminder.createdAt,
      sent_at: null,
      trouble: "",
      account_id: reminder.accountId,
      created_at: reminder.createdAt,
    })
    .onConflict((conflict) => conflict.columns(["round_id", "unit_id", "kind", "day"]).doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Reminders that can be sent now, oldest first; those that a sender took and never finished are not taken again. */
export async function listWaiting(db: Db, now: string, count: number): Promise<Reminder[]> {
  const rows = await db
    .selectFrom("reminders")
    .selectAll()
    .where("state", "=", "waiting")
    .where("next_at", "<=", now)
    .orderBy("next_at")
    .orderBy("id")
    .limit(count)
    .execute();
  return rows.map(toReminder);
}

/** Takes a reminder for sending: of two servers one gets it. @returns false when the other one has */
export async function takeReminder(db: Db, id: string, tries: number): Promise<boolean> {
  const result = await db
    .updateTable("reminders")
    .set({ state: "sending", tries: tries + 1 })
    .where("id", "=", id)
    .where("state", "=", "waiting")
    .where("tries", "=", tries)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

export async function setReminderOutcome(
  db: Db,
  id: string,
  outcome: Pick<Reminder, "state" | "nextAt" | "sentAt" | "trouble">,
): Promise<void> {
  await db
    .updateTable("reminders")
    .set({ state: outcome.state, next_at: outcome.nextAt, sent_at: outcome.sentAt, trouble: outcome.trouble })
    .where("id", "=", id)
    .execute();
}

/** The last reminder of each unit in a round. */
export async function lastReminders(db: Db, roundId: string): Promise<ReadonlyMap<string, Reminder>> {
  const rows = await db
    .selectFrom("reminders")
    .selectAll()
    .where("round_id", "=", roundId)
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  return new Map(rows.map((row) => [row.unit_id, toReminder(row)]));
}

export interface SentReminders {
  readonly count: number;
  /** ISO moment. */
  readonly lastAt: string;
}

/** How often units were reminded in a round, these or all, and when last: what was sent, not what waits or failed. */
export async function countReminders(
  db: Db,
  roundId: string,
  unitIds?: readonly string[],
): Promise<ReadonlyMap<string, SentReminders>> {
  if (unitIds?.length === 0) return new Map();
  const rows = await db
    .selectFrom("reminders")
    .where("round_id", "=", roundId)
    .$if(unitIds !== undefined, (query) => query.where("unit_id", "in", unitIds ?? []))
    .where("sent_at", "is not", null)
    .groupBy("unit_id")
    .select((eb) => ["unit_id", eb.fn.countAll<number>().as("count"), eb.fn.max("sent_at").as("last")])
    .execute();
  return new Map(rows.map((row) => [row.unit_id, { count: Number(row.count), lastAt: row.last ?? "" }]));
}

export async function setUnitMail(db: Db, unitId: string, email: string): Promise<void> {
  if (email === "") {
    await db.deleteFrom("unit_mails").where("unit_id", "=", unitId).execute();
    return;
  }
  await db
    .insertInto("unit_mails")
    .values({ unit_id: unitId, email })
    .onConflict((conflict) => conflict.column("unit_id").doUpdateSet({ email }))
    .execute();
}

export async function findUnitMail(db: Db, unitId: string): Promise<string> {
  const row = await db.selectFrom("unit_mails").select("email").where("unit_id", "=", unitId).executeTakeFirst();
  return row?.email ?? "";
}

export async function setAccountMail(db: Db, accountId: string, email: string): Promise<void> {
  await db
    .updateTable("accounts")
    .set({ email: email === "" ? null : email })
    .where("id", "=", accountId)
    .execute();
}

export async function findAccountMail(db: Db, accountId: string): Promise<string> {
  const row = await db.selectFrom("accounts").select("email").where("id", "=", accountId).executeTakeFirst();
  return row?.email ?? "";
}

/** Addresses of units: their own, and those of the people who write and sign there. Each once. */
export async function mailsByUnit(db: Db, roles: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const [own, people] = await Promise.all([
    db.selectFrom("unit_mails").select(["unit_id", "email"]).orderBy("unit_id").execute(),
    db
      .selectFrom("account_grants")
      .innerJoin("accounts", "accounts.id", "account_grants.account_id")
      .select(["account_grants.unit_id", "accounts.email"])
      .where("account_grants.role", "in", roles)
      .where("accounts.disabled_at", "is", null)
      .where("accounts.email", "is not", null)
      .orderBy("accounts.id")
      .execute(),
  ]);
  const found = new Map<string, string[]>();
  for (const { unit_id, email } of [...own, ...people]) {
    const mails = found.get(unit_id) ?? [];
    if (email !== null && !mails.includes(email)) mails.push(email);
    found.set(unit_id, mails);
  }
  return found;
}

function toReminder(row: RemindersTable): Reminder {
  return {
    id: row.id,
    roundId: row.round_id,
    unitId: row.unit_id,
    kind: row.kind,
    day: row.day,
    recipients: row.recipients === "" ? [] : row.recipients.split("\n"),
    subject: row.subject,
    body: row.body,
    state: readReminderState(row.state, `reminders 表 ${row.id} 行`),
    tries: row.tries,
    nextAt: row.next_at,
    sentAt: row.sent_at,
    trouble: row.trouble,
    accountId: row.account_id,
    createdAt: row.created_at,
  };
}
