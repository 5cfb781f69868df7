import { nearest } from "../../base/text.js";
import { checkOptions } from "../../kinds/lower.js";
import type { Check } from "./check.js";

/** Marks name declared classes, each once; every class has its mark; readings that choose a mark answer every option. */
export const classes: Check = (ruleset, report) => {
  const { pass, readings = {} } = ruleset;
  const declared = (ruleset.classes ?? []).map(({ id }) => id);
  declared.forEach((id, i) => {
    const first = declared.indexOf(id);
    if (first !== i) report("ruleset.duplicate-id", ["classes", i, "id"], { id }, [["classes", first, "id"]]);
  });
  if (pass === undefined) return;
  const marked = pass.marks.map((mark) => mark.class);
  marked.forEach((name, i) => {
    const first = marked.indexOf(name);
    const related = [["pass", "marks", first, "class"]];
    if (first !== i) report("ruleset.duplicate-id", ["pass", "marks", i, "class"], { id: name }, related);
    if (name === "*" || declared.includes(name)) return;
    const suggestion = nearest(name, declared);
    report("ruleset.unknown-class", ["pass", "marks", i, "class"], {
      class: name,
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  });
  if (marked.includes("*") && marked.length > 1)
    report("ruleset.unknown-class", ["pass", "marks", marked.indexOf("*"), "class"], { class: "*" });
  if (!marked.includes("*")) {
    declared.forEach((id, i) => {
      if (!marked.includes(id)) report("ruleset.class-without-mark", ["classes", i], { class: id });
    });
  }
  const several = pass.severalClasses;
  if (several === undefined) return;
  const path = ["pass", "severalClasses"];
  const reading = Object.hasOwn(readings, several.reading) ? readings[several.reading] : undefined;
  if (reading === undefined) {
    const suggestion = nearest(several.reading, Object.keys(readings));
    report("logic.unknown-reading", [...path, "reading"], {
      reading: several.reading,
      ...(suggestion === undefined ? {} : { suggestion }),
    });
    return;
  }
  checkOptions(several.reading, several.options, Object.keys(reading.options), path, report);
};
