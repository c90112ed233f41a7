package vn.tonghop.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import vn.tonghop.testing.Scene;
import vn.tonghop.text.VietnameseText;

class NameKeyTest {
    private static final String[] NAMES = {
        "Hội hữu nghị Việt Nam - Lào",
        "HỘI HỮU NGHỊ VIỆT NAM–LÀO (TỈNH)",
        "Ủy ban Hòa bình",
        "Uỷ ban Hoà bình",
        "Đặng Thuý Nga",
        "Plan International, Inc.",
        "Œuvre d’Entraide ÉCOLE",
        "Straße 12/3",
        "Save-the-Children 2021",
        "quỹ “Mẹ & Bé”",
        "  ",
        "KHOẺ khỏe",
        "Nguyễn Thị Quyễn",
        "Ðức",
        "Ω mega ΣΙΣΥΦΟΣ"
    };

    @Test
    void theDatabaseFoldsNamesAsJavaDoes() {
        try (Scene scene = new Scene()) {
            for (String name : NAMES) {
                for (Normalizer.Form form : new Normalizer.Form[] {Normalizer.Form.NFC, Normalizer.Form.NFD}) {
                    String text = Normalizer.normalize(name, form);
                    assertThat(scene.jdbc()
                                    .sql("select wh.name_key(?)")
                                    .param(text)
                                    .query(String.class)
                                    .single())
                            .as(name)
                            .isEqualTo(VietnameseText.key(text));
                }
            }
        }
    }
}
