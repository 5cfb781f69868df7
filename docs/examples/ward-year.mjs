// In: nothing. Out: one invented ward of 500 households and 6 areas, from households to the city's targets of the plan, in
// Vietnamese. Run it with `npm run demo:year`. Every count here is made up, by a generator of whole numbers with a fixed
// seed: the same text on every machine. Where the authority has to act, this demo plays it, and says so.
import { evaluate, evaluateMany, explain, loadRuleset } from "thangdiem";
import { factsOf, rateTable, rollUp } from "thangdiem/rollup";
import { shippedStack } from "thangdiem/rulesets";

const SEED = 2020;
const YEAR = { from: "2020-01-01", to: "2021-01-01" };
const AREAS = [
  { id: "kp-1", name: "Khu phố 1", size: 92 },
  { id: "kp-2", name: "Khu phố 2", size: 88 },
  { id: "kp-3", name: "Khu phố 3", size: 85 },
  { id: "kp-4", name: "Khu phố 4", size: 81 },
  { id: "kp-5", name: "Khu phố 5", size: 79 },
  { id: "kp-6", name: "Khu phố 6", size: 75 },
];

// ---- Invented evidence ----

const FINDINGS = [
  ...["law", "convention", "flag", "arts-sport", "ceremonies", "heritage", "waste", "charity", "food-safety"],
  "health-insurance",
];
const BARS = ["criminal", "military-tax", "fined", "marriage", "violence", "social-evils", "mass-gathering"];

// Whole numbers from 0 to n - 1; the generator is mulberry32.
function drawFrom(i) {
  let state = Math.imul(SEED, 0x9e3779b1) ^ Math.imul(i + 1, 0x85ebca6b);
  return (n) => {
    state = (state + 0x6d2b79f5) | 0;
    let z = Math.imul(state ^ (state >>> 15), state | 1);
    z ^= z + Math.imul(z ^ (z >>> 7), z | 61);
    return ((z ^ (z >>> 14)) >>> 0) % n;
  };
}

/** One household: its file of 2020, and whether it held the title in 2018 and 2019. */
function household(unit, i) {
  const draw = drawFrom(i);
  const per = (thousandths) => draw(1000) < thousandths;
  const list = (thousandths, event) => (per(thousandths) ? [event()] : []);
  const day = (year) => `${year}-${String(1 + draw(12)).padStart(2, "0")}-${String(1 + draw(28)).padStart(2, "0")}`;
  // Halves of a point below the maximum; now and then far below.
  const grade = (most) => (2 * most - draw(per(970) ? 10 : 2 * most + 1)) / 2;
  const facts = {
    registered: per(985),
    meeting: { summoned: 50, attended: 36 + draw(15) },
    votes: { agreed: 33 + draw(4) },
    bar: Object.fromEntries(BARS.map((name) => [name, []])),
    findings: Object.fromEntries(FINDINGS.map((name) => [name, per(985)])),
    grades: { "standard-1": grade(18), "standard-2": grade(27), "standard-3": grade(25) },
    births: list(90, () => ({ order: 1 + draw(per(700) ? 2 : 3), date: day(per(500) ? 2020 : 2019) })),
    breaches: {
      conventions: list(25, () => ({ date: day(2020) })),
      ceremonies: list(20, () => ({ occasion: "wedding", date: day(2020) })),
    },
  };
  if (per(14)) facts.bar.fined = [{ kind: "construction", act: day(2019), measure: day(2020) }];
  if (per(26)) facts.bar.criminal = { unknown: "chờ xác nhận của công an phường" };
  if (per(8)) facts.grades["standard-2"] = { unknown: "cuộc họp chưa chấm xong" };
  const id = `h-${String(i + 1).padStart(3, "0")}`;
  const subject = { kind: "household", id, class: per(970) ? "elsewhere" : "poor-or-near-poor-household" };
  const evidence = { kind: "evidence", format: 1, subject, period: YEAR, facts };
  return { id, unit, evidence, registered: facts.registered, heldTwoYears: per(940) };
}

const HOUSEHOLDS = AREAS.flatMap(({ id, size }) => Array.from({ length: size }, () => id)).map(household);

