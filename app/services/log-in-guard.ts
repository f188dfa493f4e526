import type { Db } from "#db/client.ts";
import { countTry, forgetTries, listShutOut, takeBackTry } from "#db/queries/log-in-tries.ts";

/** How many wrong tries are let pass, and how long the pause is that follows. */
interface Bound {
  readonly prefix: string;
  readonly most: number;
  readonly minutes: number;
  readonly sentence: string;
}

const bounds = {
  /** One name from one machine: somebody who does not remember, or a guesser. Colleagues elsewhere are not held up. */
  pair: {
    prefix: "pair",
    most: 8,
    minutes: 10,
    sentence: "密码错误次数过多，请 10 分钟后再试，或请管理员解锁、重设密码。",
  },
  /** One name from anywhere: many machines guessing together. */
  name: {
    prefix: "name",
    most: 30,
    minutes: 30,
    sentence: "这个账号登录失败次数过多，已锁定 30 分钟。请稍后再试，或请管理员解锁。",
  },
  /** One machine with any name: an office behind one address has many people, so this is wide. */
  machine: {
    prefix: "machine",
    most: 100,
    minutes: 10,
    sentence: "从这台机器（或这个网络出口）登录失败次数过多，请 10 分钟后再试。",
  },
  /** The six figures of the second step. */
  code: { prefix: "code", most: 5, minutes: 15, sentence: "验证码错误次数过多，请 15 分钟后再试，或请管理员解锁。" },
} as const satisfies Record<string, Bound>;

/** For the page that states the rules. */
export const lockOutRules = [
  `同一台机器上同一账号连续输错 ${bounds.pair.most} 次密码，暂停 ${bounds.pair.minutes} 分钟`,
  `同一账号在各处共输错 ${bounds.name.most} 次密码，锁定 ${bounds.name.minutes} 分钟`,
  `同一台机器共失败 ${bounds.machine.most} 次，暂停 ${bounds.machine.minutes} 分钟`,
  `验证码连续输错 ${bounds.code.most} 次，暂停 ${bounds.code.minutes} 分钟`,
] as const;

export interface Stopped {
  readonly sentence: string;
  /** The first try that was stopped: later ones are not put on record one by one. */
  readonly isFirst: boolean;
}

interface Asked {
  readonly login: string;
  readonly address: string;
  readonly now: Date;
}

const pairKey = ({ login, address }: Asked): string => `${bounds.pair.prefix}:${login}\n${address}`;
const nameKey = ({ login }: Asked): string => `${bounds.name.prefix}:${login}`;
const machineKey = ({ address }: Asked): string => `${bounds.machine.prefix}:${address}`;
const codeKey = (login: string): string => `${bounds.code.prefix}:${login}`;

/** Counts a try with a password, before it is made. @returns why it may not be made */
export async function countPasswordTry(db: Db, asked: Asked): Promise<Stopped | undefined> {
  const { login } = asked;
  return (
    (await count(db, bounds.pair, pairKey(asked), login, asked.now)) ??
    (await count(db, bounds.name, nameKey(asked), login, asked.now)) ??
    (await count(db, bounds.machine, machineKey(asked), null, asked.now))
  );
}

/** Counts a try with a code of the second step. */
export async function countCodeTry(db: Db, login: string, now: Date): Promise<Stopped | undefined> {
  return count(db, bounds.code, codeKey(login), login, now);
}

/** The password was right: wrong tries before are forgiven. The machine's are not, or one account would free it. */
export async function forgivePasswordTries(db: Db, asked: Asked): Promise<void> {
  await forgetTries(db, [pairKey(asked), nameKey(asked)]);
  await takeBackTry(db, machineKey(asked));
}

export async function forgiveCodeTries(db: Db, login: string): Promise<void> {
  await forgetTries(db, [codeKey(login)]);
}

/** Log-in names that are shut out at this moment, for whatever reason. */
export async function shutOutLogins(db: Db, now: Date): Promise<ReadonlySet<string>> {
  const found = await Promise.all(
    [bounds.pair, bounds.name, bounds.code].map(({ most, prefix }) =>
      listShutOut(db, now.toISOString(), most, `${prefix}:`),
    ),
  );
  return new Set(found.flatMap((logins) => [...logins]));
}

async function count(
  db: Db,
  { most, minutes, sentence }: Bound,
  key: string,
  login: string | null,
  now: Date,
): Promise<Stopped | undefined> {
  const until = new Date(now.getTime() + minutes * 60_000).toISOString();
  const tries = await countTry(db, { key, login, most, now: now.toISOString(), until });
  return tries > most ? { sentence, isFirst: tries === most + 1 } : undefined;
}
