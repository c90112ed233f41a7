package vn.tonghop.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.tonghop.definition.FaultyDefinition;
import vn.tonghop.jobs.Causes;
import vn.tonghop.jobs.GroupRefused;
import vn.tonghop.jobs.RunLocked;
import vn.tonghop.jobs.RunStopped;
import vn.tonghop.jobs.StopRequest;
import vn.tonghop.model.Lang;
import vn.tonghop.model.Message;
import vn.tonghop.reference.FaultyReference;
import vn.tonghop.warehouse.DecisionRefused;
import vn.tonghop.warehouse.server.DatabaseUnavailable;

/** Tells people what was wrong with what they typed, or why it could not be done. A stack trace is for a fault of ours. */
final class Usage {
    private static final Message UNKNOWN = new Message("Không hiểu “{value}”.", "“{value}” is not understood.");
    private static final Message PERHAPS = new Message(" Có phải là: {value}?", " Did you mean: {value}?");
    private static final Message MISSING = new Message("Thiếu {value}.", "{value} is missing.");
    private static final Message WRONG = new Message("Sai cách dùng: {value}", "Wrong usage: {value}");
    private static final Message SEE = new Message("Xem: tonghop {value}--help", "See: tonghop {value}--help");
    private static final Message BUG = new Message(
            "Lỗi của chương trình: {value}. Hãy gửi toàn bộ thông báo dưới đây cho người bảo trì.",
            "A fault of the program: {value}. Send all that stands below to its maintainers.");

    private final PrintWriter err;
    private final Lang lang;
    private final StopRequest stop;

    Usage(PrintWriter err, Lang lang, StopRequest stop) {
        this.err = err;
        this.lang = lang;
        this.stop = stop;
    }

    /** The language asked for, wherever on the line, before the line is parsed; Vietnamese where none is. */
    static Lang language(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            boolean next = arguments[i].equals("--lang") && i + 1 < arguments.length && arguments[i + 1].equals("en");
            if (next || arguments[i].equals("--lang=en")) {
                return Lang.EN;
            }
        }
        return Lang.VI;
    }

    int wrong(ParameterException fault, String... arguments) {
        CommandLine verb = fault.getCommandLine();
        say(reason(fault));
        String name = verb.getParent() == null ? "" : verb.getCommandName() + " ";
        say(SEE.in(lang, name, List.of()));
        return ExitStatus.USAGE;
    }

    private String reason(ParameterException fault) {
        if (fault instanceof UnmatchedArgumentException unmatched) {
            String suggestions = unmatched.getSuggestions().stream().limit(3).collect(Collectors.joining(", "));
            String text = UNKNOWN.in(lang, String.join(" ", unmatched.getUnmatched()), List.of());
            return suggestions.isEmpty() ? text : text + PERHAPS.in(lang, suggestions, List.of());
        }
        if (fault instanceof MissingParameterException missing) {
            String names = missing.getMissing().stream()
                    .map(arg -> arg.isOption() ? ((CommandLine.Model.OptionSpec) arg).longestName() : arg.paramLabel())
                    .collect(Collectors.joining(", "));
            return MISSING.in(lang, names, List.of());
        }
        return WRONG.in(lang, String.valueOf(fault.getMessage()), List.of());
    }

    int failed(Exception fault) {
        if (fault instanceof OutputLost) {
            // Main knows why, and whether that is a failure.
            return ExitStatus.DONE;
        }
        if (stop.isMade() && !stop.isHeeded()) {
            // What follows from having been ended is no news.
            return ExitStatus.FAILED;
        }
        if (fault instanceof UsageFault usage) {
            say(usage.text().in(lang));
            return ExitStatus.USAGE;
        }
        if (fault instanceof DecisionRefused refused) {
            say(refused.text().in(lang));
            return ExitStatus.USAGE;
        }
        if (fault instanceof GroupRefused refused) {
            say(refused.text().in(lang));
            return ExitStatus.USAGE;
        }
        if (fault instanceof RunLocked locked) {
            say(locked.message(lang));
            return ExitStatus.FAILED;
        }
        if (fault instanceof RunStopped stopped) {
            say(stopped.text().in(lang));
            return ExitStatus.FAILED;
        }
        return known(fault);
    }

    private int known(Exception fault) {
        if (fault instanceof FaultyDefinition definition) {
            say(definition.message(lang));
        } else if (fault instanceof FaultyReference reference) {
            say(reference.message(lang));
        } else if (fault instanceof DatabaseUnavailable database) {
            say(database.text().in(lang));
        } else if (Causes.known(fault).isPresent()) {
            say(Causes.known(fault).get().in(lang));
        } else {
            say(BUG.in(lang, fault.toString(), List.of()));
            fault.printStackTrace(err);
        }
        return ExitStatus.FAILED;
    }

    private void say(String text) {
        err.println(text);
    }
}
