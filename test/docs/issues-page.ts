/** docs/issues.md: every issue code with its severity, its sentence, a paragraph, and the example that its fixture gives. */

import { GUIDE } from "../../src/cli/guide/index.js";
import { type IssueCode, issueHelp, issueText, type Language } from "../../src/index.js";
import { severityOf } from "../../src/issues/codes.js";
import { type Issue, issue } from "../../src/issues/issue.js";
import { FIXTURES } from "../issues/fixtures.js";
import { SAMPLES } from "../locales/samples.js";

/** What the first word of a code is about, in the order of the table of codes. */
export const DOCUMENTS: { readonly [prefix: string]: string } = {
  json: "Văn bản JSON · The text of a JSON document",
  shape: "Hình thức của văn bản · The form of a document",
  logic: "Điều kiện · Conditions",
  ruleset: "Thang điểm · Rulesets",
  overlay: "Quy định bổ sung · Overlays",
  evidence: "Minh chứng · Evidence",
  evaluate: "Xét và chấm điểm · Evaluation",
  registry: "Bộ văn bản · Registries",
  calendar: "Thời hạn · Deadlines",
  rollup: "Tổng hợp · Roll-up",
  compare: "So sánh · Comparison",
  record: "Bản lưu kết quả xét · Records of decisions",
  cases: "Bộ tình huống · Rule tests",
};

const INTRODUCTION = `# Vấn đề · Issues

<!-- Written by test/docs/issues-page.ts from the table of codes, the sentences, the guide and the fixtures. Do not edit. -->

Mỗi vấn đề mà thư viện nêu ra đều có một mã cố định, một câu nói điều gì sai và ở đâu, và thường kèm gợi ý cách sửa.

- **Lỗi** (error): văn bản tự mâu thuẫn, hoặc không thể dùng để xét; còn lỗi thì không nạp được.
- **Cảnh báo** (warning): vẫn xét được, nhưng gần như chắc chắn không đúng ý người soạn, hoặc thừa.

\`thangdiem check\` nêu cả hai, kèm dòng và cột; \`--format json\` và \`--format sarif\` cho ra dữ liệu. \`--fix\` chỉ sửa những chỗ có một cách sửa duy nhất và không đổi nghĩa: chữ chưa
dựng sẵn (\`json.not-nfc\`), hai cách viết của một phép so sánh (\`logic.both-spellings\`), một khóa viết hai lần giống hệt nhau (\`json.duplicate-key\`), dấu thứ tự byte ở đầu tệp (\`json.syntax\`). Không bao
giờ đoán: tên viết sai vẫn để nguyên, kèm gợi ý.

Every issue that the library reports has a code that does not change, a sentence that says what is wrong and where, and mostly a hint how to mend it.

- **Error**: the document contradicts itself, or nobody can be judged by it; it is not loaded while one remains.
- **Warning**: it can be judged by, but something is almost surely not what its authors meant, or is there for nothing.

\`thangdiem check\` reports both, with line and column; \`--format json\` and \`--format sarif\` give them as data. \`--fix\` mends only what can be mended in one way and to the same meaning: letters
not composed (\`json.not-nfc\`), two spellings of one comparison (\`logic.both-spellings\`), a key written twice alike (\`json.duplicate-key\`), a byte order mark at the beginning (\`json.syntax\`). It never
guesses: a misspelt name stays, with the suggestion beside it.

Words in ‹angle brackets› stand for what the issue is about. Each code has a fixture that provokes it in \`test/issues/fixtures.ts\`, from which the examples are taken; each check of conditions, rulesets and
overlays has a neighbour in \`test/issues/neighbours.ts\` that differs as little as can be and passes.
`;

const SEVERITIES = { error: "lỗi · error", warning: "cảnh báo · warning" } as const;

/** Puts ‹name› in place of a parameter, where the sentence shows it; closed words, which it turns into others, stay. */
export function patternOf(code: IssueCode, language: Language): string {
  let params: { readonly [name: string]: unknown } = { ...SAMPLES[code] };
  const say = (of: typeof params): string => {
    // CAST: the sentences turn whatever they are given into text.
    return issueText({ ...issue(code, "", "", SAMPLES[code]), params: of } as unknown as Issue, language);
  };
  for (const [name, value] of Object.entries(params)) {
    const stand = `‹${name}›`;
    const tried = { ...params, [name]: Array.isArray(value) ? [stand] : stand };
    const isShown = (): boolean => {
      try {
        return say(tried).includes(stand) && !/undefined|NaN/.test(say(tried));
      } catch {
        return false;
      }
    };
    if (isShown()) params = tried;
  }
  return say(params);
}

function example(code: IssueCode, language: Language): string {
  const [found] = FIXTURES[code].issues().filter((one) => one.code === code);
  if (found === undefined) return "";
  const help = issueHelp(found, language);
  return help === undefined ? issueText(found, language) : `${issueText(found, language)} — ${help}`;
}

function entry(code: IssueCode): string {
  const { pointer } = FIXTURES[code];
  const where = pointer === "" ? "ở cả văn bản · the whole document" : `\`${pointer}\``;
  return `### \`${code}\`

${SEVERITIES[severityOf(code)]}

> ${patternOf(code, "vi")}
>
> ${patternOf(code, "en")}

${GUIDE.vi[code]}

${GUIDE.en[code]}

Thí dụ · Example (${where}):

- ${example(code, "vi")}
- ${example(code, "en")}
`;
}

function anchor(code: IssueCode): string {
  return code.replaceAll(".", "");
}

/** The page. */
export function issuesPage(): string {
  // CAST: the keys of a table that is complete by its type.
  const codes = Object.keys(FIXTURES) as IssueCode[];
  const parts = Object.entries(DOCUMENTS).map(([prefix, title]) => {
    const own = codes.filter((code) => code.startsWith(`${prefix}.`));
    const list = own.map((code) => `[\`${code}\`](#${anchor(code)})`).join(" · ");
    return `## ${title}\n\n${list}\n\n${own.map(entry).join("\n")}`;
  });
  return `${INTRODUCTION}\n${parts.join("\n")}`.normalize("NFC");
}
