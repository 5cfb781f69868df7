// In: the page as it was opened. Out: nothing; it begins. Zod would try once to evaluate text, which the policy of the page forbids and
// the browser reports: it is told not to before the library, and with it the first schema, is there.
import { config } from "zod";

config({ jitless: true });

const root = document.getElementById("page");
if (root !== null) void import("./start.js").then(({ start }) => start(root));
