// Paragraphs in English: the text and the form of documents, and conditions.
import type { GuideTo } from "./guide.js";

export const form: GuideTo<"json" | "shape" | "logic"> = {
  "json.syntax":
    "The text is not JSON. Nothing after the place named can be read, so nothing of the document is checked. Look at that place and at what stands just before it: most often a comma, a bracket or a quotation mark is missing or one too many; a byte order mark at the beginning is removed by `--fix`.",
  "json.duplicate-key":
    "One object has a key twice. Programs differ in which of the two they keep, so the document would mean different things to different readers. Keep one of the two; where both say the same, `--fix` removes the second.",
  "json.too-deep":
    "Objects and lists are nested deeper than documents may be. The limit keeps a hostile document from exhausting whoever reads it. Give a nested condition a name under `derived`, or split it.",
  "json.too-large":
    "The document is larger than a document may be. The limit keeps a hostile document from exhausting whoever reads it. Split the document, or hand over many records as NDJSON, one on each line.",
  "json.keys-too-long":
    "The names of keys, one inside the other, are longer than they may be together. Every fault found there would carry them all, and a hostile document could exhaust whoever reads it. Choose shorter names.",
  "json.number-not-exact":
    "A number has more digits than a computer keeps. It would silently become another number, and points are exact here. Write it with fewer digits.",
  "json.not-json":
    "A value is handed over that JSON cannot write, such as `undefined`, a date object or an instance of a class. A document must be the same after it is stored and read again. Hand over plain data.",
  "json.forbidden-key":
    "A key has a name that can reach the prototype of an object, such as `__proto__`. Such names are refused everywhere, so that no document can change the program that reads it. Choose another name.",
  "json.not-nfc":
    "A Vietnamese text is written with letters and marks apart. It looks the same as the composed form (NFC) but is another text to a computer, so it is not found when searched for and makes another digest. Type it again with composed letters, or let `--fix` do it.",
  "shape.wrong-type":
    "A value is of another kind than this place takes, such as a text where a number belongs. Nothing is converted silently. Write a value of the kind named.",
  "shape.missing-key":
    "A key that this object must have is missing. Nothing is filled in silently, for a default would be law that nobody wrote. Add the key.",
  "shape.unknown-key":
    "This object cannot have such a key. It is most often a slip of the pen, and whatever it was meant to say would go unread. Correct the name, or take the key out.",
  "shape.unknown-value":
    "The value is none of those that may stand here. The list is closed, so that every reader of a document knows what each value means. Choose one of those named.",
  "shape.bad-text":
    "A text does not follow the pattern of its place, such as an id with capital letters or a version without three numbers. Ids are lower-case ASCII so that they can stand in paths and tables. Write it by the pattern.",
  "shape.bad-key":
    "A name does not follow the pattern of names. Names of fields and nodes are lower-case ASCII, in parts joined by dots, so that they can stand in tables and paths. Choose such a name, and put the Vietnamese words in `vi`.",
  "shape.bad-date":
    "The text is no day of the calendar. A rule that depends on 30 February would never apply, or to the wrong day. Write an existing day as year-month-day.",
  "shape.too-small":
    "A number is below the least that its place takes, or a text or list is too short. Points and steps are never negative, and some lists may not be empty. Enter a larger value, or what is missing.",
  "shape.too-big":
    "A number is above the most that its place takes, or a text or list is too long. The limits keep sums exact and documents readable. Enter a smaller value, or split the list.",
  "shape.too-precise":
    "A number has more than four decimal places. Points are added exactly, in ten-thousandths. Round it as the text of the act rounds it.",
  "logic.not-one-key":
    "A part of a condition has no operator, or several in one object. Which of them would count is not said anywhere. Write one operator in each object, and join conditions with `and` or `or`.",
  "logic.unknown-operator":
    "There is no operator of this name. The list of operators is closed and belongs to the format, so that old documents keep their meaning. Choose one of `docs/json-logic.md`.",
  "logic.wrong-arity":
    "An operator has more or fewer operands than it takes. Nothing is filled in or left out silently. Give it as many as are named.",
  "logic.wrong-type":
    'An operand is of another kind than its operator takes, such as a text compared with a number. Nothing is converted silently: `"3"` is not 3. Compare like with like, or declare the field with the type that is meant.',
  "logic.unknown-field":
    "A condition reads a field or named expression that is not declared. It could never be known, so whatever depends on it would never be settled. Correct the name, or declare the field.",
  "logic.unknown-choice":
    "A field is compared with a value that it cannot have. The comparison would be false for everybody, and the rule would be dead without anybody noticing. Choose one of the field's values, or declare the new one.",
  "logic.unknown-reading":
    "A condition asks for a reading that the ruleset does not declare. Where a text is open to several readings, the question must be written out so that it can be answered. Correct the name, or declare the reading.",
  "logic.unknown-history":
    "A condition looks back on a history that is not declared. Years of earlier titles are read only where the ruleset says of which title. Correct the name, or declare the history.",
  "logic.no-rewards":
    "A run of years is to begin again after a reward, and the history names no rewards. No year could ever be used up. Name the rewards, or let the run go on with `keep`.",
  "logic.unguarded-not-applicable":
    "A condition reads a field that may be stated not applicable, and does not ask. Whether a household without pupils meets a criterion on pupils must be said, for it is a decision and not a detail. Ask with `applicable` first, or say what follows with `whenNotApplicable`.",
  "logic.not-applicable-undeclared":
    "A condition asks whether a field applies, and the field always does. The question has one answer only. Declare the field with `notApplicable`, or leave the question out.",
  "logic.circular-derived":
    "A named expression leads back to itself. It has no value. Write one of the expressions out without the others.",
  "logic.too-deep":
    "A condition is nested deeper than 64 levels. Nobody can check such a condition by reading it. Give its parts names under `derived`.",
  "logic.too-large-number":
    "A result can grow beyond what is computed exactly. Points are never rounded by accident here, so the document is refused instead. Declare the largest values of the fields as they really are.",
  "logic.both-spellings":
    "The document writes one comparison in two ways, such as `==` and `===`. Both mean the same here, and a reader will look for a difference that is not there. Choose one spelling for the whole document; `--fix` keeps the one that is used more.",
  "logic.always-true":
    "A condition is true whatever the facts are: by the bounds that the fields declare, or because its parts leave nothing out. It asks nothing, so a gate lets everybody pass and a criterion is given away. Take it out, or mend what it compares or the bounds of the field.",
  "logic.always-false":
    "A condition is false whatever the facts are: by the bounds that the fields declare, or because its parts exclude each other. The rule behind it is dead: a disqualifier that never holds, points that nobody earns. Take it out, or mend what it compares or the bounds of the field.",
  "logic.repeated-operand":
    "One operator has the same operand twice. In `and` and `or` it says nothing more, which is often a copy in which one word was to be changed; in a sum it counts twice. Take one out, or write what was meant.",
};
