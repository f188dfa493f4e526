import { randomUUID } from "node:crypto";

/** A new key for any table but `sessions`, whose key is the hash of its token. */
export function newId(): string {
  return randomUUID();
}