const MET = [
  ...["jobs", "income", "poverty", "housing", "roads", "technology", "facilities", "schooling", "activities"],
  ...["folk-culture", "heritage", "production", "water", "planning", "leisure-places"],
];

/** Third children born in a year, by the files of an area's households: the one fact of the area sheet that they give. */
function thirdBirths(unit, year) {
  const births = HOUSEHOLDS.filter((one) => one.unit === unit).flatMap(({ evidence }) => evidence.facts.births);
  return births.filter(({ order, date }) => order === 3 && date.startsWith(year)).length;
}

function areaEvidence({ id }) {
  const births = { "this-year": thirdBirths(id, "2020"), "last-year": thirdBirths(id, "2019") };
  const facts = {
    registered: true,
    meeting: { summoned: 60, attended: 52 },
    votes: { agreed: 49 },
    bar: { complaints: [] },
    findings: { ...Object.fromEntries(MET.map((name) => [name, true])), "many-advertisements": false },
    grades: { "standard-3": 6, "standard-4": 24, "standard-5": 8 },
    cases: {
      ...{ "military-service": [], prosecuted: [], serious: [], advertising: [], begging: [], "urban-order": [] },
      ...(id === "kp-3" ? { serious: [{ act: "2020-06-15", measure: "2020-06-20" }] } : {}),
    },
    "third-births": { ...births, "rate-rose": births["this-year"] > births["last-year"] },
    bonus: { "clean-area": 0 },
  };
  if (id === "kp-5") facts.grades["standard-4"] = { unknown: "cuộc họp chưa chấm xong" };
  const subject = { kind: "residential-area", id, class: "elsewhere" };
  return { kind: "evidence", format: 1, subject, period: YEAR, facts };
}

// What no lower level of this demo counts.
const WARD = {
  recognition: { kind: "first" },
  term: { completed: true },
  works: { total: 11, built: 10 },
  agencies: { total: 24, "standard-5-years": 20 },
  findings: Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`standard-${n}`, true])),
};
const CITY = {
  agencies: { total: 24, registered: 24, recognised: 22 },
  people: { total: 1720, "taking-part": 1012 },
  funerals: { total: 9, cremated: 6 },
};

// ---- The levels ----

async function sheetOf(id) {
  const { ruleset, overlays } = await shippedStack(id);
  return loadRuleset(ruleset, overlays);
}

const householdSheet = await sheetOf("vn/bac-ninh/thanh-pho/gia-dinh-van-hoa");
const areaSheet = await sheetOf("vn/bac-ninh/thanh-pho/khu-dan-cu-van-hoa");
const wardSheet = await sheetOf("vn/tt-02-2013/phuong-thi-tran-van-minh-do-thi");
const targets = await sheetOf("vn/bac-ninh/thanh-pho/chi-tieu-2025");

function decideAll(sheet, records) {
  return [...evaluateMany(sheet, records, { trace: true })].map(({ result }) => {
    if (!result.ok) throw new Error(JSON.stringify(result.issues));
    return result.value;
  });
}

const householdDecisions = decideAll(
  householdSheet,
  HOUSEHOLDS.map(({ evidence }) => evidence),
);
const areaDecisions = decideAll(areaSheet, AREAS.map(areaEvidence));

/** The demo plays the authority: who is eligible is recognised, who is not is not proposed, who is open gets `open`. */
function outcomeOf(decision, open) {
  if (decision.verdict === "eligible") return "recognised";
  return decision.verdict === "undetermined" ? open : "not-considered";
}

/** Facts of two objects of dotted field names and of nested ones, all by dotted names. */
function flat(nested) {
  const entries = Object.entries(nested);
  return Object.fromEntries(entries.flatMap(([a, of]) => Object.entries(of).map(([b, value]) => [`${a}.${b}`, value])));
}

