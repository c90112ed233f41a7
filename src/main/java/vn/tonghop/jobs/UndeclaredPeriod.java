package vn.tonghop.jobs;

import java.util.List;
import java.util.Optional;
import vn.tonghop.model.Lang;
import vn.tonghop.model.Message;
import vn.tonghop.model.Period;
import vn.tonghop.warehouse.Listings;

/**
 * A period that something was received for and for which nobody is declared to report, so that every unit is expected to.
 *
 * @param period by its label
 * @param units how many exist on its last day
 */
public record UndeclaredPeriod(String period, String units) {
    private static final Message WHAT = new Message(
            "Kỳ {1}: chưa khai báo đơn vị nào phải báo cáo, nên coi cả {2} đơn vị hiện có đều phải gửi.",
            "Period {1}: nobody is declared to report, so all {2} units are expected to.");
    private static final Message COMMAND = new Message(
            "tonghop period {1} --expect BỘ_SỐ_LIỆU=ĐƠN_VỊ,…", "tonghop period {1} --expect DATASET=UNIT,…");
    private static final Message TEXT = new Message(
            WHAT.vi() + " Hãy khai báo: " + COMMAND.vi() + " (hoặc trong jobs/reference/senders.csv).",
            WHAT.en() + " Declare who must report: " + COMMAND.en() + " (or in jobs/reference/senders.csv).");

    /**
     * Those of a warehouse.
     *
     * @param period one alone; empty for all that are open
     */
    public static List<UndeclaredPeriod> of(Listings listings, Optional<Period> period) {
        return listings.undeclared(period).toList().stream()
                .map(row -> new UndeclaredPeriod(row.get(0), row.get(1)))
                .toList();
    }

    /** What is not declared, what follows from it, and where to declare it. */
    public String text(Lang lang) {
        return told(TEXT, lang);
    }

    /** What is not declared, and what follows from it. */
    String what(Lang lang) {
        return told(WHAT, lang);
    }

    /** The command that declares it, blanks in capitals. */
    String command(Lang lang) {
        return told(COMMAND, lang);
    }

    private String told(Message message, Lang lang) {
        return message.in(lang, "", List.of(period, units));
    }
}
