import { parseArgs } from "node:util";
import { UsageError } from "./command.ts";

/** Options of a command by long name: text takes a value, flag takes none. */
export type OptionKinds = Readonly<Record<string, "text" | "flag">>;

export interface Arguments {
  readonly files: readonly string[];
  readonly texts: Readonly<Record<string, string>>;
  readonly flags: ReadonlySet<string>;
}

const shortNames: Readonly<Record<string, string>> = { o: "output" };

/** @throws UsageError naming the option that is unknown, twice there, or lacks its value */
export function readArguments(args: readonly string[], kinds: OptionKinds): Arguments {
  const options = Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => {
      const short = Object.keys(shortNames).find((letter) => shortNames[letter] === name);
      return [name, { type: kind === "text" ? "string" : "boolean", ...(short && { short }) } as const];
    }),
  );
  // Not strict: node's own sentences are English; the tokens say all that is needed for ours.
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const files: string[] = [];
  const texts: Record<string, string> = {};
  const flags = new Set<string>();
  for (const token of tokens) {
    if (token.kind === "positional") files.push(token.value);
    if (token.kind !== "option") continue;
    const { name, rawName, value } = token;
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    if (!kind) throw new UsageError(`不认识的选项 ${rawName}，可用 nianbao --help 查看用法。`);
    if (name in texts || flags.has(name)) throw new UsageError(`选项 ${rawName} 写了两次，请只写一次。`);
    if (kind === "flag" && value !== undefined) throw new UsageError(`选项 ${rawName} 后面不用写内容。`);
    if (kind === "text" && !value) throw new UsageError(`选项 ${rawName} 后面要写内容，可用 nianbao --help 查看用法。`);
    if (kind === "flag") flags.add(name);
    else texts[name] = value!;
  }
  return { files, texts, flags };
}
