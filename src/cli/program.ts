// In: a shell and the words of a call. Out: an exit code: 0 done, 1 the answer is no, 2 the call or a file is wrong.
import { Command, Option } from "commander";
import type { Language } from "../index.js";
import { CHECK_FORMATS, type CheckOptions, checkCommand } from "./commands/check.js";
import { EXPLAIN_FORMATS, type ExplainCommandOptions, explainCommand, LEVELS } from "./commands/explain.js";
import { LIST_FORMATS, type ListOptions, listCommand } from "./commands/list.js";
import { SCHEMA_KINDS, schemaCommand } from "./commands/schema.js";
import { SCORE_FORMATS, type ScoreOptions, scoreCommand } from "./commands/score.js";
import { dayOf, gathered, LANGUAGE_NAMES, languageOf, oneOf, placeOf } from "./options.js";
import { ClosedPipe } from "./refusal.js";
import type { Shell } from "./shell.js";
import { ended, helpIn } from "./usage.js";
import { WORDS, type Words } from "./words.js";

/** Takes the exit code of the command that ran. */
type Finish = (code: number) => void;

function choice(flag: string, allowed: readonly string[], description: string): Option {
  const [usual] = allowed;
  return new Option(`${flag} <${allowed.join("|")}>`, description).default(usual).argParser(oneOf(flag, allowed));
}

function repeated(flags: string, description: string): Option {
  return new Option(flags, description).argParser(gathered);
}

function judging(command: Command, { help }: Words): Command {
  return command
    .addOption(new Option("--ruleset <id|file>", help.ruleset).makeOptionMandatory())
    .addOption(repeated("--overlay <id|file>", help.overlay))
    .addOption(repeated("--reading <reading=option>", help.reading));
}

function addCommands(program: Command, shell: Shell, language: Language, finish: Finish): void {
  const words = WORDS[language];
  const { help } = words;
  // Given before the command, the language holds for it too.
  const lang = (): Option => choice("--lang", LANGUAGE_NAMES, help.lang).default(language);
  const command = (name: string, description: string): Command =>
    program.command(name).description(description).addOption(lang()).helpOption("-h, --help", help.help);
  command("list", help.list)
    .addOption(new Option("--on <day>", help.on).argParser(dayOf))
    .addOption(new Option("--at <place>", help.at).argParser(placeOf))
    .option("--title <code>", help.title)
    .addOption(choice("--format", LIST_FORMATS, help.format))
    .action(async (options: ListOptions) => {
      finish(await listCommand(shell, options));
    });
  command("check", help.check)
    .argument("<files...>", help.checked)
    .addOption(choice("--format", CHECK_FORMATS, help.format))
    .option("--certainty", help.certainty)
    .action(async (files: readonly string[], options: CheckOptions) => {
      finish(await checkCommand(shell, files, options));
    });
  judging(command("score", help.score), words)
    .argument("[files...]", help.evidence)
    .addOption(choice("--format", SCORE_FORMATS, help.format))
    .option("--output <file>", help.output)
    .option("--trace", help.trace)
    .action(async (files: readonly string[], options: ScoreOptions) => {
      finish(await scoreCommand(shell, files, options));
    });
  judging(command("explain", help.explain), words)
    .argument("<files...>", help.evidence)
    .addOption(choice("--level", LEVELS, help.level))
    .addOption(choice("--format", EXPLAIN_FORMATS, help.format))
    .action(async (files: readonly string[], options: ExplainCommandOptions) => {
      finish(await explainCommand(shell, files, options));
    });
  command("schema", help.schema)
    .argument("<kind>", help.schemaKind, oneOf("schema", SCHEMA_KINDS))
    .action(async (kind: (typeof SCHEMA_KINDS)[number]) => {
      finish(await schemaCommand(shell, kind));
    });
}

/** Runs one call. */
export async function run(shell: Shell, call: readonly string[]): Promise<number> {
  const language = languageOf(call);
  const words = WORDS[language];
  const [out, errors]: [string[], string[]] = [[], []];
  let code = 2;
  const program = new Command("thangdiem")
    .description(words.help.program)
    .version(shell.version, "-V, --version", words.help.version)
    .helpOption("-h, --help", words.help.help)
    .helpCommand(false)
    .addOption(choice("--lang", LANGUAGE_NAMES, words.help.lang))
    .exitOverride()
    .configureHelp(helpIn(words))
    .configureOutput({
      writeOut: (text) => void out.push(text),
      writeErr: (text) => void errors.push(text),
      outputError: () => undefined,
    });
  addCommands(program, shell, language, (found) => {
    code = found;
  });
  try {
    await program.parseAsync(call, { from: "user" });
  } catch (error) {
    const [text, stopped] = ended(error, words);
    errors.push(text);
    code = stopped;
  }
  if (out.length > 0) {
    await shell.write(out.join("")).catch((error: unknown) => {
      if (!(error instanceof ClosedPipe)) errors.push(ended(error, words)[0]);
    });
  }
  if (errors.length > 0) shell.writeError(errors.join(""));
  return code;
}
