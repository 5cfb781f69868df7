// zod tries `new Function` once, when the first schema is made, and a strict content security policy reports the
// attempt. An application under such a policy turns that off before anything else is imported.
import { config } from "zod";

config({ jitless: true });
