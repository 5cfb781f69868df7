// In: a shipped sheet, as data. Out: a form that judges at each keystroke, on the phone itself.
import { useState } from "react";
import { compileRuleset, safeEvaluate } from "thangdiem/evaluate";
import ruleset from "thangdiem/rulesets/vn/phu-tho/qd-22-2024/gia-dinh-van-hoa/1.0.0.json";
import { Fact } from "./Fact.jsx";
import { Result } from "./Result.jsx";

// Once, and outside: what it returns is never changed.
const sheet = compileRuleset(ruleset);

const PERIOD = { from: "2024-01-01", to: "2025-01-01" };

export function App() {
  const [facts, setFacts] = useState({});
  const [subjectClass, setSubjectClass] = useState("");

  const subject = { kind: "household", id: "1", ...(subjectClass === "" ? {} : { class: subjectClass }) };
  const judged = safeEvaluate(sheet, { kind: "evidence", format: 1, subject, period: PERIOD, facts });
  const issueOf = (id) => (judged.ok ? undefined : judged.issues.find(({ pointer }) => pointer === `/facts/${id}`));

  // What is not known is left out: missing is not "no", and not zero.
  const write = (id, value) => {
    const { [id]: _, ...others } = facts;
    setFacts(value === undefined ? others : { ...others, [id]: value });
  };

  return (
    <main>
      <h1>{ruleset.title.vi}</h1>
      <form>
        <div>
          <label htmlFor="class">Nơi cư trú</label>
          <select id="class" value={subjectClass} onChange={(event) => setSubjectClass(event.target.value)}>
            <option value="">Chưa rõ</option>
            {ruleset.classes.map(({ id, vi }) => (
              <option key={id} value={id}>
                {vi}
              </option>
            ))}
          </select>
        </div>
        {Object.entries(ruleset.fields).map(([id, field]) => (
          <Fact
            key={id}
            id={id}
            field={field}
            value={facts[id]}
            issue={issueOf(id)}
            write={(value) => write(id, value)}
          />
        ))}
      </form>
      {judged.ok ? (
        <Result decision={judged.value} fields={ruleset.fields} />
      ) : (
        <p role="status">Còn chỗ ghi chưa đúng.</p>
      )}
    </main>
  );
}
