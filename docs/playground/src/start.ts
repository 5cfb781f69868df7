// In: the page as it was opened, with samples. Out: the page, alive. The one place that holds the state; it is gone with the page.
import { safeEvaluateReadings } from "thangdiem";
import { loadShipped, shippedIds, shippedVersions } from "thangdiem/rulesets";
import { type Kept, sheetsOf } from "./catalogue.js";
import { freshDraft } from "./changes.js";
import { painter } from "./dom.js";
import { aboutOf, judge } from "./judge.js";
import { type Change, type State, sheetOf } from "./state.js";
import { page } from "./views/page.js";
import { WORDS } from "./words-table.js";

/** The sheet that the page opens with. */
const FIRST = "vn/bac-ninh/thanh-pho/gia-dinh-van-hoa";
/** Many readings make many combinations: they are tried once nobody has typed for so many milliseconds. */
const PAUSE = 250;

function samplesOfPage(): State["samples"] {
  const text = document.getElementById("samples")?.textContent ?? "{}";
  // CAST: the build writes them, as `build.mjs` shows.
  return JSON.parse(text) as State["samples"];
}

async function firstState(): Promise<State> {
  const versions = shippedIds.flatMap((id) => shippedVersions(id).map((version) => [id, version] as const));
  const documents: readonly Kept[] = await Promise.all(
    versions.map(async ([id, version]) => ({ document: await loadShipped(id, version) })),
  );
  const sheets = sheetsOf(documents);
  const first = sheets.find(({ base, overlays }) => (overlays.at(-1) ?? base).document.id === FIRST) ?? sheets[0];
  if (first?.rules.ok !== true) throw new Error("no ruleset is shipped");
  return {
    language: "vi",
    documents,
    sheets,
    sheet: first.key,
    samples: samplesOfPage(),
    draft: freshDraft(first.rules.value.ruleset),
    readings: {},
    panel: "why",
    paper: "sheet",
    screen: "form",
    isPrinting: false,
    isUnsaved: false,
  };
}

/** Whether the verdict hangs on a reading. */
const tryReadings: Change = (state) => {
  const judged = judge(state);
  const rules = sheetOf(state)?.rules;
  if (judged?.result.ok !== true || rules?.ok !== true) return state;
  const every = safeEvaluateReadings(rules.value, judged.evidence);
  return every.ok ? { ...state, everyReading: { about: aboutOf(state, judged), found: every.value } } : state;
};

/** Begins. */
export async function start(root: Element): Promise<void> {
  let state = await firstState();
  let timer = 0;
  const show = painter(root, (change) => {
    set(change);
    clearTimeout(timer);
    timer = setTimeout(set, PAUSE, tryReadings);
  });
  function set(change: Change): void {
    state = change(state);
    document.documentElement.lang = state.language;
    document.title = WORDS[state.language].title;
    show(page(state));
  }
  addEventListener("beforeprint", () => {
    set((now) => ({ ...now, isPrinting: true }));
  });
  addEventListener("afterprint", () => {
    set((now) => ({ ...now, isPrinting: false }));
  });
  addEventListener("beforeunload", (event) => {
    if (state.isUnsaved) event.preventDefault();
  });
  set(tryReadings);
}
