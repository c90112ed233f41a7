package vn.tonghop.model;

import java.util.Locale;

/** A language that people read the project's words in. */
public enum Lang {
    /** Vietnamese, the default. */
    VI,
    /** English. */
    EN;

    /** The word of the command line: {@code vi}, {@code en}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
