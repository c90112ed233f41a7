package vn.tonghop.definition;

import java.util.List;

/**
 * How several columns side by side may give one field.
 *
 * @param parts the words that head its parts, from left to right, compared folded: {@code họ đệm}, {@code tên}; none where it
 *     has no parts
 * @param marked whether its codes may head columns of which one holds a mark: {@code Nam}, {@code Nữ}
 */
public record Beside(List<List<String>> parts, boolean marked) {
    /** Keeps a copy. */
    public Beside {
        parts = parts.stream().map(List::copyOf).toList();
    }
}
