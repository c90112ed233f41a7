package vn.tonghop.jobs;

import java.util.List;
import java.util.Optional;
import vn.tonghop.model.Lang;
import vn.tonghop.model.Message;
import vn.tonghop.model.Period;
import vn.tonghop.warehouse.Listings;

/**
 * A currency of which amounts are in force for a period and which has no rate, so that they are in no figure in đồng.
 *
 * @param period by its label
 * @param currency ISO 4217
 * @param lastDay of the period, ISO
 * @param amounts how many cannot be converted
 * @param units how many reported them
 */
public record MissingRate(String period, String currency, String lastDay, String amounts, String units) {
    private static final Message WHAT = new Message(
            "Kỳ {1}: chưa có tỷ giá {2}, nên {4} số tiền của {5} đơn vị không tính được ra đồng và không có trong số tổng.",
            "Period {1}: there is no rate for {2}, so {4} amounts of {5} units cannot be converted to đồng and are in no sum.");
    private static final Message COMMAND = new Message(
            "tonghop period {1} --rate {2}=TỶ_GIÁ@{3} --source \"NƠI CÔNG BỐ\"",
            "tonghop period {1} --rate {2}=RATE@{3} --source \"WHO PUBLISHED IT\"");
    private static final Message TEXT = new Message(
            WHAT.vi() + " Hãy ghi: " + COMMAND.vi() + ", rồi tổng hợp lại.",
            WHAT.en() + " Set it: " + COMMAND.en() + ", and consolidate again.");

    /**
     * Those of a warehouse, a line a currency.
     *
     * @param period one alone, with its halves where it is a year; empty for all that are open
     */
    public static List<MissingRate> of(Listings listings, Optional<Period> period) {
        return listings.ratesMissing(period).toList().stream()
                .map(row -> new MissingRate(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4)))
                .toList();
    }

    /** What is missing, what follows from it, and the command that sets it. */
    public String text(Lang lang) {
        return told(TEXT, lang);
    }

    /** What is missing, and what follows from it. */
    String what(Lang lang) {
        return told(WHAT, lang);
    }

    /** The command that sets it, blanks in capitals. */
    String command(Lang lang) {
        return told(COMMAND, lang);
    }

    private String told(Message message, Lang lang) {
        return message.in(lang, "", List.of(period, currency, lastDay, amounts, units));
    }
}
