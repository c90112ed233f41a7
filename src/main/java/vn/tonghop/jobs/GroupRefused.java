package vn.tonghop.jobs;

import java.util.List;
import vn.tonghop.model.Lang;
import vn.tonghop.model.Message;

/** The group that {@code TONGHOP_GROUP} names cannot read along; {@link #text()} says why and what to do. */
public final class GroupRefused extends RuntimeException {
    static final Message UNKNOWN = new Message(
            "TONGHOP_GROUP: máy này không có nhóm “{1}”. Hãy ghi đúng tên nhóm (xem: getent group), tạo nhóm bằng groupadd, hoặc bỏ"
                    + " biến này để chỉ chủ thư mục đọc được.",
            "TONGHOP_GROUP: there is no group \"{1}\" on this machine. Correct the name (see: getent group), make the group with"
                    + " groupadd, or unset the variable, so that the owner alone can read.");
    static final Message NOT_ALLOWED = new Message(
            "TONGHOP_GROUP: không cho nhóm “{1}” đọc được thư mục {2}. Người chạy chương trình phải thuộc nhóm đó (xem: id; thêm bằng"
                    + " usermod -aG, rồi đăng nhập lại) và là chủ của thư mục.",
            "TONGHOP_GROUP: the group \"{1}\" could not be allowed to read the folder {2}. Who runs the program must be a member of the"
                    + " group (see: id; add with usermod -aG, then log in again) and own the folder.");

    private static final long serialVersionUID = 1L;

    private final transient Message text;

    GroupRefused(Message pattern, String... details) {
        super(pattern.in(Lang.EN, "", List.of(details)));
        this.text = new Message(pattern.in(Lang.VI, "", List.of(details)), pattern.in(Lang.EN, "", List.of(details)));
    }

    /** What is wrong and what to do, in both languages. */
    public Message text() {
        return text;
    }
}