/** Ward and city, when files that are open stay open (`pending`), or all end in one way. */
function fromOutcomes(open) {
  const households = HOUSEHOLDS.map(({ id, unit, registered, heldTwoYears }, i) => {
    return { id, unit, registered, heldTwoYears, outcome: outcomeOf(householdDecisions[i], open) };
  });
  const areas = AREAS.map(({ id }, i) => {
    return { id, unit: "phuong", registered: true, outcome: outcomeOf(areaDecisions[i], open) };
  });
  const members = households.map(({ heldTwoYears, ...member }) => member);
  // Who did not hold the title in 2018 and 2019 has no three years, whatever becomes of 2020. All six areas held theirs for
  // the five years before (invented).
  const threeYears = households.map(({ heldTwoYears, ...member }) => {
    return heldTwoYears ? member : { ...member, outcome: "not-considered" };
  });
  const all = rollUp(members, { base: "total" });
  const registered = rollUp(members, { base: "registered" });
  const allAreas = rollUp(areas, { base: "total" });
  const streaks = rollUp(threeYears, { base: "total" });
  const ward = evaluate(
    wardSheet,
    {
      kind: "evidence",
      format: 1,
      subject: { kind: "ward", id: "phuong" },
      period: YEAR,
      facts: {
        ...flat(WARD),
        ...factsOf(streaks.overall, { "households.total": "total", "households.cultural-3-years": "achieved" }),
        ...factsOf(allAreas.overall, { "areas.total": "total", "areas.cultural-6-years": "achieved" }),
      },
    },
    { trace: true },
  );
  const wards = rollUp([{ id: "phuong", unit: "thanh-pho", registered: true, outcome: outcomeOf(ward, open) }], {
    base: "registered",
  });
  const city = evaluate(
    targets,
    {
      kind: "evidence",
      format: 1,
      subject: { kind: "locality", id: "thanh-pho" },
      // The targets are not in force for 2020: the counts of 2020 are held against the year the plan speaks of.
      period: { from: "2025-01-01", to: "2026-01-01" },
      facts: {
        ...flat(CITY),
        ...factsOf(all.overall, { "households.total": "total", "households.recognised": "achieved" }),
        ...factsOf(registered.overall, { "households.registered": "whole" }),
        ...factsOf(allAreas.overall, { "areas.total": "total", "areas.recognised": "achieved" }),
        ...factsOf(rollUp(areas, { base: "registered" }).overall, { "areas.registered": "whole" }),
        ...factsOf(wards.overall, {
          "wards.total": "total",
          "wards.registered": "whole",
          "wards.recognised": "achieved",
        }),
      },
    },
    { trace: true },
  );
  return { all, registered, areas: allAreas, streaks, ward, wards, city };
}

const now = fromOutcomes("pending");
const worst = fromOutcomes("refused");
const best = fromOutcomes("recognised");

// ---- Words and columns ----

const VERDICTS = {
  eligible: "đủ điều kiện",
  ineligible: "không đủ điều kiện",
  disqualified: "không xét",
  undetermined: "chưa đủ căn cứ",
};

// The package writes numbers only inside its own sentences, and `toLocaleString` depends on the host: so a function of our own.
const number = (value, places = 0) => {
  const [whole, fraction] = value.toFixed(places).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ".");
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
};
const points = (value) => String(value).replace(".", ",");
const span = ({ low, high }, write = number) => (low === high ? write(low) : `${write(low)}–${write(high)}`);

const share = ({ achieved, total }) => `${span(achieved)}/${number(total)}`;

/** Padded columns: the first to the left, the others to the right. */
function table(head, rows) {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column].length)));
  const pad = (cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]));
  const lines = all.map((row) => `  ${row.map(pad).join("   ")}`);
  return [lines[0], `  ${"-".repeat(lines[0].length - 2)}`, ...lines.slice(1)];
}

/** The names of everything in a sheet that has an id. */
function namesOf(value, names = new Map()) {
  if (value === null || typeof value !== "object") return names;
  if (typeof value.id === "string" && typeof value.vi === "string") names.set(value.id, value.vi);
  for (const member of Object.values(value)) namesOf(member, names);
  return names;
}

/** How often each node settled or blocked a verdict, the most frequent first. */
function reasons(decisions, sheet, verdict) {
  const names = namesOf(sheet.ruleset);
  const counts = new Map();
  for (const decision of decisions.filter((one) => one.verdict === verdict))
    for (const { node } of decision.determinedBy) counts.set(node, (counts.get(node) ?? 0) + 1);
  const name = (node) => {
    if (node === "total") return "mức điểm đạt";
    if (!node.endsWith(".floor")) return `“${names.get(node)}”`;
    return `mức tối thiểu của tiêu chuẩn ${sheet.ruleset.standards.findIndex(({ id }) => node === `${id}.floor`) + 1}`;
  };
  const sorted = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return sorted.map(([node, count]) => `${name(node)} (${number(count)})`).join("; ");
}

