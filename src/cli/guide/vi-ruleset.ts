// Paragraphs in Vietnamese: rulesets, seen as a whole.
import type { GuideTo } from "./guide.js";

export const ruleset: GuideTo<"ruleset"> = {
  "ruleset.duplicate-id":
    "Hai mục có cùng một mã. Kết quả xét, quy định bổ sung và bộ tình huống gọi các mục bằng mã, nên sẽ không biết là mục nào. Đặt cho mỗi mục một mã riêng.",
  "ruleset.reserved-id":
    "Mã này được kết quả xét dùng cho việc khác, như `total` hay `pass.…`. Người đọc kết quả sẽ không biết là nói đến điều nào. Chọn mã khác.",
  "ruleset.field-prefix":
    "Tên của một trường là phần đầu tên của trường khác, như `meetings` bên cạnh `meetings.joined`. Minh chứng có thể viết lồng nhau, và khi đó không phân biệt được hai trường. Đổi tên một trong hai.",
  "ruleset.unknown-instrument":
    "Căn cứ dẫn đến một văn bản chưa được khai báo. Người kiểm tra quy định sẽ không tìm được nguyên văn. Sửa lại khóa, hoặc khai báo văn bản trong `instruments`.",
  "ruleset.unknown-standard":
    "Điểm trừ, điểm cộng hoặc việc giao nêu một tiêu chuẩn không có. Điểm sẽ không được tính vào đâu cả. Sửa lại mã.",
  "ruleset.unknown-node":
    "Việc giao nêu một tiêu chí, điểm trừ hay điểm cộng không có, mà cấp dưới cũng không được thêm mục nào. Quyền được giao sẽ không bao giờ dùng được. Sửa lại mã, hoặc bỏ khỏi danh sách.",
  "ruleset.unknown-class":
    "Mức điểm đạt đặt cho một nhóm đối tượng chưa khai báo, hoặc vừa có mức cho mọi nhóm vừa có mức cho từng nhóm. Không ai được xét theo mức đó. Sửa lại mã, khai báo nhóm, hoặc chỉ giữ một mức chung hay mỗi nhóm một mức.",
  "ruleset.unknown-option":
    "Nêu một lựa chọn mà cách hiểu đó không có. Không ai chọn được. Sửa lại tên, hoặc thêm lựa chọn kèm lời diễn giải.",
  "ruleset.class-without-mark":
    "Một nhóm đối tượng không có mức điểm đạt. Đối tượng thuộc nhóm đó sẽ không bao giờ đạt hay không đạt. Thêm mức cho nhóm, hoặc một mức chung cho mọi nhóm.",
  "ruleset.missing-option":
    "Một lựa chọn của cách hiểu chưa có hệ quả ở chỗ cách hiểu đó quyết định. Ai chọn lựa chọn ấy sẽ không có kết quả. Nêu hệ quả của từng lựa chọn.",
  "ruleset.missing-citation":
    "Một nội dung pháp lý không nói nằm ở đâu. Điểm mà không ai tra được căn cứ thì không giải thích nổi với gia đình bị mất điểm. Thêm `cite` với văn bản, và điều, khoản, phần nếu biết.",
  "ruleset.missing-certainty":
    "Một nội dung pháp lý không nói mức độ chắc chắn. Điều đã thấy trong nguyên văn không được trông giống điều đọc trên báo. Thêm `certainty`.",
  "ruleset.assumed-words":
    "Lời văn bị ghi là giả định, mà chỉ số điểm mới được giả định. Không được bịa ra tiêu chí hay điểm liệt mà chưa ai đọc thấy. Hãy để lộ chỗ thiếu: một mục do người chấm cho điểm, ghi `incomplete`.",
  "ruleset.assumed-without-note":
    "Một nội dung chưa phải nguyên văn mà không ghi lý do. Người muốn làm rõ sẽ không biết phải tra gì. Ghi lý do và nguồn vào `note`.",
  "ruleset.status-not-official":
    "Văn bản ghi là chính thức trong khi còn nội dung giả định hoặc suy luận. Kết quả theo văn bản đó sẽ trông chắc chắn hơn thực tế. Ghi trạng thái `reconstruction`, hoặc đối chiếu với nguyên văn.",
  "ruleset.points-do-not-add-up":
    "Điểm tối đa không bằng tổng các mục bên dưới: tiêu chí của một tiêu chuẩn, tiêu chí của một nhóm hứa nhiều điểm hơn mức có thể đạt, hoặc các tiêu chuẩn của thang điểm. Khi đó tổng điểm bị so với một con số sai. Sửa điểm tối đa hoặc điểm của các mục bên dưới.",
  "ruleset.group-shape":
    "Một nhóm có khóa không hợp với cách gộp, hoặc thiếu khóa cần có. Như vậy không biết nhóm được bao nhiêu điểm. Nhóm cộng điểm có thể có `maximum`; nhóm `atLeast` cần `points`; nhóm `best` không có cả hai.",
  "ruleset.bands-overlap":
    "Hai mức bắt đầu từ cùng một ngưỡng. Không nói mức nào được tính. Đặt cho mỗi mức một ngưỡng riêng.",
  "ruleset.bands-leave-hole":
    "Bảng các mức để lại khoảng trống. Hoặc điểm giảm dần ngay từ mức đầu mà không nói gì về các giá trị trước đó, nên những giá trị tốt nhất lại không được điểm; hoặc một mức được ít điểm hơn cả mức dưới lẫn mức trên. Bảng có điểm tăng dần được phép bắt đầu cao hơn giá trị thấp nhất, vì dưới mọi mức thì không được điểm. Thêm một mức từ giá trị thấp nhất, hoặc sửa ngưỡng và điểm.",
  "ruleset.unreachable-band":
    "Không giá trị nào rơi vào một mức: mức bắt đầu cao hơn giá trị cao nhất, kết thúc trước giá trị thấp nhất, hoặc không có giá trị nào của thang đo nằm trong đó. Điểm ghi trong bảng mà không ai được. Sửa ngưỡng, hoặc bỏ mức đó.",
  "ruleset.levels-do-not-match":
    "Các mức lựa chọn và các giá trị của trường không khớp nhau. Đối tượng có giá trị bị bỏ sót sẽ không được điểm mà không có quy định nào nói vậy. Mỗi giá trị ứng với đúng một mức.",
  "ruleset.off-step":
    "Giá trị lớn nhất của trường không phải là bội số của bước tính từ giá trị nhỏ nhất. Giá trị đó khai được mà không bao giờ ghi được. Sửa giới hạn hoặc bước.",
  "ruleset.empty-range":
    "Một khoảng kết thúc trước khi bắt đầu, hoặc ngay lúc bắt đầu: thời gian có hiệu lực, giới hạn của trường hay của thang điểm. Không có gì nằm trong đó được. Đổi chỗ hoặc sửa hai đầu.",
  "ruleset.unreachable-mark":
    "Mức điểm đạt cao hơn tổng điểm cao nhất mà ai đó có thể đạt. Mọi người đều không đạt dù làm gì. Hạ mức điểm đạt, hoặc nâng điểm của các tiêu chí.",
  "ruleset.unreachable-floor":
    "Một tiêu chuẩn phải đạt nhiều điểm hơn mức có thể. Mọi người đều không đạt dù làm gì. Hạ mức tối thiểu, hoặc nâng điểm của các tiêu chí.",
  "ruleset.unreachable-maximum":
    "Một tiêu chí có điểm tối đa cao hơn mức các trường dữ liệu cho phép: số đơn vị nhân với điểm mỗi đơn vị không đủ, phần không bao giờ bằng tổng số, hoặc số tiêu chí của nhóm đạt được quá ít. Thang điểm hứa những điểm không ai được, mà mức tối thiểu lại tính trên đó. Sửa điểm tối đa, điểm mỗi đơn vị, hoặc giới hạn của trường.",
  "ruleset.larger-than-sheet":
    "Điểm trừ, điểm cộng hoặc điểm trần nêu nhiều điểm hơn cả tiêu chuẩn hay thang điểm mà nó thuộc về. Thường là gõ thừa một chữ số. Xem lại số điểm; điều làm hỏng tất cả dù bao nhiêu điểm thì ghi là điểm liệt.",
  "ruleset.points-without-pass":
    "Thang điểm có điểm mà không nói cần bao nhiêu điểm. Không thể kết luận được gì. Thêm `pass` với giới hạn và mức điểm đạt, hoặc bỏ điểm đi.",
  "ruleset.mixed-points":
    "Có tiêu chuẩn tính điểm, có tiêu chuẩn không. Tổng điểm sẽ bỏ sót một số tiêu chuẩn mà không nói ra. Mọi tiêu chuẩn đều có điểm tối đa, hoặc đều không.",
  "ruleset.framework":
    "Thang điểm để cấp dưới ấn định điểm tối đa của một tiêu chuẩn, mà cấp dưới chưa ấn định. Không thể chấm chỉ bằng khung. Áp dụng thêm quy định của cấp được giao.",
  "ruleset.nobody-may-fill":
    "Thang điểm để trống điểm tối đa của một tiêu chuẩn, mà không giao cho cấp nào ấn định. Sẽ không bao giờ chấm được. Thêm việc giao `fill-maxima` nêu tiêu chuẩn đó, hoặc ghi rõ điểm tối đa.",
  "ruleset.counted-twice":
    "Hai mục tính cùng một việc: cùng được điểm, cùng bị trừ, hoặc trừ điểm vì điều mà đằng nào cũng không được xét. Một gia đình sẽ được thưởng hoặc bị phạt hai lần vì một việc, thường do chép lại tiêu chí. Chỉ để một mục tính; nếu chính văn bản nêu cả hai mà chỉ tính một, thì gộp vào một nhóm chỉ lấy mục cao nhất.",
  "ruleset.percentage-without-base":
    "Một trường chỉ ghi phần trăm. Chín mươi phần trăm số hộ, số hộ đăng ký và số người bỏ phiếu là ba con số khác nhau, và tranh cãi thường nằm ở đó. Ghi hai số đếm là phần và tổng số rồi so bằng `share-at-least`; hoặc nêu tổng số trong đơn vị tính, thí dụ `% số hộ`.",
  "ruleset.untranslated":
    "Một nội dung thiếu ở một thứ tiếng: để trống, hoặc hai thứ tiếng ghi giống hệt nhau. Người đọc thứ tiếng kia không có gì để đọc. Viết nội dung bằng thứ tiếng đó; tên riêng giống nhau ở cả hai thì không cần dịch.",
  "ruleset.not-in-force":
    "Điều kiện nêu một ngày nằm ngoài thời gian thang điểm có hiệu lực, hoặc một cấp chỉ có thẩm quyền ngoài thời gian đó. Quy tắc về ngày như vậy không phân biệt được ai trong số người được xét, trừ khi sự việc đã lâu. Xem lại năm, hoặc thời gian có hiệu lực.",
  "ruleset.not-yet-issued":
    "Có nội dung căn cứ vào văn bản chưa có vào lúc đó: thang điểm có hiệu lực trước khi văn bản được ban hành, hoặc nguyên văn được dẫn từ văn bản ban hành sau khi thang điểm đã hết hiệu lực. Thường là ghi nhầm một trong hai ngày. Xem lại cả hai ngày, hoặc dẫn văn bản có vào thời gian đó.",
  "ruleset.unused-field":
    "Một trường, hoặc một quá trình đạt danh hiệu, được khai báo mà không điều kiện hay tiêu chí nào đọc. Người dân bị hỏi một điều không quyết định gì, hoặc còn thiếu một quy tắc. Dùng trường đó, hoặc bỏ đi.",
  "ruleset.unused-declaration":
    "Một biểu thức, cách hiểu, văn bản, nhóm đối tượng hay sự kiện được khai báo mà không dùng ở đâu. Đó là phần sót lại, hoặc còn thiếu quy tắc dùng đến nó. Dùng đến, hoặc bỏ đi.",
  "ruleset.unknown-event":
    "Một thời hạn được tính từ điều không phải sự kiện cũng không phải thời hạn khác. Sẽ không bao giờ tính được ngày. Sửa lại tên, hoặc khai báo sự kiện.",
  "ruleset.circular-deadline":
    "Các thời hạn tính vòng quanh lẫn nhau. Không thời hạn nào tính được ngày. Để một thời hạn tính từ một sự kiện.",
  "ruleset.no-such-day":
    "Thời hạn nêu một ngày mà không phải năm nào cũng có. Những năm khác sẽ không ai biết khi nào hết hạn. Nêu một ngày mà mọi năm đều có.",
  "ruleset.corrects-later-version":
    "Một phiên bản ghi là đính chính cho phiên bản không có trước nó. Đính chính bao giờ cũng đến sau điều được sửa. Xem lại hai số phiên bản.",
  "ruleset.unknown-semantics":
    "Thang điểm được viết theo một ngữ nghĩa mà chương trình này không có. Kết quả có thể khác điều người soạn muốn nói. Dùng bản phát hành có ngữ nghĩa đó.",
};
