// Paragraphs in Vietnamese: overlays, evidence and its evaluation, registries, deadlines, roll-up, comparison, records, rule tests.
import type { GuideTo } from "./guide.js";

export const others: GuideTo<
  "overlay" | "evidence" | "evaluate" | "registry" | "calendar" | "rollup" | "compare" | "record" | "cases"
> = {
  "overlay.wrong-base":
    "Quy định bổ sung dành cho thang điểm hoặc phiên bản khác với bản đang áp dụng. Các thay đổi được viết cho lời văn khác. Áp dụng cho đúng văn bản mà quy định nêu, hoặc ban hành lại cho văn bản này.",
  "overlay.unknown-target":
    "Quy định bổ sung thay đổi điều mà văn bản gốc không có. Thay đổi sẽ mất. Sửa lại mã; điều cấp dưới muốn thêm thì dùng phép thêm.",
  "overlay.not-delegated":
    "Quy định bổ sung làm điều mà quy định cấp trên không giao cho cấp đó. Phường không thể đổi điều trung ương đã quyết. Bỏ thay đổi, hoặc dẫn việc giao cho phép điều đó vào quy định cấp trên.",
  "overlay.beyond-delegation":
    "Quy định bổ sung vượt mức cấp trên cho phép: nhiều điểm hơn, nhiều mục hơn, hoặc tổng khác với tổng phải ấn định. Mọi quy định của một cấp cộng lại phải trong giới hạn. Giữ trong giới hạn đó.",
  "overlay.nothing-to-fill":
    "Quy định bổ sung ấn định điểm tối đa mà cấp trên đã ấn định. Chỉ phần để trống mới được ấn định. Bỏ thay đổi này.",
  "overlay.conflict":
    "Hai quy định bổ sung cùng cấp trái nhau. Không bản nào là bản sau cùng, nên không bản nào được thắng. Giữ một trong hai, hoặc thống nhất một lời văn.",
  "evidence.wrong-subject":
    "Minh chứng nói về loại đối tượng khác với thang điểm, như phường theo thang điểm của hộ. Dùng thang điểm của loại đối tượng đó.",
  "evidence.unknown-field":
    "Minh chứng nêu một dữ liệu mà thang điểm không biết. Dữ liệu đó sẽ không được đọc, và điều cần đến bị coi là thiếu. Sửa lại tên.",
  "evidence.two-spellings":
    "Một dữ liệu được ghi hai lần, một lần viết liền và một lần lồng nhau. Hai lần có thể khác nhau. Giữ một cách viết.",
  "evidence.wrong-type":
    "Dữ liệu không đúng loại của trường, như văn bản ở chỗ của số. Không có gì được tự đổi kiểu. Ghi giá trị đúng loại.",
  "evidence.unknown-choice": "Dữ liệu có giá trị mà trường không liệt kê. Chọn một giá trị của trường.",
  "evidence.out-of-bounds":
    "Dữ liệu nằm ngoài giới hạn của trường. Không có gì bị tự cắt bớt: 1.000 buổi họp là gõ nhầm, không phải là 12. Kiểm tra lại giá trị.",
  "evidence.off-step":
    "Số không theo bước của trường. Điểm cho theo phần tư trong khi thang điểm chỉ có nửa điểm thì không so sánh được. Ghi một bội số của bước.",
  "evidence.not-applicable-undeclared":
    "Dữ liệu ghi là không áp dụng, mà trường đó luôn áp dụng. Như vậy sẽ lách được quy định. Nếu chưa biết, ghi là chưa rõ kèm lý do.",
  "evidence.too-many-events":
    "Danh sách có nhiều trường hợp hơn mức của trường. Giới hạn này cho biết danh sách chưa rõ có thể đến đâu. Kiểm tra lại danh sách.",
  "evidence.event-conflict":
    "Một trường hợp được ghi hai lần với nội dung khác nhau. Không biết bản nào đúng. Giữ một trong hai, hoặc đặt mã khác nhau.",
  "evidence.history-conflict":
    "Một danh hiệu của một năm được ghi hai lần với nội dung khác nhau. Không biết bản nào đúng. Giữ một trong hai.",
  "evidence.unknown-reward":
    "Một năm ghi hình thức khen thưởng mà thang điểm không nêu. Như vậy không năm nào bị coi là đã dùng. Sửa lại mã.",
  "evidence.unknown-class":
    "Đối tượng thuộc nhóm mà thang điểm không khai báo. Không mức điểm đạt nào áp dụng được. Sửa lại nhóm.",
  "evidence.several-classes":
    "Đối tượng thuộc nhiều nhóm có mức điểm đạt khác nhau, mà thang điểm không nói lấy mức nào. Ghi một nhóm, hoặc để thang điểm nói rõ bằng một cách hiểu.",
  "evidence.bad-period":
    "Kỳ xét kết thúc trước khi bắt đầu. Sửa lại hai ngày; ngày thứ hai là ngày đầu tiên không còn thuộc kỳ.",
  "evidence.not-in-force":
    "Thang điểm không có hiệu lực vào ngày được tính. Một hộ được xét theo quy định của thời điểm đó. Dùng thang điểm của ngày đó.",
  "evidence.no-decision-date":
    "Thang điểm áp dụng theo ngày quyết định, mà minh chứng không ghi. Không ngày nào được lấy từ đồng hồ máy. Thêm `decidedOn`.",
  "evaluate.unknown-reading": "Chọn một cách hiểu mà thang điểm không có. Lựa chọn đó không có tác dụng. Sửa lại tên.",
  "evaluate.unknown-option":
    "Chọn một lựa chọn mà cách hiểu đó không có. Lựa chọn đó không có tác dụng. Chọn một lựa chọn của cách hiểu.",
  "evaluate.zero-denominator":
    "Tỷ lệ không có tổng số để tính, mà văn bản không nói khi đó thế nào. Nội dung dựa vào tỷ lệ được coi là chưa rõ, không đạt cũng không trượt. Sửa số đếm, hoặc ghi kết quả vào `whenZero` nếu văn bản có nêu.",
  "evaluate.too-many-readings":
    "Các cách hiểu kết hợp thành nhiều trường hợp hơn mức được thử. Chọn trước một số cách hiểu, rồi thử những cách còn lại.",
  "registry.duplicate-document":
    "Một văn bản được đưa vào hai lần cùng phiên bản. Phiên bản đã ban hành không bao giờ đổi, nên chỉ có một. Giữ một trong hai.",
  "registry.missing-base":
    "Quy định bổ sung dựa trên văn bản không có trong bộ. Không thể áp dụng vào chỗ trống. Thêm văn bản gốc, hoặc sửa lại mã.",
  "registry.unknown-title": "Không văn bản nào trong bộ nói về danh hiệu này. Sửa lại mã danh hiệu.",
  "registry.no-decision-date": "Thang điểm áp dụng theo ngày quyết định, mà câu hỏi không nêu. Thêm `decidedOn`.",
  "registry.gap":
    "Không có thang điểm nào của danh hiệu có hiệu lực ở nơi đó vào ngày đó. Quy định đã đổi, và giữa hai văn bản, hoặc trước văn bản đầu tiên, chưa có gì. Hỏi ngày khác, hoặc thêm văn bản còn thiếu.",
  "registry.overlap":
    "Nhiều thang điểm của cùng danh hiệu áp dụng cho một trường hợp. Theo các văn bản hiện có thì chưa rõ theo bản nào. Nêu ngày nào là ngày tính, hoặc sửa thời gian có hiệu lực.",
  "registry.unfilled":
    "Khung giao cấp dưới ấn định điểm, mà không quy định nào cho nơi và ngày này ấn định đủ. Không ai được chấm theo khung. Thêm quy định của cấp được giao.",
  "registry.stranded-overlay":
    "Quy định bổ sung ghi là có hiệu lực vào ngày mà văn bản gốc không còn hiệu lực. Chi tiết không thể tồn tại lâu hơn quy định được chi tiết hóa. Ghi ngày hết hiệu lực, hoặc văn bản gốc mới từ ngày đó.",
  "registry.nothing-to-switch-on":
    "Chọn dùng thêm một cách làm thực tế hay dự thảo không áp dụng ở nơi và vào ngày này, hoặc không phải là cách làm hay dự thảo. Sửa lại mã, nơi hoặc ngày.",
  "registry.unknown-path": "Thang điểm không có gì ở đường dẫn này. Sửa lại mã của mục.",
  "calendar.bad-year": "Năm không phải là số nguyên trong lịch. Ghi năm được xét.",
  "calendar.not-in-force":
    "Quy định không có hiệu lực trong năm đó, nên các thời hạn không được tính. Dùng quy định của năm đó.",
  "calendar.unknown-event":
    "Nêu ngày của một sự kiện mà không thời hạn nào tính từ đó. Ngày đó không thay đổi gì. Sửa lại tên.",
  "calendar.contradictory-day": "Một ngày vừa ghi là ngày nghỉ, vừa ghi là ngày làm bù. Giữ một trong hai.",
  "calendar.no-holidays":
    "Thời hạn tính theo ngày làm việc của năm chưa có lịch nghỉ. Không ngày nghỉ nào được giả định, vì mỗi năm công bố một lần. Thêm lịch nghỉ của cả năm đó.",
  "rollup.duplicate-id":
    "Một thành viên xuất hiện hai lần. Không ai được tính hai lần trong một tỷ lệ. Bỏ bớt một, hoặc đặt mã riêng.",
  "rollup.unknown-unit":
    "Chưa có tổng số của một đơn vị, dù các đơn vị khác đã có. Tỷ lệ của đơn vị đó không có mẫu số. Thêm tổng số, hoặc sửa lại tên.",
  "rollup.part-exceeds-whole":
    "Số được tính lớn hơn tổng số mà nó là một phần. Tỷ lệ sẽ vượt một trăm phần trăm. Kiểm tra cả hai số, và xem tỷ lệ tính trên tổng số nào.",
  "rollup.no-quota":
    "Một nhóm chưa có chỉ tiêu số lượng, dù các nhóm khác đã có. Không biết nhóm đó được chọn bao nhiêu. Thêm chỉ tiêu, hoặc sửa lại tên.",
  "compare.unknown-attribute":
    "Kết quả cần chia theo một đặc điểm mà không đối tượng nào có. Mọi đối tượng sẽ vào một nhóm không tên. Sửa lại tên.",
  "compare.different-subjects":
    "Cần so sánh hai kết quả của hai đối tượng khác nhau, hoặc của hai loại đối tượng. Hai nhà khác nhau thì không phải là dữ kiện thay đổi. Đưa vào hai kết quả của cùng một đối tượng.",
  "record.applied-ruleset":
    "Bản lưu được lập theo thang điểm đã áp dụng sẵn quy định bổ sung. Mã băm sẽ chỉ đến một văn bản không ai ban hành. Đưa vào thang điểm như đã ban hành, kèm các quy định bổ sung.",
  "record.two-decision-days":
    "Bản lưu và minh chứng ghi hai ngày quyết định khác nhau. Quy định được áp dụng tùy vào ngày đó. Giữ một trong hai.",
  "record.salt-missing":
    "Một phần của bản lưu chưa có chuỗi muối. Che đi rồi vẫn dò ra được bằng cách thử từng khả năng. Lấy chuỗi muối cho mỗi phần mà `saltsNeeded` nêu.",
  "record.salt-not-hex":
    "Chuỗi muối không viết theo byte dạng thập lục phân. Không biết nó có bao nhiêu bit ngẫu nhiên. Viết từng cặp chữ số thập lục phân chữ thường.",
  "record.salt-too-short":
    "Chuỗi muối ngắn hơn 128 bit. Có thể dò ra nó cùng với điều nó che. Lấy ít nhất 16 byte ngẫu nhiên cho mỗi phần.",
  "record.salt-twice":
    "Hai phần của bản lưu dùng chung một chuỗi muối. Ai được xem phần này có thể dò ra phần kia. Lấy lại từng chuỗi muối.",
  "record.unknown-salt":
    "Có chuỗi muối cho một phần mà bản lưu không có. Phần định nêu có thể chưa có chuỗi muối. Sửa lại vị trí.",
  "record.no-commitments":
    "Cần che dữ kiện trong một bản lưu không có cam kết từng phần. Phần còn lại sẽ không chứng minh được gì. Lập bản lưu có cam kết từ chính minh chứng đó.",
  "record.broken-commitment":
    "Một phần của bản lưu không khớp với cam kết, tức là một trong hai đã bị sửa. Phần còn lại sau khi che sẽ không tự chứng minh được. Dùng bản lưu như lúc lập.",
  "record.unknown-fact":
    "Cần che một dữ kiện mà bản lưu không có. Dữ kiện định nêu sẽ còn nguyên trong bản lưu. Sửa lại tên.",
  "cases.expects-nothing":
    "Một tình huống không nêu kết quả nào. Nó sẽ luôn đạt dù quy tắc nói gì, mà trông vẫn như đã kiểm thử. Nêu ít nhất một kết quả trong `expect`.",
  "cases.refused-alone":
    "Một tình huống mong minh chứng bị từ chối, lại nêu cả kết quả. Không có kết luận thì không có kết quả. Bỏ một trong hai.",
  "cases.duplicate-name":
    "Hai tình huống có cùng tên. Khi không đạt sẽ không biết là tình huống nào. Đặt cho mỗi tình huống một tên riêng.",
  "cases.evidence-or-with":
    "Một tình huống vừa có minh chứng riêng vừa thay đổi minh chứng của tình huống khác, hoặc không có cả hai. Không rõ cái gì được xét. Chỉ ghi `evidence` hoặc `with`.",
  "cases.unknown-base": "Một tình huống thay đổi minh chứng của tình huống không có. Sửa lại tên tình huống gốc.",
  "cases.circular-base":
    "Các tình huống thay đổi minh chứng của nhau vòng quanh. Không tình huống nào có minh chứng ban đầu. Cho một tình huống minh chứng riêng.",
  "cases.too-many-bases":
    "Một tình huống thay đổi minh chứng của tình huống khác, tình huống ấy lại thay đổi tình huống khác nữa, nối tiếp quá mức cho phép. Không ai còn biết đang xét minh chứng nào, và một tệp cố ý phá hoại có thể làm treo máy. Cho một tình huống minh chứng riêng.",
  "cases.ruleset-or-title":
    "Không rõ tình huống được xét theo quy tắc nào: nêu cả văn bản lẫn danh hiệu, hoặc không nêu gì. Nêu thang điểm và quy định bổ sung, hoặc danh hiệu và nơi.",
  "cases.needless-day":
    "Một tình huống nêu ngày, dù thang điểm đã nêu đích danh. Ngày đó không chọn gì cả. Bỏ `on`, hoặc nêu danh hiệu và nơi.",
  "cases.unknown-ruleset":
    "Một tình huống nêu thang điểm hoặc quy định bổ sung không có. Sửa lại mã, hoặc đưa tệp vào.",
  "cases.several-rulesets":
    "Một tình huống nêu nhiều hơn một thang điểm. Chỉ xét được theo một. Giữ một, kèm quy định bổ sung của nó.",
  "cases.unknown-node":
    "Một tình huống mong kết quả ở một mục mà thang điểm không có. Kết quả đó không bao giờ xảy ra. Sửa lại mã.",
  "cases.unknown-code": "Một tình huống mong bị từ chối theo một mã không có. Chọn một mã của trang này.",
  "cases.csv-syntax":
    "Từ chỗ này bảng không còn là CSV, thường vì thiếu dấu nháy đóng. Phần dưới không đọc được. Đóng dấu nháy, và lưu bảng dạng CSV UTF-8.",
  "cases.csv-missing-column": "Bảng thiếu một cột mà bảng tình huống nào cũng có. Thêm cột đó vào dòng đầu.",
  "cases.csv-unknown-column":
    "Bảng có một cột không có nghĩa. Các ô của cột đó sẽ không được đọc. Sửa tên cột, hoặc bỏ cột đi.",
  "cases.csv-duplicate-column": "Hai cột của bảng có cùng tên. Không nói cột nào được tính. Giữ một trong hai.",
  "cases.csv-bad-cell":
    "Một ô không đọc được theo loại của cột, như số viết dấu chấm trong bảng dùng dấu phẩy. Không có gì được đoán. Ghi lại theo dạng đã nêu.",
  "cases.csv-beyond-columns":
    "Một ô nằm ngoài các cột có tên. Ô đó sẽ không được đọc. Đặt tên cho cột, hoặc để cả ô trong dấu nháy nếu ô chứa dấu ngăn cách.",
  "cases.csv-differs":
    "Một cột chỉ có một giá trị cho cả bảng lại có nhiều giá trị. Không nói giá trị nào được tính. Chỉ ghi một lần, ở dòng đầu.",
  "cases.csv-not-representable":
    "Các tình huống này có điều mà bảng không ghi được. Điều đó sẽ bị mất. Giữ ở dạng JSON.",
};
