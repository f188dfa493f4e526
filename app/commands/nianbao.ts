#!/usr/bin/env node
/** The command line: a folder of report files at once, without a browser. Started by npm run, or as one built file. */
import { check } from "./check.ts";
import { UsageError, type Command, type ExitCode, type Terminal } from "./command.ts";
import { read } from "./read.ts";
import { rollup } from "./rollup.ts";
import { rules } from "./rules.ts";
import { FileTroubleError } from "./text-file.ts";
import { usage } from "./usage.ts";

// Fonts and the PDF writer are heavy to load; checking a folder of files does without.
const render: Command = async (...given) => (await import("./render.ts")).render(...given);
const score: Command = async (...given) => (await import("./score.ts")).score(...given);
const bulletin: Command = async (...given) => (await import("./bulletin.ts")).bulletin(...given);
const commands: Readonly<Record<string, Command>> = { read, check, rules, render, rollup, score, bulletin };

const terminal: Terminal = {
  out: (text) => void process.stdout.write(text),
  trouble: (sentence) => void process.stderr.write(`${sentence.replaceAll("\n", " ")}\n`),
};

async function run([name, ...args]: readonly string[]): Promise<ExitCode> {
  if (name === undefined) {
    process.stderr.write(usage);
    return 2;
  }
  if (name === "help" || name === "-h" || name === "--help" || args.includes("--help")) {
    terminal.out(usage);
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new UsageError(`没有“${name}”这个命令，可用 nianbao --help 查看用法。`);
  return command(args, terminal);
}

// A reader that closes early (head, less) has all it wants.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") giveUp(error);
});

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  giveUp(error);
}

/** Known trouble is one sentence; anything else keeps its trace. Never exit code 1, which says a finding blocks. */
function giveUp(error: unknown): void {
  process.exitCode = 2;
  if (error instanceof UsageError || error instanceof FileTroubleError) terminal.trouble(error.message);
  else process.stderr.write(`命令没有完成，出了意料之外的问题：${String((error as Error)?.stack ?? error)}\n`);
}
