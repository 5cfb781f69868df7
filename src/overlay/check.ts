// In: an overlay, without its base. Out: what can be said against it alone. What it changes is checked where it is applied.
import { isObject } from "../base/json.js";
import type { Issue } from "../issues/issue.js";
import { checkTranslations } from "../ruleset/checks/translations.js";
import { collector } from "../ruleset/compile.js";
import type { Overlay } from "./schema.js";

/** Every key of an instrument that something in the document cites. */
function citedIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return (value as readonly unknown[]).flatMap(citedIn);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "in" && typeof inner === "string" ? [inner] : citedIn(inner),
  );
}

/** Checks an overlay by itself: every act that it declares it cites, and every text stands in both languages. */
export function checkOverlay(overlay: Overlay): readonly Issue[] {
  const { report, issues } = collector(overlay.id);
  const { instruments, ...rest } = overlay;
  const cited = citedIn(rest);
  for (const id of Object.keys(instruments)) {
    if (!cited.includes(id)) report("ruleset.unused-declaration", ["instruments", id], { kind: "instrument", id });
  }
  checkTranslations(overlay, report);
  return issues();
}
