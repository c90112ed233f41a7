package vn.tonghop.sample;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/** Invented people, always the same ones for the same seed. None of them exists. */
final class Persons {
    private static final String[] FAMILIES = {
        "Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Trần", "Lê", "Lê", "Phạm", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ",
        "Hồ", "Ngô", "Dương", "Phan", "Võ", "Đinh", "Mai", "Trịnh", "Đoàn", "Lương", "Tô", "Cao", "Lưu", "Hà"
    };
    private static final String[] MEN_MIDDLE = {
        "Văn", "Văn", "Đức", "Minh", "Quang", "Xuân", "Hữu", "Công", "Đình", "Trọng", "Bá"
    };
    private static final String[] MEN = {
        "An", "Bình", "Cường", "Dũng", "Đạt", "Hải", "Hiếu", "Hòa", "Hùng", "Khánh", "Lâm", "Long", "Mạnh", "Nam",
        "Phong", "Phúc", "Quân", "Sơn", "Tân", "Thái", "Thành", "Thắng", "Thịnh", "Tiến", "Trung", "Tuấn", "Việt",
                "Vinh"
    };
    private static final String[] WOMEN_MIDDLE = {
        "Thị", "Thị", "Thị", "Thu", "Ngọc", "Thanh", "Kim", "Thúy", "Hồng", "Diệu"
    };
    private static final String[] WOMEN = {
        "Anh", "Chi", "Dung", "Giang", "Hà", "Hạnh", "Hằng", "Hiền", "Hoa", "Hương", "Huyền", "Lan", "Liên", "Linh",
        "Loan", "Mai", "Minh", "Nga", "Ngân", "Nhung", "Oanh", "Phương", "Quỳnh", "Tâm", "Thảo", "Thủy", "Trang", "Yến"
    };
    private static final String[] OCCUPATIONS = {
        "Hưu trí",
        "Hưu trí",
        "Giáo viên",
        "Giáo viên",
        "Công chức",
        "Viên chức",
        "Bác sĩ",
        "Kỹ sư",
        "Doanh nhân",
        "Nông dân",
        "Cựu lưu học sinh",
        "Kinh doanh",
        "Cán bộ",
        "Phiên dịch"
    };

    private final Random random;
    private final Set<String> taken = new HashSet<>();

    /** A member; the phone number's block is not given to any network. */
    record Person(String name, boolean woman, LocalDate born, LocalDate joined, String occupation, String phone) {
        String gender() {
            return woman ? "Nữ" : "Nam";
        }
    }

    Persons(long seed) {
        this.random = new Random(seed);
    }

    /** Someone of another name or birth than all before, grown up when he or she joined after {@code founded}. */
    Person next(int founded) {
        boolean woman = random.nextInt(100) < 44;
        String name = any(FAMILIES) + " " + any(woman ? WOMEN_MIDDLE : MEN_MIDDLE) + " " + any(woman ? WOMEN : MEN);
        LocalDate born = LocalDate.of(1941 + random.nextInt(60), 1 + random.nextInt(12), 1 + random.nextInt(28));
        int first = Math.max(founded, born.getYear() + 18);
        LocalDate joined = LocalDate.of(
                first + random.nextInt(Math.max(1, 2022 - first)), 1 + random.nextInt(11), 1 + random.nextInt(28));
        Person person = new Person(name, woman, born, joined, any(OCCUPATIONS), phone());
        return taken.add(name + born.getYear()) ? person : next(founded);
    }

    private String phone() {
        return "0900 00" + random.nextInt(10) + " " + (100 + random.nextInt(900));
    }

    private String any(String[] words) {
        return words[random.nextInt(words.length)];
    }
}
