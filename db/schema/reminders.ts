export interface RemindersTable {
  id: string;
  round_id: string;
  unit_id: string;
  kind: string;
  day: string;
  /** Addresses, one a line. */
  recipients: string;
  subject: string;
  body: string;
  state: string;
  tries: number;
  /** Not before this moment; of one being sent, until when it is left to whoever sends it. */
  next_at: string;
  sent_at: string | null;
  trouble: string;
  account_id: string | null;
  created_at: string;
}

export interface UnitMailsTable {
  unit_id: string;
  email: string;
}
