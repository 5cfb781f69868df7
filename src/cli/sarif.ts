// In: issues. Out: a SARIF 2.1.0 log of them, for code review and for editors: the same for the same issues, on every machine.
import { createHash } from "node:crypto";
import { compareText } from "../base/text.js";
import { type Issue, type IssueCode, issueHelp, issueText, type Language, type RelatedPlace } from "../index.js";
import { severityOf } from "../issues/codes.js";
import { GUIDE } from "./guide/index.js";

const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
/** Our own kind of fingerprint; its number changes when what goes into it does. */
const FINGERPRINT = "thangdiem/v1";

type Place = Pick<Issue, "document" | "pointer" | "line" | "column">;

/** A file as a URI: relative where its name is. */
function uriOf(document: string): string {
  const path = document.replaceAll("\\", "/");
  if (/^[a-z]:\//i.test(path)) return `file:///${encodeURI(path)}`;
  return path.startsWith("/") ? `file://${encodeURI(path)}` : encodeURI(path);
}

function location({ document, pointer, line, column }: Place): object {
  const region = line === undefined ? {} : { region: { startLine: line, startColumn: column ?? 1 } };
  return {
    physicalLocation: { artifactLocation: { uri: uriOf(document) }, ...region },
    logicalLocations: [{ fullyQualifiedName: pointer }],
  };
}

/** `ruleset.unused-field` is RulesetUnusedField. */
function nameOf(code: IssueCode): string {
  return code
    .split(/[.-]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
}

/** The first sentence says what is wrong. */
function firstSentence(paragraph: string): string {
  const end = paragraph.search(/[.?!:] /);
  return end < 0 ? paragraph : paragraph.slice(0, end + 1);
}

function rule(code: IssueCode, language: Language): object {
  const paragraph = GUIDE[language][code];
  return {
    id: code,
    name: nameOf(code),
    shortDescription: { text: firstSentence(paragraph) },
    fullDescription: { text: paragraph },
    help: { text: paragraph, markdown: `**${code}**\n\n${paragraph}` },
    defaultConfiguration: { level: severityOf(code) },
    properties: { tags: [code.split(".")[0]] },
  };
}

/**
 * What stays the same when lines are moved: the code, the document and what the issue speaks of. Of issues that are alike, their
 * number among them.
 */
function fingerprints(issues: readonly Issue[]): readonly string[] {
  const seen = new Map<string, number>();
  return issues.map(({ code, document, params }) => {
    const digest = createHash("sha256")
      .update(JSON.stringify([code, uriOf(document), params]))
      .digest("hex");
    const count = (seen.get(digest) ?? 0) + 1;
    seen.set(digest, count);
    return `${digest.slice(0, 32)}:${String(count)}`;
  });
}

function result(found: Issue, ruleIndex: number, fingerprint: string, language: Language): object {
  const help = issueHelp(found, language);
  const text = issueText(found, language);
  const related = found.related?.map((other: RelatedPlace, i) => ({
    id: i + 1,
    ...location({ document: found.document, ...other }),
  }));
  return {
    ruleId: found.code,
    ruleIndex,
    level: found.severity,
    message: { text: help === undefined ? text : `${text}; ${help}` },
    locations: [location(found)],
    ...(related === undefined ? {} : { relatedLocations: related }),
    partialFingerprints: { [FINGERPRINT]: fingerprint },
  };
}

/** The log of one check. */
export function sarifLog(issues: readonly Issue[], version: string, language: Language): object {
  const codes = [...new Set(issues.map(({ code }) => code))].sort(compareText);
  const marks = fingerprints(issues);
  return {
    $schema: SCHEMA,
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "thangdiem", version, rules: codes.map((code) => rule(code, language)) } },
        language,
        columnKind: "utf16CodeUnits",
        results: issues.map((found, i) => result(found, codes.indexOf(found.code), marks[i] ?? "", language)),
      },
    ],
  };
}
