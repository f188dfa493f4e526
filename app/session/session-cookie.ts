import { createHash, randomBytes } from "node:crypto";
import type { AppContext } from "#app/server/app-context.ts";

/** A session ends after this long in any case, and after this long without use. */
export const sessionHours = 12;
export const usualIdleMinutes = 60;

const token = /^[A-Za-z0-9_-]{43}$/u;

/** `__Host-` pins the cookie to this host and to https; browsers refuse the name without https. */
function cookieName(secure: boolean): string {
  return secure ? "__Host-nianbao" : "nianbao";
}

export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What the store keeps of a token: whoever reads the store cannot log in with it. */
export function sessionIdOf(sessionToken: string): string {
  return createHash("sha256").update(sessionToken).digest("hex");
}

/** The token this request came with, if it has the form of one. */
export function tokenOf(request: Request, { secureCookie }: AppContext): string | undefined {
  const name = cookieName(secureCookie);
  for (const part of (request.headers.get("Cookie") ?? "").split(";")) {
    const [key, value = ""] = part.trim().split("=");
    if (key === name && token.test(value)) return value;
  }
  return undefined;
}

export function sessionCookie(sessionToken: string, { secureCookie }: AppContext): string {
  return cookie(sessionToken, sessionHours * 3600, secureCookie);
}

export function endedCookie({ secureCookie }: AppContext): string {
  return cookie("", 0, secureCookie);
}

function cookie(value: string, seconds: number, secure: boolean): string {
  const parts = [`${cookieName(secure)}=${value}`, "Path=/", "HttpOnly", "SameSite=Lax", `Max-Age=${seconds}`];
  return [...parts, ...(secure ? ["Secure"] : [])].join("; ");
}
