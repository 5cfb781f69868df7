// Paragraphs in English: overlays, evidence and its evaluation, registries, deadlines, roll-up, comparison, records, rule tests.
import type { GuideTo } from "./guide.js";

export const others: GuideTo<
  "overlay" | "evidence" | "evaluate" | "registry" | "calendar" | "rollup" | "compare" | "record" | "cases"
> = {
  "overlay.wrong-base":
    "The overlay stands on another ruleset or version than the one it is applied to. Its changes were meant for other text. Apply it to the base that it names, or release it anew for this one.",
  "overlay.unknown-target":
    "The overlay changes something that its base does not have. The change would be lost. Correct the id; what a lower rank is to add, it adds.",
  "overlay.not-delegated":
    "The overlay does what the sheet above does not leave to its rank. A ward cannot change what the nation has decided. Leave the change out, or cite the delegation that allows it in the sheet above.",
  "overlay.beyond-delegation":
    "The overlay goes further than the sheet above allows: more points, more nodes, or another sum than the one to be filled. All overlays of one rank together keep within the limit. Stay within it.",
  "overlay.nothing-to-fill":
    "The overlay sets a maximum that the sheet above has set already. Only what is left open can be filled. Take the operation out.",
  "overlay.conflict":
    "Two overlays of one rank contradict each other. Neither is last, so neither may win. Keep one of the two, or agree on one text.",
  "evidence.wrong-subject":
    "The evidence is about another kind of subject than the ruleset judges, such as a ward under a sheet for households. Use the ruleset for that subject.",
  "evidence.unknown-field":
    "The evidence states a fact that the ruleset does not know. It would go unread, and what it was meant for would count as missing. Correct the name.",
  "evidence.two-spellings":
    "A fact is stated twice, once flat and once nested. The two could differ. Keep one spelling.",
  "evidence.wrong-type":
    "A fact is of another kind than its field, such as a text for a number. Nothing is converted silently. Enter a value of the field's kind.",
  "evidence.unknown-choice": "A fact has a value that its field does not list. Choose one of the field's values.",
  "evidence.out-of-bounds":
    "A fact lies outside the bounds of its field. Nothing is clamped silently: a count of 1,000 meetings is a slip, not 12. Check the value.",
  "evidence.off-step":
    "A number does not go in the steps of its field. Points given in quarters where the sheet knows halves would not be comparable. Enter a multiple of the step.",
  "evidence.not-applicable-undeclared":
    "A fact is stated not applicable, and its field always applies. That would be a way around the rule. If the fact is not known, say that it is unknown, and why.",
  "evidence.too-many-events":
    "A list has more events than its field allows. The limit bounds what an unknown list could come to. Check the list.",
  "evidence.event-conflict":
    "One event is listed twice with different content. Which is true cannot be told. Keep one of the two, or give them different ids.",
  "evidence.history-conflict":
    "One title of one year is recorded twice with different content. Which is true cannot be told. Keep one of the two.",
  "evidence.unknown-reward":
    "A year records a reward that the ruleset does not name. It would use up no years. Correct the code.",
  "evidence.unknown-class":
    "The subject is in a class that the ruleset does not declare. No mark would apply to it. Correct the class.",
  "evidence.several-classes":
    "The subject is in several classes with different marks, and the ruleset does not say which counts. Record one class, or let the ruleset say so by a reading.",
  "evidence.bad-period":
    "The period judged ends before it begins. Correct its days; the second is the first day no longer in it.",
  "evidence.not-in-force":
    "The ruleset was not in force on the day that counts. A household is judged by the rules of its time. Use the ruleset of that day.",
  "evidence.no-decision-date":
    "The ruleset applies by the day of the decision, and the evidence does not say it. No day is ever taken from a clock. Add `decidedOn`.",
  "evaluate.unknown-reading":
    "A reading is chosen that the ruleset does not have. The choice would have no effect. Correct the name.",
  "evaluate.unknown-option":
    "A reading is given an option that it does not have. The choice would have no effect. Choose one of its options.",
  "evaluate.zero-denominator":
    "A share has nothing to be a share of, and the text does not say what follows. What rests on it counts as not known, neither met nor failed. Correct the count, or state the answer in `whenZero` if the text gives one.",
  "evaluate.too-many-readings":
    "The readings can be combined in more ways than may be tried. Fix some of the readings, and try the others.",
  "registry.duplicate-document":
    "A document is given twice in one version. A released version never changes, so there can be only one. Keep one of the two.",
  "registry.missing-base":
    "An overlay stands on a document that is not in the collection. It cannot be applied to nothing. Add its base, or correct the id.",
  "registry.unknown-title": "No document of the collection is about this title. Correct the code of the title.",
  "registry.no-decision-date":
    "The ruleset applies by the day of the decision, and the question does not name it. Add `decidedOn`.",
  "registry.gap":
    "No ruleset for the title was in force there on that day. The law changed, and between two texts, or before the first, there was none. Ask for another day, or add the document that is missing.",
  "registry.overlap":
    "Several rulesets for one title apply to one case. By the law in hand it is open which governs. Say which day counts, or mend the times in force.",
  "registry.unfilled":
    "A framework leaves maxima to a lower rank, and no overlay for this place and day sets all of them. Nobody can be scored by it. Add the overlay of that authority.",
  "registry.stranded-overlay":
    "An overlay is said to be in force on a day on which what it stands on is not. A detail cannot outlive the rule it details. Say when the overlay ended, or what it stands on from then.",
  "registry.nothing-to-switch-on":
    "A practice or draft is switched on that does not apply in this place on this day, or is no practice or draft at all. Correct the id, the place or the day.",
  "registry.unknown-path": "The ruleset has nothing at this path. Correct the id of the node.",
  "calendar.bad-year": "The year is no whole number within the calendar. Enter the year that is judged.",
  "calendar.not-in-force":
    "The ruleset was not in force in that year, so its deadlines did not run. Use the ruleset of that year.",
  "calendar.unknown-event":
    "A day is given for an event from which no deadline runs. It would change nothing. Correct the name.",
  "calendar.contradictory-day": "One day is given as a day off and as a day worked. Keep one of the two.",
  "calendar.no-holidays":
    "A deadline is counted in working days of a year whose holidays are not given. No holidays are ever assumed, for they are announced anew each year. Add the days off of that whole year.",
  "rollup.duplicate-id":
    "One member is given twice. Nobody may be counted twice in a rate. Take one out, or give each an id of its own.",
  "rollup.unknown-unit":
    "The size of a unit is not given, though sizes of others are. Its rate would have no whole. Add the size, or correct the name.",
  "rollup.part-exceeds-whole":
    "A count is larger than the number it is a part of. The rate would be above one hundred per cent. Check both counts, and what they are a share of.",
  "rollup.no-quota":
    "A group has no quota, though others have. How many of it may be chosen is not said. Add its quota, or correct the name.",
  "compare.unknown-attribute":
    "Results are to be broken down by an attribute that no subject has. Every subject would be in one group without a name. Correct the name.",
  "compare.different-subjects":
    "Two decisions are to be compared that are about different subjects, or different kinds of subject. What differs between two neighbours is no change of facts. Give two decisions on one subject.",
  "record.applied-ruleset":
    "A record is to be made of a ruleset to which overlays were applied before. Its digest would name a document that nobody published. Hand over the ruleset as published, with its overlays beside it.",
  "record.two-decision-days":
    "The record and the evidence state different days of the decision. Which rules applied depends on it. Keep one of the two.",
  "record.salt-missing":
    "A part of a record has no salt. Once removed, it could be found out by trying what it may be. Draw a salt for each part that `saltsNeeded` names.",
  "record.salt-not-hex":
    "A salt is not written as bytes in hexadecimal. How many random bits it has cannot be told. Write them in pairs of lower-case hexadecimal digits.",
  "record.salt-too-short":
    "A salt has fewer than 128 bits. It could be tried out together with what it hides. Draw at least 16 random bytes for each part.",
  "record.salt-twice":
    "Two parts of a record have one salt. Who is shown the one could try out the other. Draw each salt anew.",
  "record.unknown-salt":
    "A salt is given for a part that the record does not have. The part that was meant may be without one. Correct the place.",
  "record.no-commitments":
    "Facts are to be removed from a record that has no commitments. What is left would prove nothing. Make the record with commitments, from the same evidence.",
  "record.broken-commitment":
    "A part of a record does not fit its commitment, so one of the two was altered. What is left after removing facts would not prove itself. Take the record as it was made.",
  "record.unknown-fact":
    "A fact is to be removed that the record does not have. The fact that was meant would stay in it. Correct the name.",
  "cases.expects-nothing":
    "A case names no outcome. It would pass whatever the rules say, and look like a test. Name at least one outcome in `expect`.",
  "cases.refused-alone":
    "A case expects that its evidence is refused, and some outcome as well. Where there is no decision there is no outcome. Take out one of the two.",
  "cases.duplicate-name": "Two cases have one name. A failure could not be found by it. Give each a name of its own.",
  "cases.evidence-or-with":
    "A case has both evidence of its own and a change of another case's, or neither. What is judged would not be clear. Write either `evidence` or `with`.",
  "cases.unknown-base": "A case changes the evidence of a case that is not there. Correct the name of the base.",
  "cases.circular-base":
    "Cases change one another's evidence in a circle. None of them has evidence to begin with. Give one of them evidence of its own.",
  "cases.too-many-bases":
    "A case changes the evidence of another, which changes that of another, and so on beyond the limit. Nobody can tell any more what is judged, and a hostile file could keep its reader busy for ever. Give one of them evidence of its own.",
  "cases.ruleset-or-title":
    "It is not clear by which rules a case is judged: both documents and a title are named, or neither. Name the ruleset and its overlays, or the title and the place.",
  "cases.needless-day":
    "A case names a day, though its ruleset is named outright. The day would choose nothing. Take out `on`, or name a title and a place.",
  "cases.unknown-ruleset": "A case names a ruleset or overlay that is not there. Correct the id, or give the file.",
  "cases.several-rulesets":
    "A case names more than one ruleset. It can be judged by one only. Keep one, with its overlays.",
  "cases.unknown-node":
    "A case expects something of a node that the ruleset does not have there. It could never come out. Correct the id.",
  "cases.unknown-code": "A case expects a refusal by a code that does not exist. Choose one of the codes of this page.",
  "cases.csv-syntax":
    "The table is no CSV from this place on, mostly because a quotation mark is not closed. Nothing below can be read. Close it, and save the table as CSV UTF-8.",
  "cases.csv-missing-column": "The table lacks a column that every table of cases has. Add it to the first row.",
  "cases.csv-unknown-column":
    "The table has a column that means nothing. Its cells would go unread. Correct the heading, or take the column out.",
  "cases.csv-duplicate-column":
    "Two columns of the table have one heading. Which counts is not said. Keep one of the two.",
  "cases.csv-bad-cell":
    "A cell cannot be read as what its column holds, such as a number with a point in a table with commas. Nothing is guessed. Write it in the form named.",
  "cases.csv-beyond-columns":
    "A cell stands outside the columns that have headings. It would go unread. Give the column a heading, or quote a cell that holds the separator.",
  "cases.csv-differs":
    "A column that holds one value for the whole table holds several. Which counts is not said. Write it once, in the first row.",
  "cases.csv-not-representable":
    "These cases say something that a table cannot hold. It would be lost on the way. Keep them as JSON.",
};
