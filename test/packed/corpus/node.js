import { readFileSync } from "node:fs";
import { remake } from "./remake.js";

const textOf = (name) => readFileSync(`frozen/${name}.ndjson`, "utf8");
const found = await remake({
  shipped: textOf("shipped"),
  invented: textOf("invented"),
  documents: textOf("documents"),
});
process.stdout.write(JSON.stringify({ ...found, version: process.version }));
