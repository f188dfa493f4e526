import { describe, expect, it } from "vitest";
import { UndoStack } from "#app/components/report/grid/undo-stack.ts";
import { LiveReport } from "#app/components/report/live-report.ts";
import { figureField, narrativeField } from "#report-schema/draft-input.ts";
import { formatById } from "#report-schema/formats/registry.ts";

const format = formatById("2021-30");
const person = figureField("applications.received.person");
const company = figureField("applications.received.company");

function desk(): { live: LiveReport; stack: UndoStack; stop: () => void } {
  const identity = { unit: "示例县水务局", year: 2025, formatId: format.id };
  const live = new LiveReport(format, identity, {}, { [person]: "5" });
  const stack = new UndoStack(live, (name) => name.startsWith("figure:"));
  const stopHearing = stack.start();
  return { live, stack, stop: () => (stopHearing(), live.close()) };
}

describe("undoing in the grid (撤销、恢复)", () => {
  it("takes back all that was typed on one visit to a cell at once", () => {
    const { live, stack, stop } = desk();
    for (const text of ["1", "12", "12件"]) live.write({ [person]: text }, "typed");
    // The cell is left: what was typed becomes the number it means, within the same step.
    live.write({ [person]: "12" }, "written");
    expect(stack.nextUndo()).toBe("填写");
    expect(stack.undo()?.names).toEqual([person]);
    expect(live.field(person)).toBe("5");
    expect(stack.undo()).toBeUndefined();
    expect(stack.redo()?.label).toBe("填写");
    expect(live.field(person)).toBe("12");
    stop();
  });

  it("takes back a whole paste in one step and sums follow", () => {
    const { live, stack, stop } = desk();
    stack.write({ [person]: "18", [company]: "3" }, "粘贴");
    expect(live.totalText("applications.received.total")).toBe("21");
    expect(stack.undo()).toEqual({ label: "粘贴", names: [person, company] });
    expect(live.totalText("applications.received.total")).toBe("5");
    stack.redo();
    expect(live.totalText("applications.received.total")).toBe("21");
    stop();
  });

  it("keeps visits to a cell apart, and forgets what was undone once something new is typed", () => {
    const { live, stack, stop } = desk();
    live.write({ [person]: "1" }, "typed");
    stack.close();
    live.write({ [person]: "2" }, "typed");
    stack.undo();
    expect(live.field(person)).toBe("1");
    live.write({ [company]: "9" }, "typed");
    expect(stack.nextRedo()).toBe("");
    expect(stack.redo()).toBeUndefined();
    stack.undo();
    stack.undo();
    expect([live.field(person), live.field(company)]).toEqual(["5", ""]);
    stop();
  });

  it("has nothing to undo where Escape brought back what stood there", () => {
    const { live, stack, stop } = desk();
    live.write({ [person]: "77" }, "typed");
    live.write({ [person]: "5" }, "written");
    expect(stack.nextUndo()).toBe("");
    stop();
  });

  it("never undoes what a colleague has put there since, and leaves texts to the browser", () => {
    const { live, stack, stop } = desk();
    stack.write({ [person]: "18", [company]: "3" }, "粘贴");
    live.write({ [person]: "20" }, "kept");
    live.write({ [narrativeField("other")]: "无" }, "typed");
    expect(stack.undo()).toEqual({ label: "粘贴", names: [company] });
    expect([live.field(person), live.field(company)]).toEqual(["20", ""]);
    expect(live.field(narrativeField("other"))).toBe("无");
    stop();
  });

  it("takes back what was typed over a colleague's text to theirs, not to what stood there before them", () => {
    const { live, stack, stop } = desk();
    live.write({ [person]: "6" }, "typed");
    live.write({ [person]: "7" }, "kept");
    live.write({ [person]: "71" }, "typed");
    stack.undo();
    expect(live.field(person)).toBe("7");
    expect(stack.undo()).toBeUndefined();
    expect(live.field(person)).toBe("7");
    stop();
  });
});
