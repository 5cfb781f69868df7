// In: the documents under rulesets/. Out: rulesets/lock.json with the versions that it lacked; exit 1, and nothing written, where a
// version in it was altered or is gone. A released version never changes: a correction is a new version.
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const path = fileURLToPath(new URL("lock.ts", import.meta.url));
const { module } = await runnerImport(path, { configFile: false, logLevel: "error" });
const { ok, text } = module.writeLock();
console.log(text);
process.exitCode = ok ? 0 : 1;
