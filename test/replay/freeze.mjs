// In: test/replay/corpus and the sources. Out: the corpus with the records that it lacked; what was there stays as it is. A record
// that no longer replays stops it: that is a changed meaning, which needs a new semantics version, not a new record.
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const path = fileURLToPath(new URL("freeze.ts", import.meta.url));
const { module } = await runnerImport(path, { configFile: false, logLevel: "error" });
console.log(module.freeze());
