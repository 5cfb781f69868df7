// Seeded pseudo-random population of household evidence records. Record i depends only on (seed, i), so any
// slice of any population can be regenerated alone (and 5k is a prefix of 50k, which is a prefix of 500k).
// Pure integer/IEEE basic arithmetic only (no Math.log/exp/sin), so it is bit-identical on every platform.
export const SEED = 20201120;
export const BAC_NINH_2020 = 48630;

// sfc32 seeded by splitmix32 of (seed, i)
function rng(seed, i) {
  let s = (Math.imul(seed | 0, 0x9e3779b1) ^ Math.imul((i + 1) | 0, 0x85ebca6b)) | 0;
  const mix = () => {
    s = (s + 0x9e3779b9) | 0;
    let z = s;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return (z ^ (z >>> 15)) | 0;
  };
  let a = mix(),
    b = mix(),
    c = mix(),
    d = mix();
  const next = () => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 4294967296;
  };
  for (let k = 0; k < 8; k++) next();
  return next;
}

export function householdAt(i, seed = SEED) {
  const u = rng(seed, i);
  // latent quality of the household: roughly normal(0,1) (Irwin-Hall of 6), with a weak tail of troubled homes
  let q = (u() + u() + u() + u() + u() + u() - 3) * Math.SQRT2;
  const troubled = u() < 0.06;
  if (troubled) q -= 2.2;
  const p = (base, slope) => {
    const x = base + slope * q;
    return u() < (x < 0.002 ? 0.002 : x > 0.998 ? 0.998 : x);
  };
  const int = (lo, hi) => lo + Math.floor(u() * (hi - lo + 1));
  const clampInt = (x, lo, hi) => {
    const r = Math.round(x) | 0;
    return r < lo ? lo : r > hi ? hi : r;
  }; // `| 0`: a small integer, never -0
  const count = (mean) => {
    // small geometric count
    const m = mean < 0.01 ? 0.01 : mean;
    let n = 0;
    const keep = m / (1 + m);
    while (n < 12 && u() < keep) n++;
    return n;
  };
  const pct = (mid, spread, slope) => clampInt(mid + slope * q + (u() - 0.5) * 2 * spread, 0, 100);
  // assessor's points, in steps of 0.05, exactly the double of the two-decimal literal
  const grade = (max, mid, slope) => {
    const steps = Math.round(max * 20);
    return (clampInt((mid + slope * q + (u() - 0.5) * 0.16) * steps, 0, steps) * 5) / 100;
  };

  const size = int(1, 6);
  const children = size <= 2 ? (size === 2 && u() < 0.15 ? 1 : 0) : Math.min(size - 2, u() < 0.93 ? int(0, 2) : 3);
  const schoolAge = children === 0 ? 0 : int(0, children);
  const marital =
    size === 1
      ? u() < 0.45
        ? "single"
        : u() < 0.8
          ? "widowed"
          : "divorced"
      : u() < 0.9
        ? "married"
        : u() < 0.6
          ? "widowed"
          : "divorced";
  const duty = u();
  const building = u() < 0.09;
  const business = u() < 0.27;
  const dogs = u() < 0.35;
  const illegal = u() < 0.006 - 0.001 * q;

  return {
    id: `BN${String(i + 1).padStart(6, "0")}`,
    ward: int(1, 19),
    household: { size, children, schoolAge },
    law: {
      taxesPaid: p(0.985, 0.02),
      violations: count(0.03 - 0.03 * q),
      militaryDuty:
        duty < 0.45
          ? "done"
          : duty < 0.7
            ? "exempt"
            : duty < 0.9965
              ? "registered"
              : duty < 0.999
                ? "deferred"
                : "evaded",
      trafficViolations: count(0.22 - 0.12 * q),
      building,
      buildingPermit: building ? p(0.9, 0.06) : false,
    },
    fire: { extinguisher: p(0.93, 0.04), wiringSafe: p(0.965, 0.03) },
    civic: { meetingsPct: pct(89, 14, 7), noiseComplaints: count(0.12 - 0.12 * q) },
    env: { waste: { sortPct: pct(90, 14, 7) }, toilet: u() < 0.7 ? "septic" : u() < 0.97 ? "sewer" : "pit" },
    family: {
      violenceIncidents: count(0.008 - 0.012 * q),
      marital,
      marriageRegistered: marital === "married" ? p(0.99, 0.01) : true,
      mealsTogether: clampInt(13 + 2.4 * q + (u() - 0.5) * 7, 0, 21),
      disputes: count(0.05 - 0.06 * q),
      vaccinated: p(0.985, 0.015),
      birthRegistered: p(0.995, 0.005),
    },
    community: {
      helpHours: clampInt(32 + 8 * q + (u() - 0.5) * 22, 0, 120),
      campaigns: clampInt(5.6 + 0.9 * q + (u() - 0.5) * 2.6, 0, 9),
      fund: clampInt(31 + 5 * q + (u() - 0.5) * 16, 0, 90) * 10,
      meritAward: p(0.05, 0.03),
      media: p(0.985, 0.01),
      sportPerWeek: clampInt(2.6 + 0.7 * q + (u() - 0.5) * 3, 0, 7),
    },
    health: { insuredPct: u() < 0.94 + 0.03 * q ? 100 : int(2, 9) * 10, checkupPct: pct(92, 14, 6) },
    econ: {
      poor: !p(0.985, 0.015),
      incomePerCapita: clampInt((72 + 16 * q + (u() - 0.5) * 30) * 10, 60, 4000) / 10,
      employedPct: pct(95, 12, 5),
      business,
      businessLicensed: business ? p(0.95, 0.03) : false,
      safetyIncidents: count(0.02 - 0.02 * q),
    },
    edu: {
      attendingPct: schoolAge === 0 ? 0 : p(0.985, 0.02) ? 100 : int(3, 9) * 10,
      learningHours: clampInt(47 + 9 * q + (u() - 0.5) * 24, 0, 200),
      adultYears: clampInt(12 + 1.6 * q + (u() - 0.5) * 4, 1, 20),
      certificates: clampInt(2.6 + 0.8 * q + (u() - 0.5) * 2.4, 0, 8),
    },
    assess: {
      rules: grade(3, 0.92, 0.06),
      yard: grade(2, 0.91, 0.06),
      elderCare: grade(4, 0.93, 0.05),
      neighbours: grade(4.5, 0.92, 0.05),
      workEthic: grade(2.5, 0.92, 0.06),
    },
    conduct: {
      lateNoise: !p(0.96, 0.03),
      dogs,
      dogsLeashed: dogs ? p(0.93, 0.05) : false,
      litterCases: count(0.2 - 0.14 * q),
      parkingCases: count(0.3 - 0.16 * q),
    },
    sanctions: {
      conviction: u() < 0.0016 - 0.0007 * q,
      admin: count(0.03 - 0.02 * q),
      illegalConstruction: illegal,
      remedied: illegal ? u() < 0.45 : false,
      drug: u() < 0.0015 - 0.0008 * q,
      gambling: u() < 0.002 - 0.001 * q,
      foodEnv: u() < 0.0025 - 0.0008 * q ? 1 : 0,
    },
  };
}

// Records as a program would get them: parsed from JSON text (one hidden class per group).
export function population(count = BAC_NINH_2020, { seed = SEED, from = 0 } = {}) {
  const out = new Array(count);
  for (let i = 0; i < count; i++) out[i] = JSON.parse(JSON.stringify(householdAt(from + i, seed)));
  return out;
}

export function countFacts(record) {
  let n = 0;
  const walk = (o) => {
    for (const x of Object.values(o))
      if (x && typeof x === "object") walk(x);
      else n++;
  };
  walk(record);
  return n;
}
