// THE TABLE of paragraphs on issue codes, by language. They are printed in docs/issues.md, and as the help of rules in SARIF.
import type { Language } from "../../index.js";
import { form as enForm } from "./en-form.js";
import { others as enOthers } from "./en-others.js";
import { ruleset as enRuleset } from "./en-ruleset.js";
import type { Guide } from "./guide.js";
import { form as viForm } from "./vi-form.js";
import { others as viOthers } from "./vi-others.js";
import { ruleset as viRuleset } from "./vi-ruleset.js";

export const GUIDE: { readonly [L in Language]: Guide } = {
  vi: { ...viForm, ...viRuleset, ...viOthers },
  en: { ...enForm, ...enRuleset, ...enOthers },
};
