package vn.tonghop.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.model.Dataset;
import vn.tonghop.model.Interval;
import vn.tonghop.model.Period;
import vn.tonghop.model.PeriodRule;
import vn.tonghop.model.UnitId;

/** Look-ups on the reference data that is shipped. */
class ReferenceTest {
    private static final Reference REFERENCE = Reference.load(Path.of("jobs/reference"));

    @ParameterizedTest
    @CsvSource({
        "Hải Phòng, hai-phong",
        "TP. Hải Phòng, hai-phong",
        "hai phong, hai-phong",
        "HẢI PHÒNG, hai-phong",
        "haiphong, hai-phong",
        "Hoà Bình, hoa-binh",
        "TP.HCM, ho-chi-minh",
        "Thừa Thiên - Huế, hue",
        "Đăk Lăk, dak-lak",
        "tỉnh Hải Dương, hai-duong"
    })
    void findsAUnitByNameOrAlias(String text, String unit) {
        assertThat(REFERENCE.provinces().byName(text)).contains(new UnitId(unit));
    }

    @ParameterizedTest
    @CsvSource({"QN", "Hải", "Hải Phòng và Hải Dương", "''", "-"})
    void doesNotGuessAUnit(String text) {
        assertThat(REFERENCE.provinces().byName(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LIÊN HIỆP CÁC TỔ CHỨC HỮU NGHỊ TỈNH HÀ TĨNH | ha-tinh",
                "Liên hiệp các tổ chức hữu nghị thành phố Hải Phòng | hai-phong",
                "Đơn vị báo cáo: Liên hiệp các tổ chức hữu nghị tỉnh Thanh Hóa | thanh-hoa",
                "LIEN HIEP CAC TO CHUC HUU NGHI TINH DONG NAI | dong-nai",
                "DANH SÁCH HỘI VIÊN HỘI HỮU NGHỊ VIỆT NAM - LÀO TỈNH LÀO CAI | lao-cai",
                "Hải Phòng, ngày 15 tháng 12 năm 2021 | hai-phong",
                "Ủy ban Hòa bình thành phố Hải Phòng | hai-phong",
                "Tỉnh Hòa Bình | hoa-binh",
                "Đường Hồ Chí Minh qua tỉnh Nghệ An | nghe-an",
                "TP HCM | ho-chi-minh",
                "Thành phố Hồ Chí Minh | ho-chi-minh",
                "ĐƠN VỊ: LHHN BR-VT | ba-ria-vung-tau"
            })
    void findsTheUnitThatATitleNames(String title, String unit) {
        assertThat(REFERENCE.provinces().mentionedIn(title)).containsExactly(new UnitId(unit));
    }

    @ParameterizedTest
    @CsvSource({
        "TỔNG HỢP CÁC HỘI HN THÀNH VIÊN",
        "Ủy ban Hòa bình",
        "Đoàn Thanh niên Cộng sản Hồ Chí Minh",
        "Châu Á - Thái Bình Dương",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc"
    })
    void findsNoUnitWhereNoneIsMeant(String title) {
        assertThat(REFERENCE.provinces().mentionedIn(title)).isEmpty();
    }

    @Test
    void namesEveryUnitOfALineThatNamesTwo() {
        assertThat(REFERENCE.provinces().mentionedIn("Các tỉnh Nghệ An, Hà Tĩnh"))
                .contains(new UnitId("nghe-an"));
        assertThat(REFERENCE.provinces().mentionedIn("tỉnh Nghệ An và tỉnh Hà Tĩnh"))
                .containsExactly(new UnitId("nghe-an"), new UnitId("ha-tinh"));
    }

    @Test // contract §9 Units and periods
    void aUnitExistsInAPeriodOfWhichItSawADay() {
        Provinces provinces = REFERENCE.provinces();
        UnitId haiDuong = new UnitId("hai-duong");
        assertThat(provinces.exists(haiDuong, interval("2025"))).isTrue();
        assertThat(provinces.exists(haiDuong, interval("2025-H2"))).isTrue();
        assertThat(provinces.exists(haiDuong, interval("2026"))).isFalse();
        assertThat(provinces.exists(new UnitId("hai-phong"), interval("2026"))).isTrue();
        assertThat(provinces.exists(new UnitId("wakanda"), interval("2026"))).isFalse();
    }

    private static Interval interval(String period) {
        return REFERENCE.periods().interval(Period.parse(period).orElseThrow());
    }

    @Test
    void unitsLeadToTheUnitOfToday() {
        Provinces provinces = REFERENCE.provinces();
        assertThat(provinces.successor(new UnitId("hai-duong"))).isEqualTo(new UnitId("hai-phong"));
        assertThat(provinces.successor(new UnitId("ha-tay"))).isEqualTo(new UnitId("ha-noi"));
        assertThat(provinces.successor(new UnitId("hai-phong"))).isEqualTo(new UnitId("hai-phong"));
        assertThat(provinces.ids().stream().map(provinces::successor).distinct())
                .hasSize(34);
    }

    @Test
    void aUnitIsCalledAsItWasOnTheDay() {
        Provinces provinces = REFERENCE.provinces();
        UnitId hue = new UnitId("hue");
        assertThat(provinces.name(hue)).isEqualTo("Huế");
        assertThat(provinces.fullName(hue, LocalDate.of(2021, 12, 14))).isEqualTo("Tỉnh Thừa Thiên Huế");
        assertThat(provinces.fullName(hue, LocalDate.of(2025, 1, 1))).isEqualTo("Thành phố Huế");
        assertThat(provinces.byId("hue")).contains(hue);
        assertThat(provinces.byId("Huế")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Lào, LA",
        "lao, LA",
        "LÀO, LA",
        "Nước CHDCND Lào, LA",
        "nước Lào, LA",
        "LA, LA",
        "LAO, LA",
        "Hoa Kỳ, US",
        "Mỹ, US",
        "USA, US",
        "Nga, RU",
        "NGA, RU",
        "LB Nga, RU",
        "Cu-ba, CU",
        "CPC, KH",
        "Vương quốc Campuchia, KH",
        "Séc, CZ",
        "Thụy Sỹ, CH",
        "Uc, AU",
        "Ý, IT",
        "Việt Nam, VN"
    })
    void findsACountryByNameAliasOrCode(String text, String alpha2) {
        assertThat(REFERENCE.code("countries", text)).contains(alpha2);
    }

    @ParameterizedTest
    @CsvSource({"Wakanda", "MY", "my", "AO", "Lào và Campuchia", "Liên Xô", "ASEAN", "''", "…"})
    void doesNotGuessACountry(String text) {
        assertThat(REFERENCE.countries().byName(text)).isEmpty();
    }

    @ParameterizedTest // contract §6 Codes
    @CsvSource(
            delimiter = '|',
            value = {
                "Hội hữu nghị Việt Nam - Lào | LA",
                "Hội hữu nghị Việt Nam - Séc, Slovakia | CZ SK",
                "Hội hữu nghị Việt Nam – Séc và Slovakia | CZ SK",
                "Hội HN Việt - Lào | LA",
                "Hội hữu nghị Việt - Trung | CN",
                "Hội hữu nghị Việt Nam-Hàn Quốc | KR",
                "HỘI HỮU NGHỊ VIỆT NAM - LIÊN BANG NGA TỈNH THÁI BÌNH | RU",
                "Hội hữu nghị Việt Nam - Nga tỉnh Lào Cai | RU",
                "Hội hữu nghị Việt Nam - Lào huyện Đức Thọ | LA",
                "Hội hữu nghị Lào - Việt Nam | LA",
                "Hội hữu nghị với nhân dân Cuba | CU",
                "Hội hữu nghị Việt Nam - Triều Tiên | KP",
                "Hội hữu nghị Việt Nam - Thái Lan | TH",
                "Hội hữu nghị Việt Nam - Ấn Độ | IN",
                "Hội hữu nghị Việt Nam - Áo | AT",
                "Hoi huu nghi Viet Nam - My | US",
                "Hội hữu nghị Việt Nam - Tiệp Khắc | CZ SK",
                "Hội Giao lưu văn hóa Việt Nam - Nhật Bản | JP",
                "Lào, Campuchia | LA KH",
                "Hội hữu nghị Việt Nam - Palestine | PS"
            })
    void readsThePartnerFromTheNameOfAnAssociation(String name, String codes) {
        assertThat(REFERENCE.countries().mentionedIn(name).stream().map(Country::alpha2))
                .containsExactly(codes.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "Ủy ban Hòa bình thành phố",
        "Hội hữu nghị Việt Nam - ASEAN",
        "Hội Việt - Xô",
        "Hội Y tế công cộng Việt Nam",
        "Hội hữu nghị Việt Nam - Liên Xô",
        "Quỹ Hòa bình và Phát triển Việt Nam",
        "Ban Điều phối viện trợ nhân dân (Paccom) tỉnh Thái Nguyên"
    })
    void readsNoPartnerWhereTheNameGivesNone(String name) {
        assertThat(REFERENCE.countries().mentionedIn(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Y tế | Y_TE",
                "y te | Y_TE",
                "Lĩnh vực giáo dục | GIAO_DUC",
                "Phòng, chống và giảm nhẹ thiên tai | THIEN_TAI",
                "Y_TE | Y_TE",
                "NN&PTNT | NONG_NGHIEP"
            })
    void findsASector(String text, String code) {
        assertThat(REFERENCE.code("sectors", text)).contains(code);
    }

    @Test
    void aSectorKnowsItsTopSector() {
        assertThat(REFERENCE.sectors().all())
                .anySatisfy(sector ->
                        assertThat(sector.code() + ">" + sector.rollup()).isEqualTo("NUOC_SACH>XA_HOI"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Số tổ chức PCPNN đăng ký hoạt động | ngos_registered",
                "tổ chức PCPNN được cấp Giấy đăng ký hoạt động | ngos_registered",
                "Số tổ chức PCPNN đăng kí hoạt động (tổ chức) | ngos_registered",
                "Số tổ chức PCPNN có quan hệ | ngos_related",
                "Số kiều bào ở nước ngoài | compatriots_abroad",
                "Kinh phí hoạt động của Liên hiệp | budget",
                "Số hài cốt liệt sĩ cất bốc, hồi hương | remains_repatriated",
                "Hài cốt liệt sĩ quy tập trong năm | remains_repatriated_in_period",
                "Số cán bộ, học viên Lào đã đào tạo lũy kế | lao_trainees",
                "Số chương trình, dự án viện trợ lũy kế | aid_projects",
                "Giá trị viện trợ đã vận động và cam kết lũy kế | aid_raised",
                "Giá trị viện trợ PCPNN giải ngân lũy kế | aid_disbursed_to_date",
                "remains_repatriated | remains_repatriated"
            })
    void findsAnIndicator(String text, String code) {
        assertThat(REFERENCE.code("indicators", text)).contains(code);
    }

    @Test
    void aCumulativeNumberIsNotTakenForThatOfThePeriod() {
        assertThat(REFERENCE.indicators().byName("Kiều hối (lũy kế)")).isEmpty();
        assertThat(REFERENCE.indicators().byName("Kiều hối (USD)")).contains("overseas_remittances");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "đồng | VND",
                "VNĐ | VND",
                "đ | VND",
                "USD | USD",
                "usd | USD",
                "đô la Mỹ | USD",
                "$ | USD",
                "€ | EUR",
                "yên | JPY",
                "kíp | LAK",
                "nhân dân tệ | CNY",
                "bạt Thái | THB",
                "won | KRW",
                "£ | GBP",
                "do la My | USD"
            })
    void findsACurrency(String text, String code) {
        assertThat(REFERENCE.currencies().code(text)).contains(code);
    }

    @Test
    void ratesHoldOnTheirDaysOnly() {
        ExchangeRates rates = REFERENCE.exchangeRates();
        assertThat(rates.rate("USD", LocalDate.of(2021, 12, 14))).contains(new BigDecimal("23145"));
        assertThat(rates.rate("VND", LocalDate.of(1990, 1, 1))).contains(BigDecimal.ONE);
        assertThat(rates.rate("USD", LocalDate.of(1990, 1, 1))).isEmpty();
        assertThat(rates.rate("XTS", LocalDate.of(2021, 12, 14))).isEmpty();
    }

    @Test // contract §1 period
    void periodsAreCutByTheDecreeUnlessListedOtherwise() {
        Periods periods = REFERENCE.periods();
        Period half = Period.parse("2021-H1").orElseThrow();
        assertThat(periods.interval(half))
                .isEqualTo(new Interval(LocalDate.of(2020, 12, 15), LocalDate.of(2021, 6, 14)));
        assertThat(periods.dueOn(half)).contains(LocalDate.of(2021, 6, 18));
        Period unlisted = Period.parse("2035-Q1").orElseThrow();
        assertThat(periods.isListed(unlisted)).isFalse();
        assertThat(periods.rule(unlisted)).isEqualTo(PeriodRule.ND09);
        assertThat(periods.dueOn(unlisted)).isEmpty();
        assertThat(periods.all()).hasSize(6 * 20);
    }

    @Test
    void sendersAreExpectedWhileTheirRowHolds() {
        Senders senders = REFERENCE.senders();
        Dataset members = new Dataset("members");
        UnitId haiDuong = new UnitId("hai-duong");
        assertThat(expected(senders, haiDuong, members, "2021")).isTrue();
        assertThat(expected(senders, haiDuong, members, "2021-H1")).isFalse();
        assertThat(expected(senders, haiDuong, members, "2026")).isFalse();
        assertThat(expected(senders, new UnitId("ca-mau"), members, "2021")).isFalse();
    }

    private static boolean expected(Senders senders, UnitId unit, Dataset dataset, String period) {
        return senders.expected(unit, dataset, Period.parse(period).orElseThrow(), interval(period));
    }

    @Test
    void everyUnitIsInOneRegionOnEveryDayThatItExists() {
        Clusters clusters = REFERENCE.clusters();
        for (Provinces.Province province : REFERENCE.provinces().all()) {
            LocalDate from = province.validity().from();
            assertThat(clusters.of(province.unit(), from))
                    .as("%s on %s", province.unit(), from)
                    .isPresent();
        }
        assertThat(clusters.of(new UnitId("gia-lai"), LocalDate.of(2021, 12, 14)))
                .contains("tay-nguyen");
        assertThat(clusters.of(new UnitId("gia-lai"), LocalDate.of(2025, 7, 1))).contains("nam-trung-bo-tay-nguyen");
        assertThat(clusters.of(new UnitId("hai-duong"), LocalDate.of(2025, 7, 1)))
                .isEmpty();
        assertThat(clusters.name("dong-nam-bo")).isEqualTo("Đông Nam Bộ");
        assertThat(clusters.ids()).hasSize(8);
    }

    @Test
    void anUnknownListIsAMistakeOfTheProgram() {
        assertThatThrownBy(() -> REFERENCE.code("planets", "Mars")).isInstanceOf(IllegalArgumentException.class);
        assertThat(List.of("countries", "sectors", "indicators", "provinces"))
                .allSatisfy(list -> assertThat(REFERENCE.code(list, "Mars")).isEmpty());
    }
}
