import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  contentFieldOf,
  contentOfFields,
  contentWith,
  fieldsOfContent,
  figureField,
  formFieldOf,
  keptText,
  longestCell,
  narrativeField,
} from "#report-schema/draft-input.ts";
import { meetFields, takenFields, type FieldChange } from "#report-schema/field-changes.ts";
import { formatForYear } from "#report-schema/formats/registry.ts";
import { emptyContent } from "#report-schema/report.ts";

const format = formatForYear(2025);
const person = figureField("applications.received.person");
const company = figureField("applications.received.company");
const overview = narrativeField("overview");

function change(name: string, base: string, text: string, id = "change-1"): FieldChange {
  return { id, name, base, text };
}
const none: ReadonlySet<string> = new Set();

function meet(kept: Record<string, string>, one: FieldChange, known = none) {
  return meetFields(format, kept, [one], known)[0]!;
}

describe("a field as it is saved by itself (逐项保存)", () => {
  it("is taken where it still holds what the person saw, whatever happened to other fields", () => {
    const kept = { [person]: "9", [company]: "4" };
    expect(takenFields([meet(kept, change(person, "9", "１８"))])).toEqual({ [person]: "18" });
  });

  it("meets in the same field: what the other wrote stays, and is told", () => {
    expect(meet({ [person]: "10" }, change(person, "9", "11"))).toMatchObject({ outcome: "conflict", theirs: "10" });
    expect(meet({ [person]: "11" }, change(person, "9", "11"))).toMatchObject({ outcome: "kept", isNew: false });
  });

  it("sent again is taken once, also when a colleague has put the old value back since", () => {
    const sent = change(person, "9", "10");
    expect(meet({ [person]: "9" }, sent, new Set([sent.id]))).toMatchObject({ outcome: "kept", isNew: false });
    expect(meet({ [person]: "12" }, sent, new Set([sent.id]))).toMatchObject({ outcome: "kept", isNew: false });
  });

  it("that cannot be stored is refused in words", () => {
    const long = meet({ [person]: "" }, change(person, "", "9".repeat(longestCell + 1)));
    expect(long).toMatchObject({ outcome: "refused", sentence: "一格最多 60 个字，现有 61 个，请改短" });
    expect(meet({}, change("figure:nothing", "", "1"))).toMatchObject({ outcome: "refused" });
  });

  it("compares texts as they are kept: an indent or an empty line is no difference", () => {
    const kept = { [overview]: "（一）主动公开\n公开三件。" };
    const typed = change(overview, kept[overview]!, "　　（一）主动公开\r\n\n公开三件。\n");
    expect(meet(kept, typed)).toMatchObject({ outcome: "kept", isNew: false });
  });
});

describe("one field put into a report's content", () => {
  const typings = fc.record({
    name: fc.constantFrom(person, company, overview),
    text: fc.oneof(fc.constantFrom("", "0", "１,234", "/", "约5件", " 7 ", "-1", "　第一段\n\n第二段 "), fc.string()),
  });

  it("stands there as the whole form would have put it, and nothing else changes", () => {
    fc.assert(
      fc.property(fc.array(typings, { maxLength: 6 }), (typed) => {
        let content = emptyContent;
        for (const { name, text } of typed) content = contentWith(format, content, { [name]: text });
        const fields = Object.fromEntries(typed.map(({ name, text }) => [name, text]));
        expect(content).toEqual(contentOfFields(format, fields));
      }),
    );
  });

  it("reads back as `keptText` says, and saying it twice changes nothing", () => {
    fc.assert(
      fc.property(typings, ({ name, text }) => {
        const kept = keptText(format, name, text);
        expect(fieldsOfContent(format, contentWith(format, emptyContent, { [name]: text }))[name]).toBe(kept);
        expect(keptText(format, name, kept)).toBe(kept);
      }),
    );
  });

  it("has one name in the form and one in the content", () => {
    for (const name of Object.keys(fieldsOfContent(format, emptyContent))) {
      expect(formFieldOf(contentFieldOf(format, name) ?? "")).toBe(name);
    }
  });
});
