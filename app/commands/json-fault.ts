/**
 * Where a text stops being JSON. The engines word and place this differently, and none tells of a key written twice,
 * of which all but the last would be lost without a word.
 */
export interface JsonFault {
  /** Both from 1; columns are counted in characters as an editor shows them. */
  readonly line: number;
  readonly column: number;
  readonly reason: string;
}

const gap = /[ \t\n\r]*/uy;
const word = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/uy; // oxlint-disable-line no-control-regex
const plain = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/uy;

/** The first fault, or nothing when the text is JSON without doubled keys. */
export function jsonFault(text: string): JsonFault | undefined {
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  };
  const next = (mark: string): boolean => {
    take(gap);
    if (text[at] !== mark) return false;
    at += 1;
    return true;
  };
  const fault = (reason: string, offset = at): JsonFault => ({ ...placeOf(text, offset), reason });
  /** Open objects with the keys seen, open arrays as undefined; a list, for depth must not exhaust the stack. */
  const open: (Set<string> | undefined)[] = [];
  let wanted: "value" | "key" | "after" = "value";
  let mayClose = false;

  for (;;) {
    const inside = open.at(-1);
    if (mayClose && next(inside ? "}" : "]")) {
      open.pop();
      wanted = "after";
      mayClose = false;
      continue;
    }
    mayClose = false;
    if (wanted === "key") {
      take(gap);
      const start = at;
      const key = take(word);
      if (key === undefined) return fault("这里应为用双引号括起的名称");
      const name = JSON.parse(key) as string;
      if (inside!.has(name)) return fault(`“${name}”在同一处写了两次，请只留一个`, start);
      inside!.add(name);
      if (!next(":")) return fault("名称后面应为冒号");
      wanted = "value";
    } else if (wanted === "value") {
      if (next("{")) {
        open.push(new Set());
        [wanted, mayClose] = ["key", true];
      } else if (next("[")) {
        open.push(undefined);
        mayClose = true;
      } else if (take(word) ?? take(plain)) {
        wanted = "after";
      } else {
        return fault(at >= text.length ? "文件到这里就断了" : "这里应为数字、双引号括起的文字、对象或 null");
      }
    } else if (open.length === 0) {
      take(gap);
      return at < text.length ? fault("内容已经结束，后面多出了文字") : undefined;
    } else if (next(",")) {
      wanted = inside ? "key" : "value";
    } else if (next(inside ? "}" : "]")) {
      open.pop();
    } else {
      return fault(at >= text.length ? "文件到这里就断了" : "两项之间应为逗号，或者括号没有配对");
    }
  }
}

function placeOf(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/u);
  return { line: lines.length, column: [...(lines.at(-1) ?? "")].length + 1 };
}
