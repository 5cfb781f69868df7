// In: a decision. Out: where it stands: the range of the total, the verdict, what it still waits for.

const VERDICTS = {
  eligible: "Đủ điều kiện đề nghị công nhận",
  ineligible: "Không đủ điều kiện đề nghị công nhận",
  disqualified: "Không xét",
  undetermined: "Chưa đủ căn cứ để kết luận",
};

const points = (value) => String(value).replace(".", ",");

export function Result({ decision, fields }) {
  const { verdict, total, missing } = decision;
  const { low, high, mark, of } = total;
  const wanted = missing.filter(({ blocks }) => blocks).map(({ field }) => fields[field]?.vi ?? "Nơi cư trú");
  return (
    <section aria-label="Kết quả">
      <p role="status" className={verdict}>
        <strong>{VERDICTS[verdict]}</strong>: {low === high ? points(low) : `từ ${points(low)} đến ${points(high)}`}{" "}
        điểm
      </p>
      <svg
        viewBox={`0 0 ${of} 8`}
        role="img"
        aria-label={`Mức điểm đạt: ${[...new Set(mark)].map(points).join(" hoặc ")}`}
      >
        <rect className="track" width={of} height="8" />
        <rect className="sure" width={low} height="8" />
        <rect className="open" x={low} width={high - low} height="8" />
        <line className="mark" x1={mark[0]} x2={mark[0]} y2="8" />
      </svg>
      {wanted.length > 0 && (
        <>
          <h2>Cần có để kết luận</h2>
          <ul>
            {wanted.map((label) => (
              <li key={label}>{label}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
