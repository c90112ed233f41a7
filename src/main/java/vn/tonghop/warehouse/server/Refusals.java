package vn.tonghop.warehouse.server;

import vn.tonghop.model.Message;

/** Why there may be no embedded server, and what to do about it. {@code {1}} is the folder wherever one is named. */
final class Refusals {
    private static final String ELSEWHERE_VI = ", hoặc dùng một máy chủ PostgreSQL có sẵn qua biến TONGHOP_DB_URL.";
    private static final String ELSEWHERE_EN = ", or use a PostgreSQL server of your own through TONGHOP_DB_URL.";

    static final Message NOT_WRITABLE = new Message(
            "Không ghi được vào thư mục cơ sở dữ liệu {1} ({2}). Hãy cấp quyền ghi, hoặc chọn thư mục khác bằng --home"
                    + ELSEWHERE_VI,
            "Cannot write to the database folder {1} ({2}). Grant write access, or choose another folder with --home"
                    + ELSEWHERE_EN);
    static final Message OTHER_OWNER = new Message(
            "Thư mục cơ sở dữ liệu {1} thuộc về người dùng {2}, còn chương trình đang chạy bằng người dùng {3}. Hãy chạy bằng {2},"
                    + " hoặc chọn thư mục khác bằng --home"
                    + ELSEWHERE_VI,
            "The database folder {1} belongs to the user {2}, and the program runs as {3}. Run it as {2}, or choose another"
                    + " folder with --home"
                    + ELSEWHERE_EN);
    static final Message ODD_NAME = new Message(
            "Đường dẫn {1} chứa một trong các ký tự \" $ ` \\ mà PostgreSQL không chịu được. Hãy chọn thư mục khác bằng --home.",
            "The path {1} holds one of the characters \" $ ` \\, which PostgreSQL cannot bear. Choose another folder with --home.");
    static final Message NO_SPACE = new Message(
            "Ổ đĩa chứa {1} chỉ còn {2} MB trống, cần ít nhất {3} MB. Hãy giải phóng chỗ, hoặc chọn thư mục khác bằng --home.",
            "The disk that holds {1} has only {2} MB free, at least {3} MB are needed. Free some space, or choose another folder with --home.");
    static final Message NO_BINARIES = new Message(
            "Chương trình không mang theo PostgreSQL cho loại máy này ({1}). Hãy dùng một máy chủ PostgreSQL 15 trở lên qua biến TONGHOP_DB_URL.",
            "No PostgreSQL is packed for this kind of machine ({1}). Use a PostgreSQL server, 15 or newer, through TONGHOP_DB_URL.");
    static final Message NO_UNSHARE = new Message(
            "PostgreSQL không chạy dưới quyền root, và lệnh “unshare -U” không dùng được ở đây ({1}). Hãy chạy bằng một người dùng thường"
                    + ELSEWHERE_VI,
            "PostgreSQL does not run as root, and \"unshare -U\" does not work here ({1}). Run as an ordinary user"
                    + ELSEWHERE_EN);
    static final Message OTHER_MAJOR = new Message(
            "Dữ liệu trong {1} được tạo bằng PostgreSQL {2}, chương trình này mang theo PostgreSQL {3}, không đọc được."
                    + " Hãy chạy lại bản chương trình cũ, hoặc chuyển dữ liệu sang một máy chủ khác và đặt TONGHOP_DB_URL.",
            "The data in {1} were made by PostgreSQL {2}; this program carries PostgreSQL {3}, which cannot read them."
                    + " Run the earlier version of the program, or move the data to another server and set TONGHOP_DB_URL.");
    static final Message NO_PASSWORD = new Message(
            "Thư mục {1} có dữ liệu nhưng tệp “password” bị thiếu hoặc rỗng. Hãy khôi phục tệp này từ bản sao lưu.",
            "The folder {1} holds data, but its file \"password\" is missing or empty. Restore that file from a backup.");
    static final Message COMMAND_FAILED = new Message(
            "PostgreSQL không tạo được cơ sở dữ liệu trong {1}: {2}",
            "PostgreSQL could not make the database in {1}: {2}");
    static final Message NOT_STARTED = new Message(
            "Máy chủ PostgreSQL trong {1} không khởi động được. Xem tệp server.log ở đó; dòng cuối: {2}",
            "The PostgreSQL server in {1} does not start. See the file server.log there; its last lines: {2}");
    static final Message BUSY = new Message(
            "Một tiến trình khác đang khởi động hoặc dừng máy chủ trong {1} đã quá {2} giây. Hãy thử lại; nếu vẫn vậy, tìm và kết thúc tiến trình đó.",
            "Another process has been starting or stopping the server in {1} for more than {2} seconds. Try again; if it stays so, find and end that process.");

    static final Message IN_USE_UNSEEN = new Message(
            "Cơ sở dữ liệu trong {1} đang được một máy chủ PostgreSQL khác dùng mà từ đây không nhìn thấy được (khởi động tại máy"
                    + " hoặc container “{2}”); hai máy chủ trên cùng một thư mục sẽ làm hỏng số liệu, nên chương trình dừng lại. Hãy"
                    + " chạy lệnh ngay tại nơi đó, hoặc đợi việc ở đó xong rồi chạy lại"
                    + ELSEWHERE_VI,
            "The database in {1} is in use by another PostgreSQL server that cannot be seen from here (started on the machine or"
                    + " container \"{2}\"); two servers on one folder would ruin the data, so nothing was done. Run the command"
                    + " there, or wait until the work there is done and run it again"
                    + ELSEWHERE_EN);
    static final Message MAYBE_IN_USE = new Message(
            "Máy chủ PostgreSQL của {1} được khởi động lần cuối tại máy hoặc container “{2}” và chưa được dừng; từ đây không biết nó"
                    + " còn chạy không, và hai máy chủ trên cùng một thư mục sẽ làm hỏng số liệu. Hãy chạy lệnh tại máy đó; hoặc, khi"
                    + " chắc chắn ở đó không còn gì chạy, xóa tệp {3} rồi chạy lại"
                    + ELSEWHERE_VI,
            "The PostgreSQL server of {1} was last started on the machine or container \"{2}\" and was not stopped; from here nobody"
                    + " can tell whether it still runs, and two servers on one folder would ruin the data. Run the command on that"
                    + " machine; or, when nothing runs there for certain, delete the file {3} and run it again"
                    + ELSEWHERE_EN);

    private Refusals() {}
}
