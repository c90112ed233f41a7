package vn.tonghop.recognise;

/** Gathers, cell by cell, what the texts of one column prove about how its numbers are written. Changes as it gathers. */
final class ConventionEvidence {
    private boolean vietnamese;
    private boolean english;

    /** Looks at one text; words around the number ({@code 2,5 tỷ}, {@code 50.000 USD}) do not hide it. */
    void see(String text) {
        if (vietnamese && english) {
            return;
        }
        NumberForm.of(bare(text)).ifPresent(form -> {
            vietnamese |= form.proves() == Convention.VIETNAMESE;
            english |= form.proves() == Convention.ENGLISH;
        });
    }

    Convention proven() {
        if (vietnamese && english) {
            return Convention.MIXED;
        }
        return vietnamese ? Convention.VIETNAMESE : english ? Convention.ENGLISH : Convention.UNPROVEN;
    }

    private static String bare(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && !Character.isDigit(text.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isDigit(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }
}
