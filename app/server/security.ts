import { randomBytes } from "node:crypto";
import type { Request, RequestHandler, Response } from "express";

/** Largest form the program takes, in bytes: a whole report with long texts, percent-encoded. */
const largestBody = 4_000_000;

export function nonceOf(response: Response): string {
  return response.locals.nonce as string;
}

/** Headers of every answer. Scripts run only with this answer's nonce; nothing is framed, nothing comes from outside. */
export function securityHeaders(secure: boolean): RequestHandler {
  return (_request, response, next) => {
    const nonce = randomBytes(16).toString("base64");
    response.locals.nonce = nonce;
    response.setHeader(
      "Content-Security-Policy",
      [
        "default-src 'none'",
        `script-src 'self' 'nonce-${nonce}'`,
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
      ].join("; "),
    );
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    if (secure) response.setHeader("Strict-Transport-Security", "max-age=31536000");
    next();
  };
}

/**
 * Anything that changes something must come from one of our own pages (CSRF). Browsers say so in Origin or
 * Sec-Fetch-Site; a request that says neither is no browser form and is refused too.
 */
export function sameOriginOnly(publicUrl?: URL): RequestHandler {
  return (request, response, next) => {
    if (request.method === "GET" || request.method === "HEAD") return next();
    const origin = request.headers.origin;
    const ours = publicUrl?.host ?? request.headers.host;
    const same =
      origin === undefined
        ? request.headers["sec-fetch-site"] === "same-origin"
        : URL.canParse(origin) && new URL(origin).host === ours;
    if (same) return next();
    refuse(
      response,
      403,
      "这次提交不是从本系统的页面发出的，没有执行。请回到本系统页面重新操作；如经代理访问，请管理员设置 NIANBAO_URL。",
    );
  };
}

/** Bodies are bounded before they are read. */
export const boundedBody: RequestHandler = (request, response, next) => {
  if (request.method === "GET" || request.method === "HEAD") return next();
  const length = Number(request.headers["content-length"]);
  if (!Number.isInteger(length)) {
    // A body of unknown length cannot be bounded; browsers always say it for forms.
    if (request.headers["transfer-encoding"] === undefined) return next();
    return refuse(response, 411, "提交的内容没有说明长度，没有执行。请用浏览器页面操作。");
  }
  if (length <= largestBody) {
    response.once("finish", () => letGo(request));
    return next();
  }
  refuse(response, 413, `提交的内容超过 ${largestBody / 1_000_000} MB，没有保存。请缩短正文后再试。`);
};

/**
 * Reads past what nobody read. A form answered before it was read (a session that ended) would hold up the next request
 * on its connection until the server hangs up.
 */
function letGo(request: Request): void {
  request.removeAllListeners("data");
  request.resume();
}

function refuse(response: Response, status: number, sentence: string): void {
  response.status(status).type("text/plain; charset=utf-8").send(sentence);
}