/** The sentence of the explanation that states the verdict and why. */
function verdictSentence(sheet, decision) {
  const blocks = explain(decision, sheet.ruleset, { language: "vi", level: "deciding" });
  const at = blocks.findIndex(({ block, level }) => block === "heading" && level === 2);
  return blocks[at + 1].content.map(({ text }) => text).join("");
}

/** The counts that stand in the way, each with the range that `factsOf` gave as its reason; what has none belongs to a reading not used. */
function wanted(sheet, decision) {
  const blocking = decision.missing.filter(({ blocks, reason }) => blocks && reason !== undefined);
  return blocking.map(({ field, reason }) => {
    const range = reason.replace("recognised: ", "").replace("…", "–");
    return `  - cần số chốt: ${sheet.ruleset.fields[field].vi} (nay: ${range})`;
  });
}

const count = (decisions, verdict) => decisions.filter((one) => one.verdict === verdict).length;

function verdictRow(name, decisions, { achieved }) {
  const verdicts = Object.keys(VERDICTS).map((verdict) => number(count(decisions, verdict)));
  return [name, number(decisions.length), ...verdicts, span(achieved)];
}

function householdRows() {
  const rows = AREAS.map(({ id, name }, i) => {
    const own = householdDecisions.filter((_, index) => HOUSEHOLDS[index].unit === id);
    return verdictRow(name, own, now.all.units[i]);
  });
  return [...rows, verdictRow("Toàn phường", householdDecisions, now.all.overall)];
}

function areaRows() {
  return AREAS.map(({ name }, i) => {
    const { verdict, total } = areaDecisions[i];
    const outcome = outcomeOf(areaDecisions[i], "pending");
    return [
      name,
      span(total, points),
      points(total.mark[0]),
      VERDICTS[verdict],
      { recognised: "công nhận", pending: "chưa quyết định", "not-considered": "không đề nghị" }[outcome],
    ];
  });
}

/** Rates in percent of all, to one place, half up: registered, and recognised at least and at most. */
function rateRows(labels, registered, recognised) {
  const options = { base: "total", places: 1, rounding: "half-up" };
  const rates = (of) =>
    rateTable(
      labels.map((label, i) => ({ label, total: recognised[i].total, achieved: of(i) })),
      options,
    ).rates;
  const signed = rates((i) => registered[i]);
  const low = rates((i) => recognised[i].achieved.low);
  const high = rates((i) => recognised[i].achieved.high);
  const percent = (rate) => number(rate.percent, 1);
  return labels.map((label, i) => [
    label,
    `${number(signed[i].part)}/${number(signed[i].whole)}`,
    percent(signed[i]),
    share(recognised[i]),
    percent(low[i]),
    percent(high[i]),
  ]);
}

/** What comes out when every open file ends in one way: the thresholds only rise with the counts, so the truth is between. */
function ends(level) {
  const [low, high] = [worst[level].verdict, best[level].verdict];
  const text = `  Nếu hồ sơ còn chờ đều bị từ chối: ${VERDICTS[low]}; nếu đều được công nhận: ${VERDICTS[high]}.`;
  return low === high ? [`${text} Vẫn chờ số chốt.`] : [text];
}

/** Breaks lines at spaces before 121 characters; what follows is indented. */
function wrapped(line) {
  if (line.length <= 120) return [line];
  const at = line.lastIndexOf(" ", 120);
  return [line.slice(0, at), ...wrapped(`    ${line.slice(at + 1)}`)];
}

const agencies = {
  total: CITY.agencies.total,
  achieved: { low: CITY.agencies.recognised, high: CITY.agencies.recognised },
};

