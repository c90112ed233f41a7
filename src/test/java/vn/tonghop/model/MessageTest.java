package vn.tonghop.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** One text in both languages: what stands in it is written as each language does. */
class MessageTest {
    @Test
    void numbersDaysAndPeriodsAreWrittenAsTheLanguageDoes() {
        Message message = new Message(
                "{1:number} · {2:day} · {3:period} · {4:vietnamese}",
                "{1:number} · {2:day} · {3:period} · {4:vietnamese}");
        List<String> details = List.of("1234567.5", "2025-06-14", "2025-H1, 2025-Q3", "1.797 (7,5 triệu)");
        assertThat(message.in(Lang.VI, "", details))
                .isEqualTo("1.234.567,5 · 14/06/2025 · 6 tháng đầu năm 2025, quý III năm 2025 · 1.797 (7,5 triệu)");
        assertThat(message.in(Lang.EN, "", details))
                .isEqualTo("1,234,567.5 · 14/06/2025 · first half of 2025, third quarter of 2025 · 1,797 (7.5 triệu)");
    }

    @Test
    void whatIsNoNumberOrDayStaysAsItIs() {
        Message message = new Message("{value:number} {1:number} {2:day} {3:day} {4:period}", "");
        assertThat(message.in(Lang.VI, "0012", List.of("1.234,5", "31/02/2019", "2019-02-31", "năm học")))
                .isEqualTo("0012 1.234,5 31/02/2019 2019-02-31 năm học");
    }

    @Test
    void namesAreThoseOfTheLanguageAndIdsStandWhereTheyAreAskedFor() {
        Message message = new Message("{1:name} | {1:names}", "{1:name} | {1:names}");
        List<String> details = List.of("Số hội viên (member_count), Ghi chú (note)");
        assertThat(message.in(Lang.EN, "", details, name -> name.equals("Số hội viên") ? "Members" : name))
                .isEqualTo("Members, Ghi chú | Members (member_count), Ghi chú (note)");
    }

    @Test
    void aPartThatWouldSayNothingIsLeftOut() {
        Message message = new Message("Không rõ⟦: “{1}”⟧.⟦ Gần nhất: {2:name}.⟧", "");
        assertThat(message.in(Lang.VI, "", List.of())).isEqualTo("Không rõ.");
        assertThat(message.in(Lang.VI, "", List.of("–", "Lào"))).isEqualTo("Không rõ. Gần nhất: Lào.");
    }

    @Test
    void aCommandEscapesWhatAShellWouldTakeForItsOwn() {
        assertThat(new Message("chạy: --column \"{1}\"=x", "").in(Lang.VI, "", List.of("Số $HV \"mới\"")))
                .isEqualTo("chạy: --column \"Số \\$HV \\\"mới\\\"\"=x");
    }

    @Test
    void aTextOfTheFileThatLooksLikeAPlaceHolderIsNotFilled() {
        assertThat(new Message("“{value}” {1}", "").in(Lang.VI, "{1}", List.of("hai")))
                .isEqualTo("“{1}” hai");
    }
}
