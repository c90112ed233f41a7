package vn.tonghop.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks the fields that name another: an amount its currency, a birth its year, and a code what may stand behind it. */
final class FieldLinks {
    private final YamlMapping top;
    private final Map<String, Field> fields;

    FieldLinks(YamlMapping top, Map<String, Field> fields) {
        this.top = top;
        this.fields = fields;
    }

    void check() {
        top.mapping("fields").ifPresent(mapping -> fields.values().forEach(field -> check(field, mapping)));
    }

    private void check(Field field, YamlMapping mapping) {
        Optional<FieldType> wanted = wanted(field.type());
        Optional<YamlMapping> entry = mapping.mapping(field.name());
        if (entry.isEmpty()) {
            return;
        }
        if (field.companion().isEmpty()) {
            wanted.ifPresent(type -> top.fault(
                    mapping.at(field.name()),
                    "Trường '" + field.name() + "' cần 'companion': tên trường kiểu '" + type.id() + "' đi cùng.",
                    "Field '" + field.name() + "' needs 'companion': the field of type '" + type.id()
                            + "' beside it."));
            return;
        }
        Field companion = fields.get(field.companion().get());
        if (companion == null) {
            top.unknown(entry.get().at("companion"), field.companion().get(), List.copyOf(fields.keySet()));
        } else if (!fits(field.type(), companion.type(), wanted)) {
            top.fault(
                    entry.get().at("companion"),
                    "'" + companion.name() + "' không thể đi cùng '" + field.name() + "': kiểu không hợp.",
                    "'" + companion.name() + "' cannot go with '" + field.name() + "': its type does not fit.");
        }
    }

    private static boolean fits(FieldType type, FieldType companion, Optional<FieldType> wanted) {
        return wanted.isPresent() ? wanted.get() == companion : type == FieldType.CODE && companion == FieldType.TEXT;
    }

    private static Optional<FieldType> wanted(FieldType type) {
        return switch (type) {
            case AMOUNT -> Optional.of(FieldType.CURRENCY);
            case BIRTH -> Optional.of(FieldType.YEAR);
            case TEXT, COUNT, NUMBER, CURRENCY, BEGINNING, END, YEAR, CODE, PHONE, EMAIL, CITIZEN_ID ->
                Optional.empty();
        };
    }
}
