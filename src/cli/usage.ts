// In: what commander says in English, and errors that end a call. Out: the same in the language of the caller.
import { type Command, CommanderError, type Help, type Option } from "commander";
import { ClosedPipe, Refusal } from "./refusal.js";
import type { UsageWords, Words } from "./words.js";

type Fault =
  | "unknownOption"
  | "unknownCommand"
  | "missingArgument"
  | "optionMissingArgument"
  | "missingMandatoryOptionValue"
  | "excessArguments";

const FAULTS: readonly Fault[] = [
  "unknownOption",
  "unknownCommand",
  "missingArgument",
  "optionMissingArgument",
  "missingMandatoryOptionValue",
  "excessArguments",
];

function sentence(usage: UsageWords, code: string, message: string): string {
  const fault = FAULTS.find((one) => code === `commander.${one}`);
  const [, name = ""] = /'([^']*)'/.exec(message) ?? [];
  return fault === undefined ? message.replace(/^error: /, "") : usage[fault](name);
}

/** A fault of the call, with commander's suggestion. */
function usageText({ code, message }: CommanderError, { usage, similar, seeHelp }: Words): string {
  const [, suggestion] = /\(Did you mean (?:one of )?(.*)\?\)/.exec(message) ?? [];
  return `${sentence(usage, code, message)}; ${suggestion === undefined ? seeHelp : similar(suggestion)}`;
}

/** The help of a command, its headings and defaults in the caller's language. */
export function helpIn({ help }: Words): Partial<Help> {
  const titles: { readonly [english: string]: string } = {
    "Usage:": help.titles.usage,
    "Arguments:": help.titles.arguments,
    "Options:": help.titles.options,
    "Commands:": help.titles.commands,
  };
  return {
    styleTitle: (title) => titles[title] ?? title,
    optionDescription: ({ description, defaultValue }: Option) =>
      typeof defaultValue === "string" ? `${description} ${help.usual(defaultValue)}` : description,
    subcommandDescription: (command: Command) => command.description(),
  };
}

/** What an error that ended the call says, and the exit code. */
export function ended(error: unknown, words: Words): readonly [text: string, code: number] {
  if (error instanceof ClosedPipe) return ["", 0];
  if (error instanceof Refusal) return [`thangdiem: ${error.say(words)}\n`, 2];
  if (error instanceof CommanderError) {
    // Help that was asked for is no fault; help in place of a command is.
    if (error.exitCode === 0) return ["", 0];
    return [error.code === "commander.help" ? "" : `thangdiem: ${usageText(error, words)}\n`, 2];
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [`thangdiem: ${words.internal}\n${detail}\n`, 2];
}
