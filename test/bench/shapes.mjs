// In: the built library, and the name of a shape. Out: time per record of the neutral sheet when records have that shape.
import { differences, measure, report } from "./measure.mjs";
import { isSame } from "./neutral/same.mjs";
import { SHAPES, shapeVariants } from "./neutral/variants.mjs";

const quick = process.argv.includes("--quick");
const shape = process.argv.find((one) => one in SHAPES) ?? "one order of keys";
const { records, variants } = shapeVariants(quick ? 500 : 20000, shape);
if (differences(variants, records, isSame) > 0) process.exit(1);
report(variants, measure(variants, quick ? { rounds: 3, least: 20e6 } : { rounds: 11, least: 200e6 }));
