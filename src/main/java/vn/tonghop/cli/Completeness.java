package vn.tonghop.cli;

import java.util.List;
import vn.tonghop.model.Message;

/**
 * How much of what was to be reported for a period is there, as a sentence. All are texts as the warehouse gives them.
 *
 * @param expected reports, a report a unit and dataset
 * @param reported of them
 * @param share of them, in per cent
 * @param inTime of them by the day they were due; empty where no day is given
 * @param shareInTime in per cent of the expected
 */
record Completeness(
        String period,
        String expected,
        String reported,
        String share,
        String inTime,
        String shareInTime,
        String nil,
        String partlyLoaded,
        String held,
        String superseded) {

    /** That of a row, in the order of its columns. */
    static Completeness of(List<String> row) {
        return new Completeness(
                row.get(0),
                row.get(1),
                row.get(2),
                row.get(3),
                row.get(4),
                row.get(5),
                row.get(6),
                row.get(7),
                row.get(8),
                row.get(9));
    }

    Message told() {
        return new Message(
                "Kỳ " + period + ": " + reportedVi() + inTimeVi() + "; không phát sinh " + nil + ", tải một phần "
                        + partlyLoaded + ", đang giữ " + held + ", đã bị thay thế " + superseded + ".",
                "Period " + period + ": " + reportedEn() + inTimeEn() + "; nil " + nil + ", partly loaded "
                        + partlyLoaded + ", held " + held + ", superseded " + superseded + ".");
    }

    private String reportedVi() {
        return expected.equals("0")
                ? "không có báo cáo nào phải gửi"
                : "đã nhận " + reported + "/" + expected + " báo cáo phải gửi (" + share.replace('.', ',') + " %)";
    }

    private String inTimeVi() {
        return shareInTime.isEmpty()
                ? ""
                : ", đúng hạn " + inTime + "/" + expected + " (" + shareInTime.replace('.', ',') + " %)";
    }

    private String reportedEn() {
        return expected.equals("0")
                ? "no report was expected"
                : reported + " of " + expected + " expected reports received (" + share + " %)";
    }

    private String inTimeEn() {
        return shareInTime.isEmpty() ? "" : ", " + inTime + " of " + expected + " in time (" + shareInTime + " %)";
    }
}
