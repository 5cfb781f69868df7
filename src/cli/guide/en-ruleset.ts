// Paragraphs in English: rulesets, seen as a whole.
import type { GuideTo } from "./guide.js";

export const ruleset: GuideTo<"ruleset"> = {
  "ruleset.duplicate-id":
    "Two things have one id. Decisions, overlays and tests name nodes by their ids, and would mean either. Give each an id of its own.",
  "ruleset.reserved-id":
    "An id is taken that decisions use for something of their own, such as `total` or `pass.…`. A reader of a decision could not tell which is meant. Choose another id.",
  "ruleset.field-prefix":
    "One field is called like the beginning of another, such as `meetings` beside `meetings.joined`. Evidence may be written nested, and then the two cannot be told apart. Rename one of them.",
  "ruleset.unknown-instrument":
    "A citation names an act that the document does not declare. Whoever checks the rule could not find its text. Correct the key, or declare the act under `instruments`.",
  "ruleset.unknown-standard":
    "A deduction, bonus or delegation names a standard that is not there. It would be taken from nothing. Correct the id.",
  "ruleset.unknown-node":
    "A delegation names a criterion, deduction or bonus that is not there, in a sheet to which no lower rank may add any. The right it gives could never be used. Correct the id, or take it out of the list.",
  "ruleset.unknown-class":
    "A mark is set for a class of subjects that is not declared, or for some classes beside one for all. Nobody could be judged by it. Correct the id, declare the class, or keep either one mark for all or one for each.",
  "ruleset.unknown-option":
    "A reading is given an option that it does not have. Nobody could choose it. Correct the name, or add the option with its words.",
  "ruleset.class-without-mark":
    "A class of subjects has no mark. A subject of that class could never pass or fail. Add a mark for it, or one for all classes.",
  "ruleset.missing-option":
    "An option of a reading has no consequence where the reading decides something. Whoever chooses it would get no decision. Say what follows for each option.",
  "ruleset.missing-citation":
    "A legal statement does not say where it stands. A point that nobody can look up cannot be defended before the family that lost it. Add `cite` with the act, and the article, clause or part where it is known.",
  "ruleset.missing-certainty":
    "A legal statement does not say how sure we are of it. What was seen in the act must not look like what was read in a newspaper. Add `certainty`.",
  "ruleset.assumed-words":
    "Words are marked as assumed, and only numbers may be. A criterion or disqualifier that nobody has read must not be invented. Show the gap: one node that the assessors grade, marked `incomplete`.",
  "ruleset.assumed-without-note":
    "A statement below `official` does not say why. Whoever wants to make it certain would not know what to look up. Write the reason and the source in `note`.",
  "ruleset.status-not-official":
    "A document calls itself official while a statement of it is assumed or inferred. A decision by it would look more certain than it is. Set the status to `reconstruction`, or check the wording of the act.",
  "ruleset.points-do-not-add-up":
    "A maximum is not what stands below it adds up to: the criteria of a standard, the criteria of a group that promises more than they can earn, or the standards of the sheet. A total would then be measured against a wrong whole. Correct the maximum or the points below it.",
  "ruleset.group-shape":
    "A group has a key that does not fit how it combines its criteria, or lacks one that it needs. What it earns would not be said. A sum may have a `maximum`; `atLeast` needs `points`; `best` has neither.",
  "ruleset.bands-overlap":
    "Two bands begin at the same threshold. Which of them counts is not said. Give each a threshold of its own.",
  "ruleset.bands-leave-hole":
    "A table of bands leaves a hole. Either its points fall from the first band on and nothing is said of the values before it, which then earn nothing though they are the best; or one band earns less than a band below it and a band above it. A table may begin above the lowest value where points rise, for below all bands nothing is earned. Write a band from the lowest value, or mend the thresholds and points.",
  "ruleset.unreachable-band":
    "No value falls in a band: it begins above the highest value of its measure, or ends before the lowest, or no value of that scale lies in it. Its points stand in the table and nobody can get them. Change the threshold, or take the band out.",
  "ruleset.levels-do-not-match":
    "The levels of a choice and the values of its field are not the same. A subject with the value left out would earn nothing without a rule that says so. Give every value exactly one level.",
  "ruleset.off-step":
    "The largest value of a field is no multiple of its step above the least. It could be declared and never be entered. Change the bound or the step.",
  "ruleset.empty-range":
    "A range ends before it begins, or at once: a time in force, the bounds of a field or of the sheet. Nothing could ever lie in it. Exchange or correct the two ends.",
  "ruleset.unreachable-mark":
    "A mark is higher than the highest total that anybody can reach. Everybody would fail whatever they do. Lower the mark, or raise what the criteria can earn.",
  "ruleset.unreachable-floor":
    "A standard must earn more than it can. Everybody would fail whatever they do. Lower the floor, or raise what its criteria can earn.",
  "ruleset.unreachable-maximum":
    "A criterion is worth more than its fields can bring: so many units at so many points each come to less, the part can never be the whole, or too few criteria of a group can be met. The sheet promises points that nobody gets, and floors are measured against them. Change the maximum, the points for each, or the bounds of the fields.",
  "ruleset.larger-than-sheet":
    "A deduction, a bonus or a cap states more points than there are in the standard it belongs to, or in the whole sheet. Most often a digit too many was typed. Check the amount; what fails everything whatever the points is a disqualifier.",
  "ruleset.points-without-pass":
    "The ruleset has points and says nowhere how many are needed. It could not decide anything. Add `pass` with bounds and a mark, or take the points out.",
  "ruleset.mixed-points":
    "Some standards have points and some have none. A total over such standards would leave some out without saying so. Give every standard a maximum, or none.",
  "ruleset.framework":
    "The sheet leaves the maximum of a standard to a lower authority, which has not set it. Nothing can be scored by a framework alone. Apply the overlay of that authority with it.",
  "ruleset.nobody-may-fill":
    "The sheet leaves the maximum of a standard open, and no delegation lets anybody set it. It could never be scored by. Add a delegation `fill-maxima` that names the standard, or state the maximum.",
  "ruleset.counted-twice":
    "Two nodes count one fact: both earn points by it, both are deducted for it, or a deduction is taken for what bars the subject anyway. A family would be rewarded or punished twice for one thing, mostly because a criterion was copied. Let one of them count it; where the text itself does so and means only one to count, put both in a group of which the best or the largest counts.",
  "ruleset.percentage-without-base":
    "A field is a bare percentage. Ninety per cent of the households, of the households that registered, and of those who voted are three different numbers, and disputes turn on which is meant. Record two counts, the part and the whole, and compare them with `share-at-least`; or name the whole in the unit, such as `% of households`.",
  "ruleset.untranslated":
    "A text is missing in one language: it is blank, or the same words stand in both. Whoever reads the other language gets nothing to read. Write it in that language; a name that is the same in both needs no translation.",
  "ruleset.not-in-force":
    "A condition names a day outside the time in which the ruleset is in force, or an authority decides only outside it. A rule about such a day divides nobody who is judged by this ruleset, unless the fact lies far back. Check the year, or the time in force.",
  "ruleset.not-yet-issued":
    "Something rests on an act that was not there yet: the ruleset is in force before the act was issued, or wording of its time is cited from an act issued after it ended. One of the two days is mostly a slip. Check both days, or cite the act that stood at the time.",
  "ruleset.unused-field":
    "A field, or a history, is declared and no condition or criterion reads it. People would be asked for a fact that decides nothing, and perhaps a rule is missing. Read it, or take it out.",
  "ruleset.unused-declaration":
    "A named expression, reading, act, class or event is declared and used nowhere. It is a leftover, or the rule that was to use it is missing. Use it, or take it out.",
  "ruleset.unknown-event":
    "A deadline runs from something that is neither an event nor another deadline. It could never be dated. Correct the name, or declare the event.",
  "ruleset.circular-deadline":
    "Deadlines run from one another in a circle. None of them could be dated. Let one run from an event.",
  "ruleset.no-such-day":
    "A deadline names a day that not every year has. In the other years nobody would know when it ends. Name a day that every year has.",
  "ruleset.corrects-later-version":
    "A version says that it corrects one that is not earlier than itself. A correction always comes later than what it mends. Check both version numbers.",
  "ruleset.unknown-semantics":
    "The ruleset was written for a meaning of the format that this program does not know. It could come to other decisions than its authors meant. Use a program that knows it.",
};
