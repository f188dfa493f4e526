/** Absence and refusal, each said through one helper; the error page shows the sentence. */

export function notFound(sentence = "没有这个页面，可能地址有误，或内容已被移走。"): Response {
  return new Response(sentence, { status: 404, headers: { "Content-Type": "text/plain; charset=utf-8" } });
}

export function forbidden(sentence = "您的账号没有查看或办理这项内容的权限。"): Response {
  return new Response(sentence, { status: 403, headers: { "Content-Type": "text/plain; charset=utf-8" } });
}
