package vn.tonghop.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.tonghop.consolidate.Release;
import vn.tonghop.model.Message;

/** {@code diff}: which figures changed between two releases of a period, and what caused it. */
@Command(mixinStandardHelpOptions = true, sortOptions = false)
final class DiffVerb implements Callable<Integer> {
    private static final Pattern FORM = Pattern.compile("([^#]+)#([0-9]{1,9})");

    private final TongHop options;

    @Parameters(index = "0", paramLabel = "RELEASE")
    private String before = "";

    @Parameters(index = "1", paramLabel = "RELEASE")
    private String after = "";

    @Mixin
    private final Printing printing = new Printing();

    DiffVerb(TongHop options) {
        this.options = options;
    }

    @Override
    public Integer call() {
        try (Session session = Session.of(options)) {
            Release first = release(session, before);
            Release second = release(session, after);
            if (!first.period().equals(second.period())) {
                throw new UsageFault(new Message(
                        first + " và " + second + " là của hai kỳ khác nhau. Chỉ so được hai bản của cùng một kỳ.",
                        first + " and " + second
                                + " are of two periods. Only releases of one period can be compared."));
            }
            printing.print(session.explanation().diff(first, second), options.surroundings());
            return ExitStatus.DONE;
        }
    }

    private static Release release(Session session, String text) {
        Matcher m = FORM.matcher(text);
        if (!m.matches()) {
            throw new UsageFault(new Message(
                    "Không hiểu bản tổng hợp “" + text + "”. Ghi như: 2025-H1#1.",
                    "The release “" + text + "” is not understood. Releases look like 2025-H1#1."));
        }
        return session.release(Session.period(m.group(1)), Optional.of(Integer.parseInt(m.group(2))));
    }
}
