package vn.tonghop.recognise;

/** How the texts of a number column are written, as far as its cells prove it. */
public enum Convention {
    /** Nothing proves either way: the Vietnamese one holds. */
    UNPROVEN,
    /** {@code .} groups, {@code ,} begins decimals. */
    VIETNAMESE,
    /** {@code ,} groups, {@code .} begins decimals. */
    ENGLISH,
    /** Some cells prove the one, some the other: each is read on its own, where it is clear. */
    MIXED
}
