package vn.tonghop.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntentTest {
    @ParameterizedTest // contract §7
    @ValueSource(
            strings = {
                "DANH SÁCH HỘI VIÊN BỔ SUNG",
                "hv bo sung.xlsx",
                "HV_bo_sung_lan_2.xls",
                "DSHoiVienBoSung.xlsx",
                "dshv-bosung.csv"
            })
    void whatAddsIsASupplement(String text) {
        assertThat(Intent.of(text)).isEqualTo(Intent.SUPPLEMENT);
    }

    @ParameterizedTest // contract §7
    @ValueSource(
            strings = {
                "Báo cáo (thay thế bản ngày 5/6)",
                "bao cao gui lai.xlsx",
                "BaoCaoDinhChinh.xlsx",
                "hv_thaythe.csv"
            })
    void whatReplacesIsARevision(String text) {
        assertThat(Intent.of(text)).isEqualTo(Intent.REVISION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DANH SÁCH HỘI VIÊN", "bao cao 6 thang.xlsx", "Hội viên sung túc.xlsx"})
    void whatSaysNothingIsPlain(String text) {
        assertThat(Intent.of(text)).isEqualTo(Intent.PLAIN);
    }
}
