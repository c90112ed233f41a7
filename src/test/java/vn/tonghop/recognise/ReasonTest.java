package vn.tonghop.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tonghop.definition.Definitions;
import vn.tonghop.model.Message;
import vn.tonghop.reference.Reference;
import vn.tonghop.testing.Grids;

/** Why a column is taken for what it is, as {@code inspect} shows it. */
class ReasonTest {
    private static final Recogniser RECOGNISER =
            new Recogniser(Definitions.load(Path.of("jobs")), Reference.load(Path.of("jobs/reference")));

    @Test
    void saysWhatDecidedAndWhatComesNext() {
        List<Column> columns = columns("""
                THỰC TRẠNG CÁC HỘI HỮU NGHỊ
                STT | Tên hội | Số lượng hội viên tính đến cuối kỳ báo cáo | Số lượng hội viên kết nạp trong kỳ | Ngày thành lâpj
                1 | Hội hữu nghị Việt Nam - Lào | 120 | 4 | 05/03/2019
                2 | Hội hữu nghị Việt Nam - Nga | 86 | 7 | 06/04/2020
                """);
        assertThat(reason(columns, "Tên hội").vi()).isEqualTo("tên cột đã biết");
        assertThat(reason(columns, "Tên hội").en()).isEqualTo("a known header");
        Message members = reason(columns, "Số lượng hội viên tính đến cuối kỳ báo cáo");
        assertThat(members.vi())
                .matches("hiểu theo nghĩa của các từ, số liệu .*; kế đến là “Số chi hội”, kém \\d+,\\d điểm");
        assertThat(members.en()).matches("by what its words mean, .*; next “Branches”, \\d+\\.\\d points behind");
        assertThat(reason(columns, "Số lượng hội viên kết nạp trong kỳ").vi())
                .isEqualTo("giống “Số hội viên” nhất, nhưng chưa đủ chắc");
        assertThat(reason(columns, "Ngày thành lâpj").vi()).isEqualTo("gần như một tên cột đã biết");
    }

    private static List<Column> columns(String sheet) {
        return RECOGNISER
                .recognise(List.of(Grids.named("Sheet1", sheet)))
                .tables()
                .get(0)
                .columns();
    }

    private static Message reason(List<Column> columns, String header) {
        return columns.stream()
                .filter(column -> column.header().equals(header))
                .map(Column::reason)
                .findFirst()
                .orElseThrow();
    }
}
