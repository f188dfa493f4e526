import { randomBytes } from "node:crypto";
import type { ErrorRequestHandler, Request, RequestHandler, Response } from "express";

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
    const same =
      origin === undefined
        ? request.headers["sec-fetch-site"] === "same-origin"
        : publicUrl
          ? origin === publicUrl.origin
          : URL.canParse(origin) && new URL(origin).host === request.headers.host;
    if (same) return next();
    refuse(
      response,
      403,
      "这次提交不是从本系统的页面发出的，没有执行。请回到本系统页面重新操作；如经代理访问，请管理员设置 NIANBAO_URL。",
    );
  };
}

/**
 * Behind a proxy a request may name the host the proxy calls instead of the one people type; the framework compares it
 * with Origin once more and would refuse every form.
 */
export function asPeopleTypeIt(publicUrl: URL): RequestHandler {
  return (request, _response, next) => {
    request.headers.host = publicUrl.host;
    delete request.headers["x-forwarded-host"];
    next();
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

/** What fails before or outside any page, a broken address or a file that is not there: a sentence, never a trace. */
export const refuseFaulty: ErrorRequestHandler = (error: { readonly status?: unknown }, _request, response, next) => {
  if (response.headersSent) return next(error);
  const status = typeof error.status === "number" && error.status >= 400 ? error.status : 500;
  if (status < 500) return refuse(response, status, "没有这个地址，可能写错了，或内容已被移走。");
  console.error(error);
  refuse(response, status, "系统出了问题，刚才的操作没有完成。请稍后再试；如果一再出现，请告诉管理员。");
};

function refuse(response: Response, status: number, sentence: string): void {
  response.status(status).type("text/plain; charset=utf-8").send(sentence);
}
