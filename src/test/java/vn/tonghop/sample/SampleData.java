package vn.tonghop.sample;

import java.util.List;
import java.util.stream.Stream;

/** The submissions of five provincial unions for the year 2021, made anew at each call, always the same. */
final class SampleData {
    private SampleData() {}

    static List<SampleFile> files() {
        return Stream.of(HaiPhong.files(), QuangNinh.files(), DongNai.files(), HaTinh.files(), HaiDuong.files())
                .flatMap(List::stream)
                .toList();
    }
}
