package vn.tonghop.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingEvidenceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "hội", "hữu", "nghị", "giữa", "gì", "giếng", "quý", "quốc", "nghĩa", "Nguyễn", "khuỷu", "hoà", "hòa",
                        "thuỷ", "tuyết",
                "Huỳnh", "ngoài", "của", "mùa", "thuở", "xoong", "ưu", "đường", "VIỆT", "ý", "yếu", "Mỹ", "Sỹ", "quỳnh",
                        "rượu"
            })
    void takesSyllables(String word) {
        assertThat(EncodingEvidence.of("é " + word).unicode() + (word.chars().allMatch(c -> c < 128) ? 1 : 0))
                .isEqualTo(2);
    }

    @ParameterizedTest // Latin-1 names of people and places, and TCVN3 or VNI that was not decoded
    @ValueSource(
            strings = {"Néi", "Hµ", "Müller", "Noäi", "Vieät", "José", "céng", "nghò", "hoaù", "Josộ", "muaù", "quôc"})
    void takesNothingElse(String word) {
        assertThat(EncodingEvidence.of(word).unicode()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TCVN3|Céng hoµ x· héi chñ nghÜa ViÖt Nam|Cộng hoà xã hội chủ nghĩa Việt Nam",
                "TCVN3|L\u00ADu ThÞ Ph\u00AD¬ng|Lưu Thị Phương",
                "TCVN3|§¾k L¾k, §øc, Ên §é|Đắk Lắk, Đức, ấn Độ",
                "TCVN3|¡n ¢u £ ¤ ¥ ¦ §|Ăn Âu Ê Ô Ơ Ư Đ",
                "VNI|Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam|Cộng hòa xã hội chủ nghĩa Việt Nam",
                "VNI|Löu Thò Phöôïng|Lưu Thị Phượng",
                "VNI|Aán Ñoä, ÑÖÙC, Taäp theå, AÙo|Ấn Độ, ĐỨC, Tập thể, Áo",
                "VNI|Ñaëng Vaên Haûi, Kyø, Myõ, Lyù|Đặng Văn Hải, Kỳ, Mỹ, Lý",
                "VNI|naêm, ñaéc, baèng, baúng, laüng, kieän, lyï, luîa|năm, đắc, bằng, bẳng, lẵng, kiện, lỵ, luỵa"
            })
    void decodes(LegacyEncoding encoding, String sent, String meant) {
        assertThat(encoding.decode(sent)).isEqualTo(meant);
    }

    @Test
    void countsTheWordsThatEachEncodingExplains() {
        assertThat(EncodingEvidence.of("Hµ Néi, n¨m 2025")).isEqualTo(new EncodingEvidence(false, 3, 0, 3, 0, 2));
        assertThat(EncodingEvidence.of("Vieät Nam - Laøo")).isEqualTo(new EncodingEvidence(false, 2, 0, 0, 2, 0));
        assertThat(EncodingEvidence.of("Hội Việt Nam")).isEqualTo(new EncodingEvidence(true, 2, 2, 0, 0, 0));
    }

    @Test // a sheet that holds a text of TCVN3 would make a letter of it
    void aMarkBehindANumberSaysNothing() {
        assertThat(EncodingEvidence.of("1966¹")).isEqualTo(EncodingEvidence.NONE);
    }

    @Test
    void aFootnoteMarkOrAQuotationMarkIsNoLetter() {
        assertThat(EncodingEvidence.of("Lào¹ «Bỉ» km² 25°")).satisfies(evidence -> {
            assertThat(evidence.unicode()).isEqualTo(2);
            assertThat(evidence.tcvn3()).isZero();
        });
    }

    @Test
    void aFontTellsItsEncodingByName() {
        assertThat(LegacyEncoding.ofFont(".VnTimeH")).contains(LegacyEncoding.TCVN3);
        assertThat(LegacyEncoding.ofFont("VNI-Times")).contains(LegacyEncoding.VNI);
        assertThat(LegacyEncoding.ofFont("Times New Roman")).isEmpty();
        assertThat(LegacyEncoding.isOfCapitals(".VnArial NarrowH")).isTrue();
        assertThat(LegacyEncoding.isOfCapitals(".VnTime")).isFalse();
        assertThat(LegacyEncoding.isOfCapitals("HLH")).isFalse();
    }
}
