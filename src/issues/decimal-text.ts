// In: a number as JSON writes it. Out: the same number in one spelling, so that two spellings of one number are equal.
// Never here: arithmetic; only digits and the place of the decimal point.

const NUMBER = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;

/** Sign, digits without zeros at either end, and the power of ten of the last digit: `1.50` and `15e-1` are `15e-1`. */
function normalForm(text: string): string | undefined {
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = NUMBER.exec(text) ?? [];
  const digits = (whole + fraction).replace(/^0+/, "");
  let end = digits.length;
  while (digits[end - 1] === "0") end -= 1;
  if (end === 0) return whole === "" ? undefined : "0";
  const power = Number(exponent) - fraction.length + digits.length - end;
  return `${sign}${digits.slice(0, end)}e${power}`;
}

/** Does reading the number keep it? `85.000000000000001` and `1e999` are read as other numbers than they are. */
export function readsExactly(text: string): boolean {
  const value = Number(text);
  return Number.isFinite(value) && normalForm(text) === normalForm(String(value));
}
