// Paragraphs in Vietnamese: the text and the form of documents, and conditions.
import type { GuideTo } from "./guide.js";

export const form: GuideTo<"json" | "shape" | "logic"> = {
  "json.syntax":
    "Nội dung tệp không phải là JSON. Từ chỗ đã nêu trở đi không đọc được nữa, nên cả văn bản chưa được kiểm tra. Hãy xem chỗ đó và phần ngay trước đó: thường là thiếu hoặc thừa dấu phẩy, dấu ngoặc hay dấu nháy; nếu đầu tệp có dấu thứ tự byte thì `--fix` sẽ bỏ đi.",
  "json.duplicate-key":
    "Một đối tượng có cùng một khóa viết hai lần. Mỗi chương trình giữ lại một bản khác nhau, nên cùng một văn bản lại được hiểu khác nhau. Giữ lại một trong hai; nếu hai bản giống hệt nhau thì `--fix` bỏ bản sau.",
  "json.too-deep":
    "Các đối tượng và danh sách lồng nhau sâu hơn mức cho phép. Giới hạn này để một văn bản cố ý phá hoại không làm treo máy người đọc. Đặt tên cho phần điều kiện lồng sâu trong `derived`, hoặc tách nhỏ ra.",
  "json.too-large":
    "Văn bản lớn hơn mức cho phép. Giới hạn này để một văn bản cố ý phá hoại không làm treo máy người đọc. Tách văn bản ra, hoặc đưa nhiều hồ sơ theo dạng NDJSON, mỗi hồ sơ một dòng.",
  "json.keys-too-long":
    "Tên các khóa lồng trong nhau cộng lại dài hơn mức cho phép. Mỗi lỗi tìm thấy ở đó đều phải kèm theo tất cả các tên ấy, nên một văn bản cố ý phá hoại có thể làm treo máy người đọc. Đặt tên ngắn hơn.",
  "json.number-not-exact":
    "Một số có nhiều chữ số hơn mức máy tính giữ được. Nó sẽ âm thầm thành một số khác, mà ở đây điểm được tính chính xác. Viết số với ít chữ số hơn.",
  "json.not-json":
    "Có giá trị mà JSON không viết được, như `undefined`, đối tượng ngày tháng hay đối tượng của một lớp. Văn bản phải giữ nguyên sau khi lưu lại và đọc ra. Hãy đưa vào dữ liệu thuần.",
  "json.forbidden-key":
    "Một khóa có tên chạm được tới nguyên mẫu của đối tượng, như `__proto__`. Những tên như vậy bị từ chối ở mọi nơi, để không văn bản nào làm thay đổi được chương trình đọc nó. Chọn tên khác.",
  "json.not-nfc":
    "Một đoạn tiếng Việt được viết tách chữ và dấu. Nhìn thì giống dạng dựng sẵn (NFC), nhưng với máy tính là một văn bản khác, nên tìm không ra và mã băm cũng khác. Gõ lại bằng chữ dựng sẵn, hoặc để `--fix` sửa.",
  "shape.wrong-type":
    "Giá trị không đúng loại mà chỗ này cần, như văn bản ở chỗ của số. Không có gì được tự đổi kiểu. Ghi giá trị đúng loại đã nêu.",
  "shape.missing-key":
    "Thiếu một khóa mà đối tượng này phải có. Không có gì được tự điền, vì giá trị ngầm định sẽ là điều luật mà không ai viết ra. Thêm khóa đó.",
  "shape.unknown-key":
    "Đối tượng này không có khóa như vậy. Thường là do gõ nhầm, và điều muốn nói ở đó sẽ không được đọc đến. Sửa lại tên, hoặc bỏ khóa đi.",
  "shape.unknown-value":
    "Giá trị không nằm trong các giá trị được phép ở chỗ này. Danh sách là đóng, để ai đọc văn bản cũng hiểu mỗi giá trị như nhau. Chọn một giá trị đã nêu.",
  "shape.bad-text":
    "Một văn bản không theo mẫu của chỗ đó, như mã có chữ hoa hay số phiên bản không đủ ba số. Mã viết bằng chữ thường không dấu để dùng được trong đường dẫn và bảng biểu. Viết lại theo mẫu.",
  "shape.bad-key":
    "Một tên không theo mẫu đặt tên. Tên trường và tên mục viết bằng chữ thường không dấu, các phần nối bằng dấu chấm, để dùng được trong bảng biểu và đường dẫn. Chọn tên như vậy, còn lời tiếng Việt thì ghi ở `vi`.",
  "shape.bad-date":
    "Văn bản không phải là một ngày có thật. Quy tắc gắn với ngày 30 tháng 2 sẽ không bao giờ áp dụng, hoặc áp dụng sai ngày. Ghi một ngày có thật theo dạng năm-tháng-ngày.",
  "shape.too-small":
    "Một số nhỏ hơn mức thấp nhất của chỗ đó, hoặc một văn bản, danh sách quá ngắn. Điểm và bước không bao giờ âm, và có những danh sách không được để trống. Ghi giá trị lớn hơn, hoặc bổ sung phần còn thiếu.",
  "shape.too-big":
    "Một số lớn hơn mức cao nhất của chỗ đó, hoặc một văn bản, danh sách quá dài. Giới hạn giữ cho phép cộng chính xác và văn bản đọc được. Ghi giá trị nhỏ hơn, hoặc tách danh sách.",
  "shape.too-precise":
    "Một số có quá bốn chữ số thập phân. Điểm được cộng chính xác đến phần vạn. Làm tròn như văn bản luật làm tròn.",
  "logic.not-one-key":
    "Một phần của điều kiện không có phép toán nào, hoặc có nhiều phép toán trong cùng một đối tượng. Không nơi nào nói phép toán nào được tính. Mỗi đối tượng chỉ ghi một phép toán, và nối các điều kiện bằng `and` hoặc `or`.",
  "logic.unknown-operator":
    "Không có phép toán nào tên như vậy. Danh sách phép toán là đóng và thuộc về định dạng, để văn bản cũ giữ nguyên nghĩa. Chọn một phép toán trong `docs/json-logic.md`.",
  "logic.wrong-arity":
    "Phép toán có nhiều hoặc ít toán hạng hơn mức cần. Không có gì được tự thêm hay tự bỏ. Ghi đúng số toán hạng đã nêu.",
  "logic.wrong-type":
    'Toán hạng không đúng loại mà phép toán cần, như so văn bản với số. Không có gì được tự đổi kiểu: `"3"` không phải là 3. So sánh hai giá trị cùng loại, hoặc khai lại kiểu của trường.',
  "logic.unknown-field":
    "Điều kiện đọc một trường hoặc biểu thức chưa được khai báo. Giá trị đó không bao giờ biết được, nên điều phụ thuộc vào nó không bao giờ ngã ngũ. Sửa lại tên, hoặc khai báo trường.",
  "logic.unknown-choice":
    "Một trường được so với giá trị mà trường đó không thể có. Phép so sánh sẽ sai với mọi người, và quy tắc mất tác dụng mà không ai hay. Chọn một giá trị của trường, hoặc khai báo giá trị mới.",
  "logic.unknown-reading":
    "Điều kiện hỏi đến một cách hiểu mà thang điểm chưa khai báo. Chỗ nào văn bản có nhiều cách hiểu thì câu hỏi phải được viết ra để trả lời được. Sửa lại tên, hoặc khai báo cách hiểu đó.",
  "logic.unknown-history":
    "Điều kiện xét lại một quá trình đạt danh hiệu chưa được khai báo. Các năm đạt danh hiệu trước đây chỉ được đọc khi thang điểm nói rõ là danh hiệu nào. Sửa lại tên, hoặc khai báo quá trình đó.",
  "logic.no-rewards":
    "Chuỗi năm cần tính lại từ sau khi khen thưởng, mà quá trình không nêu hình thức khen thưởng nào. Như vậy không năm nào bị coi là đã dùng. Nêu các hình thức khen thưởng, hoặc ghi `keep` để chuỗi tiếp tục.",
  "logic.unguarded-not-applicable":
    "Điều kiện đọc một trường có thể ghi là không áp dụng mà không hỏi trước. Hộ không có học sinh có đạt tiêu chí về học sinh hay không là điều phải nói ra, vì đó là một quyết định chứ không phải chi tiết nhỏ. Hỏi trước bằng `applicable`, hoặc nêu cách tính bằng `whenNotApplicable`.",
  "logic.not-applicable-undeclared":
    "Điều kiện hỏi một trường có áp dụng không, mà trường đó luôn áp dụng. Câu hỏi chỉ có một câu trả lời. Khai báo trường với `notApplicable`, hoặc bỏ câu hỏi.",
  "logic.circular-derived":
    "Một biểu thức có tên dẫn về chính nó. Biểu thức như vậy không có giá trị. Viết hẳn một trong các biểu thức đó ra, không dùng đến các biểu thức kia.",
  "logic.too-deep":
    "Một điều kiện lồng nhau quá 64 tầng. Không ai đọc mà kiểm tra nổi một điều kiện như vậy. Đặt tên cho từng phần trong `derived`.",
  "logic.too-large-number":
    "Kết quả có thể vượt quá mức tính được chính xác. Ở đây điểm không bao giờ bị làm tròn ngoài ý muốn, nên văn bản bị từ chối. Khai giá trị lớn nhất của các trường đúng như thực tế.",
  "logic.both-spellings":
    "Văn bản viết cùng một phép so sánh theo hai cách, như `==` và `===`. Ở đây hai cách viết có cùng nghĩa, mà người đọc sẽ đi tìm một khác biệt không có. Chọn một cách viết cho cả văn bản; `--fix` giữ cách viết được dùng nhiều hơn.",
  "logic.always-true":
    "Một điều kiện luôn đúng dù dữ liệu thế nào: do giới hạn của các trường, hoặc do các phần của nó không bỏ sót trường hợp nào. Điều kiện đó không hỏi gì cả, nên ai cũng qua và điểm được cho không. Bỏ điều kiện đi, hoặc sửa điều được so sánh hay giới hạn của trường.",
  "logic.always-false":
    "Một điều kiện luôn sai dù dữ liệu thế nào: do giới hạn của các trường, hoặc do các phần của nó loại trừ nhau. Quy tắc đứng sau đó mất tác dụng: điểm liệt không bao giờ xảy ra, điểm không ai được. Bỏ điều kiện đi, hoặc sửa điều được so sánh hay giới hạn của trường.",
  "logic.repeated-operand":
    "Một phép toán có cùng một toán hạng hai lần. Trong `and` và `or` thì lần thứ hai không nói thêm gì, thường là chép lại mà quên sửa một chỗ; trong phép cộng thì bị tính hai lần. Bỏ bớt một, hoặc ghi lại điều muốn nói.",
};
