import { type Kysely, sql } from "kysely";

interface Tables {
  events: { report_id: string; sequence: number; move: string; state: string; at: string };
  report_progress: Row & { report_id: string };
}
interface Row {
  sequence: number;
  state: string;
  moved_at: string;
  hand_ins: number;
  returns: number;
  first_hand_in: string | null;
}

/** The board reads how thousands of reports stand; their events, three and more each, are summed up as they happen. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable("report_progress")
    .addColumn("report_id", "text", (column) => column.primaryKey().notNull().references("reports.id"))
    .addColumn("sequence", "integer", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("moved_at", "text", (column) => column.notNull())
    .addColumn("hand_ins", "integer", (column) => column.notNull())
    .addColumn("returns", "integer", (column) => column.notNull())
    .addColumn("first_hand_in", "text")
    .execute();
  const events = await db
    .selectFrom("events")
    .select(["report_id", "sequence", "move", "state", "at"])
    .orderBy("report_id")
    .orderBy("sequence")
    .execute();
  const rows = new Map<string, Row>();
  for (const { report_id: id, sequence, move, state, at } of events) {
    const before = rows.get(id);
    const handedIn = move === "submit";
    rows.set(id, {
      sequence,
      state,
      moved_at: at,
      hand_ins: (before?.hand_ins ?? 0) + (handedIn ? 1 : 0),
      returns: (before?.returns ?? 0) + (move === "return" || move === "reopen" ? 1 : 0),
      first_hand_in: before?.first_hand_in ?? (handedIn ? at : null),
    });
  }
  const all = [...rows].map(([id, row]) => ({ report_id: id, ...row }));
  for (let from = 0; from < all.length; from += 100) {
    await db
      .insertInto("report_progress")
      .values(all.slice(from, from + 100))
      .execute();
  }
  await sql`drop index events_progress`.execute(db);
}