const lines = [
  "MỘT PHƯỜNG TRONG NĂM 2020: 500 hộ, 6 khu dân cư. MỌI SỐ LIỆU ĐỀU BỊA RA.",
  "Công nhận là thẩm quyền của cơ quan nhà nước. Ở đây chương trình ĐÓNG VAI cơ quan ấy: đủ điều kiện thì coi như được",
  "công nhận, không đủ điều kiện hoặc không xét thì không đề nghị, chưa đủ căn cứ thì CHƯA quyết định, không tính là trượt.",
  "Thang điểm là bản dựng lại, nhiều số điểm tạm đặt. “a–b” là khoảng: ít nhất a, nhiều nhất b.",
  "",
  "1. HỘ GIA ĐÌNH: Gia đình văn hóa (vn/bac-ninh/thanh-pho/gia-dinh-van-hoa)",
  ...table(["", "Số hộ", "Đủ điều kiện", "Không đủ", "Không xét", "Chưa đủ căn cứ", "Công nhận"], householdRows()),
  `  Không đủ, vì không đạt: ${reasons(householdDecisions, householdSheet, "ineligible")}.`,
  `  Không xét, vì: ${reasons(householdDecisions, householdSheet, "disqualified")}.`,
  `  Chưa đủ căn cứ, vì chưa rõ: ${reasons(householdDecisions, householdSheet, "undetermined")}.`,
  "  (Một hộ có thể có nhiều lý do.)",
  "",
  "2. KHU DÂN CƯ: Khu dân cư văn hóa (vn/bac-ninh/thanh-pho/khu-dan-cu-van-hoa)",
  "  Thang điểm này không có mục nào lấy tỷ lệ hộ được công nhận. Kết luận của cuộc họp và điểm chấm là bịa ra;",
  "  chỉ số trường hợp sinh con thứ 3 được đếm từ hồ sơ các hộ.",
  ...table(["", "Điểm", "Mức đạt", "Kết luận", "Cơ quan (đóng vai)"], areaRows()),
  ...AREAS.flatMap(({ name }, i) =>
    areaDecisions[i].verdict === "eligible" ? [] : [`  ${name}: ${verdictSentence(areaSheet, areaDecisions[i])}`],
  ),
  "",
  "3. PHƯỜNG: đạt chuẩn văn minh đô thị (vn/tt-02-2013/phuong-thi-tran-van-minh-do-thi)",
  `  Giữ danh hiệu liên tục: ${share(now.streaks.overall)} hộ 3 năm, ${share(now.areas.overall)} khu dân cư 6 năm; cần từ 80%.`,
  "  Các năm trước 2020 và mọi mục khác của phường là bịa ra; 24 tiêu chí của thông tư chỉ thấy bốn ngưỡng.",
  `  Kết luận: ${VERDICTS[now.ward.verdict]}.`,
  ...wanted(wardSheet, now.ward),
  ...ends("ward"),
  "",
  "4. TỶ LỆ (% trên tổng số, một chữ số thập phân, làm tròn nửa lên)",
  ...table(
    ["", "Đăng ký", "%", "Công nhận", "% ít nhất", "% nhiều nhất"],
    rateRows(
      [
        ...AREAS.map(({ name }) => `Hộ, ${name.toLowerCase()}`),
        "Hộ, toàn phường",
        "Khu dân cư",
        "Phường",
        "Cơ quan, đơn vị",
      ],
      [
        ...now.registered.units.map(({ whole }) => whole.low),
        now.registered.overall.whole.low,
        AREAS.length,
        1,
        CITY.agencies.registered,
      ],
      [...now.all.units, now.all.overall, now.areas.overall, now.wards.overall, agencies],
    ),
  ),
  `  Tham gia hoạt động văn hóa, thể thao: ${number(CITY.people["taking-part"])}/${number(CITY.people.total)} người.`,
  "",
  "5. THÀNH PHỐ: chỉ tiêu đến năm 2025 (vn/bac-ninh/thanh-pho/chi-tieu-2025)",
  "  Coi như thành phố chỉ có phường này. Chỉ tiêu có hiệu lực 2021–2025, không áp dụng cho năm 2020: đây là",
  "  số đếm năm 2020 đặt cạnh chỉ tiêu năm 2025 để xem còn cách bao xa, không phải kết quả của năm nào.",
  `  Kết luận: ${VERDICTS[now.city.verdict]}.`,
  ...wanted(targets, now.city),
  ...ends("city"),
  `  Khi bị từ chối hết, không đạt: ${reasons([worst.city], targets, "ineligible")}.`,
];
console.log(lines.flatMap(wrapped).join("\n"));
