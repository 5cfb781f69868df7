// In: a number. Out: its digits, all of them, as the library writes them: grouped by three, with the mark of the language.

function digits(value: number, group: string, decimal: string): string {
  const [whole = "", fraction] = String(Math.abs(value)).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return `${value < 0 ? "−" : ""}${grouped}${fraction === undefined ? "" : `${decimal}${fraction}`}`;
}

export function decimalComma(value: number): string {
  return digits(value, ".", ",");
}

export function decimalStop(value: number): string {
  return digits(value, ",", ".");
}
