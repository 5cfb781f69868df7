#!/usr/bin/env node
// In: this process. Out: its exit code.
import { readFileSync } from "node:fs";
import { nodeShell } from "./node-shell.js";
import { run } from "./program.js";

// Beside dist/cli.js stands the package it belongs to.
const about = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as { version: string };

process.exitCode = await run(nodeShell(about.version), process.argv.slice(2));
