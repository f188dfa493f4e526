import { describe, expect, it } from "vitest";
import { readFieldsAnswer } from "#report-schema/fields-answer.ts";

const answer = {
  version: 3,
  saved: { by: "张填报", at: "2026-11-22T02:00:00.000Z" },
  closed: "",
  outcomes: [
    { outcome: "kept", id: "a" },
    { outcome: "conflict", id: "b", theirs: "5", by: "王审核", at: "2026-11-22T02:00:00.000Z" },
    { outcome: "refused", id: "c", sentence: "一格最多 60 个字" },
  ],
  news: [{ name: "figure:contest:review:upheld", text: "1", by: "", at: "" }],
};

describe("the answer to saved fields (保存的回执)", () => {
  it("is taken as it was sent", () => {
    expect(readFieldsAnswer(JSON.parse(JSON.stringify(answer)))).toEqual(answer);
  });

  it.each([
    undefined,
    null,
    "<html>",
    {},
    { ...answer, version: "3" },
    { ...answer, saved: {} },
    { ...answer, outcomes: [{ outcome: "kept" }] },
    { ...answer, outcomes: [{ outcome: "conflict", id: "b", theirs: "5" }] },
    { ...answer, outcomes: [{ outcome: "lost", id: "b" }] },
    { ...answer, news: [{ name: "figure:contest:review:upheld" }] },
    { ...answer, news: undefined },
  ])("is not taken from something else that answers in its place: %j", (json) => {
    expect(readFieldsAnswer(json)).toBeUndefined();
  });
});
