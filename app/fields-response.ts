import type { FieldsAnswer } from "#report-schema/fields-answer.ts";

/** What a form that saves single fields is answered. */
export function fieldsAnswer(fields: FieldsAnswer): Response {
  return Response.json(fields, { status: fields.closed === "" ? 200 : 409, headers: { "Cache-Control": "no-store" } });
}

/** @param what the person opened @param name of another person who has logged in instead */
export function fieldsLoggedOut(what: string, name?: string): Response {
  if (name === undefined) return fieldsSentence("登录已过期。", 401);
  return fieldsSentence(`这台电脑上现在登录的是${name}，不是打开${what}的人。`, 401);
}

export function fieldsSentence(text: string, status: number): Response {
  return Response.json({ sentence: text }, { status, headers: { "Cache-Control": "no-store" } });
}
