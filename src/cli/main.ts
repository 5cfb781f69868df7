#!/usr/bin/env node
// In: this process. Out: its exit code.
import { readFileSync } from "node:fs";
import { nodeShell } from "./node-shell.js";
import { languageOf } from "./options.js";
import { run } from "./program.js";
import { WORDS } from "./words.js";

// Beside dist/cli.js stands the package it belongs to.
const about = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as { version: string };

const call = process.argv.slice(2);
process.exitCode = await run(nodeShell(about.version, WORDS[languageOf(call)].interrupted), call);
