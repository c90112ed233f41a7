package vn.tonghop.recognise;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.definition.CodeList;
import vn.tonghop.definition.DatasetDefinition;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.FieldType;
import vn.tonghop.recognise.Column.Role;
import vn.tonghop.recognise.HeaderBlock.Head;
import vn.tonghop.recognise.HeaderWords.Target;
import vn.tonghop.text.VietnameseText;

/** Columns that give one field together: contract section 6, Codes ({@code Nam | Nữ}, {@code Họ đệm | Tên}). */
final class ColumnsTogether {
    /** What else than a mark stands below a gender. */
    private static final Set<FieldType> BIRTHS = EnumSet.of(FieldType.BIRTH, FieldType.YEAR);

    private ColumnsTogether() {}

    /** What columns are because of the one beside them. */
    static Map<Integer, Target> of(DatasetDefinition definition, List<Head> heads) {
        Map<Integer, Target> targets = new LinkedHashMap<>();
        for (int i = 0; i + 1 < heads.size(); i++) {
            Head left = heads.get(i);
            Head right = heads.get(i + 1);
            if (right.column() == left.column() + 1) {
                for (Field field : definition.fields()) {
                    marks(definition, field, left, right, targets);
                    parts(field, left, right, targets);
                }
            }
        }
        return targets;
    }

    private static void marks(
            DatasetDefinition definition, Field field, Head left, Head right, Map<Integer, Target> targets) {
        Optional<String> one = code(definition, field, left);
        Optional<String> other = code(definition, field, right);
        if (one.isPresent()
                && other.isPresent()
                && !one.equals(other)
                && above(left).equals(above(right))
                && above(left).stream().noneMatch(HeaderWords::isCounting)) {
            targets.put(left.column(), new Target(Role.MARK, List.of(field), one.get()));
            targets.put(right.column(), new Target(Role.MARK, List.of(field), other.get()));
        }
    }

    /** The code that heads a column; diacritics count, since {@code Năm} is no {@code Nam}. */
    private static Optional<String> code(DatasetDefinition definition, Field field, Head head) {
        if (!field.beside().marked() || !(field.codes().orElse(null) instanceof CodeList.Listed listed)) {
            return Optional.empty();
        }
        String key = VietnameseText.key(last(head));
        return code(listed, key)
                .or(() -> definition.fields().stream()
                        .filter(named -> named.equals(field) || BIRTHS.contains(named.type()))
                        .flatMap(named -> named.headers().stream())
                        .flatMap(header -> code(listed, without(key, VietnameseText.key(header))).stream())
                        .findFirst());
    }

    /** {@code Năm sinh (Nam)}, {@code Nữ sinh năm}, {@code Giới tính: Nữ} without the field's own head; empty for other heads. */
    private static String without(String key, String header) {
        if (key.startsWith(header)) {
            return key.substring(header.length());
        }
        return key.endsWith(header) ? key.substring(0, key.length() - header.length()) : "";
    }

    private static Optional<String> code(CodeList.Listed listed, String word) {
        return listed.words().entrySet().stream()
                .filter(entry -> entry.getValue().stream()
                        .anyMatch(known -> VietnameseText.key(known).equals(word)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** A head for each part, or the field's own head merged over as many columns. */
    private static void parts(Field field, Head left, Head right, Map<Integer, Target> targets) {
        List<List<String>> parts = field.beside().parts();
        boolean named = parts.size() == 2 && is(parts.get(0), last(left)) && is(parts.get(1), last(right));
        boolean merged = parts.size() == 2
                && left.merged()
                && left.levels().equals(right.levels())
                && is(field.headers(), last(left));
        if (named || merged) {
            targets.put(left.column(), new Target(Role.PART, List.of(field)));
            targets.put(right.column(), new Target(Role.PART, List.of(field)));
        }
    }

    private static boolean is(List<String> words, String head) {
        String folded = VietnameseText.fold(head);
        return words.stream().anyMatch(word -> VietnameseText.fold(word).equals(folded));
    }

    private static String last(Head head) {
        return head.levels().get(head.levels().size() - 1);
    }

    private static List<String> above(Head head) {
        return head.levels().subList(0, head.levels().size() - 1);
    }
}
