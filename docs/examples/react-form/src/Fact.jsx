// In: one field of the evidence dictionary, and what is known of it. Out: what to ask it with.

/** What the library found wrong, in the words of this form; `issueText` of `thangdiem` has all of them. */
const WRONG = {
  "evidence.out-of-bounds": ({ low, high }) => `từ ${low} đến ${high}`,
  "evidence.off-step": ({ step }) => `theo bước ${step}`,
};

/** A list of events is not known (absent) or has none (`[]`); this small form has no rows for what it does have. */
function EventsInput({ id, value, write }) {
  return (
    <select
      id={id}
      value={value === undefined ? "" : "none"}
      onChange={({ target }) => write(target.value === "none" ? [] : undefined)}
    >
      <option value="">Chưa rõ</option>
      <option value="none">Không có</option>
    </select>
  );
}

function NumberInput({ id, field, value, issue, write }) {
  return (
    <input
      id={id}
      type="number"
      step={field.step ?? 1}
      value={value ?? ""}
      aria-invalid={issue !== undefined}
      onChange={({ target }) => write(target.value === "" ? undefined : Number(target.value))}
    />
  );
}

const INPUTS = { count: NumberInput, points: NumberInput, events: EventsInput };

export function Fact({ id, field, value, issue, write }) {
  const Input = INPUTS[field.type];
  return (
    <div>
      <label htmlFor={id}>{field.vi}</label>
      <Input id={id} field={field} value={value} issue={issue} write={write} />
      {issue !== undefined && <em>Cần {WRONG[issue.code]?.(issue.params) ?? issue.code}</em>}
    </div>
  );
}
