package vn.tonghop.findings;

import java.util.ArrayList;
import java.util.List;

/**
 * What provokes a finding, and where it then stands.
 *
 * @param sent the files, run by run
 * @param choice what is decided on the last of them afterwards, as it is typed; empty where nothing is
 * @param file the one that the finding is on
 * @param at sheet and cell: {@code Hội!B3}, a row {@code Hội!3}, a column {@code Hội!B}, a sheet {@code Hội!}; {@code !} for the file
 */
record Provocation(List<Sent> sent, List<String> choice, String file, String at) {
    /**
     * One file.
     *
     * @param run in which it is received, from 0
     * @param name alone, or below the inbox where the place in it is what matters
     */
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    record Sent(int run, String name, byte[] bytes) {}

    /** One file alone, with a remark on the whole of it. */
    static Provocation by(String name, byte[] bytes) {
        return new Provocation(List.of(new Sent(0, name, bytes)), List.of(), name, "!");
    }

    /** The same with one more file, received in the same run; the remark is on that one. */
    Provocation and(String name, byte[] bytes) {
        return more(new Sent(last().run(), name, bytes));
    }

    /** The same with one more file, received in the next run; the remark is on that one. */
    Provocation then(String name, byte[] bytes) {
        return more(new Sent(last().run() + 1, name, bytes));
    }

    /** The same with the remark on another file. */
    Provocation on(String name) {
        return new Provocation(sent, choice, name, at);
    }

    /** The same with the remark at a place. */
    Provocation at(String place) {
        return new Provocation(sent, choice, file, place);
    }

    /** The same with a decision on the last file. */
    Provocation decided(String... typed) {
        return new Provocation(sent, List.of(typed), file, at);
    }

    Sent last() {
        return sent.get(sent.size() - 1);
    }

    private Provocation more(Sent one) {
        List<Sent> all = new ArrayList<>(sent);
        all.add(one);
        return new Provocation(all, choice, one.name(), at);
    }
}
