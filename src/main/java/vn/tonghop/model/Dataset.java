package vn.tonghop.model;

import java.util.regex.Pattern;

/**
 * One kind of report, named as in the contract: {@code ngo-projects}. Which datasets exist is told by the definitions.
 *
 * @param id lower-case words joined by hyphens
 */
public record Dataset(String id) implements Comparable<Dataset> {
    private static final Pattern ID = Pattern.compile("[a-z]+(-[a-z]+)*");

    /** Refuses what is no id of a dataset. */
    public Dataset {
        if (!isId(id)) {
            throw new IllegalArgumentException("not the id of a dataset: '" + id + "'");
        }
    }

    /** Whether a text is formed like the id of a dataset. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** The name of this dataset's table and views: {@code ngo_projects}. */
    public String table() {
        return id.replace('-', '_');
    }

    @Override
    public int compareTo(Dataset other) {
        return id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return id;
    }
}
