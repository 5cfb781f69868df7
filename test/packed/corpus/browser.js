import "./zod-without-eval.js";
import documents from "./frozen/documents.ndjson";
import invented from "./frozen/invented.ndjson";
import shipped from "./frozen/shipped.ndjson";
import { remake } from "./remake.js";

globalThis.result = await remake({ shipped, invented, documents });
