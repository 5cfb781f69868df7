// In: variants of one piece of work. Out: time per record of each, in interleaved rounds, as a ratio to the first. Never here: what
// the work is.

let sink = 0;

/** Nanoseconds per record over so many passes. */
function time({ pass, size }, passes) {
  const start = process.hrtime.bigint();
  for (let i = 0; i < passes; i++) sink += pass();
  return Number(process.hrtime.bigint() - start) / passes / size;
}

/** Interleaved rounds: in each, every variant once, beginning with another one each time; for at least so many ns each. */
export function measure(variants, { rounds, least }) {
  const passes = variants.map((variant) => {
    let ns = time(variant, 1);
    for (let spent = 0; spent < 4 * least; spent += ns * variant.size) ns = time(variant, 1);
    return Math.max(1, Math.ceil(least / (ns * variant.size)));
  });
  const times = variants.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (let k = 0; k < variants.length; k++) {
      const v = (round + k) % variants.length;
      times[v].push(time(variants[v], passes[v]));
    }
  }
  if (!Number.isFinite(sink)) console.log("no number");
  return times;
}

// The number of rounds is odd.
function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}

const significant = (value) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));
const span = (values) => `${significant(Math.min(...values))}…${significant(Math.max(...values))}`;

/** A table of the times, with ratios to the first variant and to any other that is named as a base. */
export function report(variants, times) {
  console.log("| variant | ratio (median) | ratio min…max | ns per record (median) | ns min…max |");
  console.log("| --- | ---: | ---: | ---: | ---: |");
  variants.forEach(({ name, base = 0 }, v) => {
    const ratios = times[v].map((ns, round) => ns / times[base][round]);
    const to = base === 0 ? "" : ` (to: ${variants[base].name})`;
    const cells = [`${significant(median(ratios))}×${to}`, span(ratios), significant(median(times[v])), span(times[v])];
    console.log(`| ${[name, ...cells].join(" | ")} |`);
  });
  console.log("");
}

/** How many of the answers differ from those of the first variant; the first ten are shown. */
export function differences(variants, records, isSame) {
  const [first, ...others] = variants.filter(({ answer }) => answer !== undefined);
  let found = 0;
  // No answer outlives its turn: V8 would take them for long-lived, and allocate slowly ever after.
  for (const record of records) {
    const expected = first.answer(record);
    for (const { name, answer } of others) {
      const given = answer(record);
      if (isSame(given, expected)) continue;
      if (++found <= 10) console.error(`${name} differs on ${record.subject.id}:`, given, `${first.name}:`, expected);
    }
  }
  return found;
}
