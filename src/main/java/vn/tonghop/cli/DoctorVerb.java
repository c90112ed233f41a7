package vn.tonghop.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.tonghop.jobs.Doctor;
import vn.tonghop.model.Message;

/** {@code doctor}: what is wrong here, and how to mend it. */
@Command(mixinStandardHelpOptions = true, sortOptions = false)
final class DoctorVerb implements Callable<Integer> {
    private static final Message GOOD = new Message("tốt", "good");
    private static final Message NOTICE = new Message("lưu ý", "notice");
    private static final Message FAULT = new Message("LỖI", "FAULT");

    private final TongHop options;

    DoctorVerb(TongHop options) {
        this.options = options;
    }

    @Override
    public Integer call() {
        Surroundings surroundings = options.surroundings();
        List<Doctor.Diagnosis> found =
                new Doctor(Session.home(options), Session.jobs(), surroundings.environment()).examine(options.lang());
        for (Doctor.Diagnosis diagnosis : found) {
            surroundings.out().println("[" + mark(diagnosis.kind()).in(options.lang()) + "] " + diagnosis.text());
        }
        surroundings.out().flush();
        boolean fault = found.stream().anyMatch(diagnosis -> diagnosis.kind() == Doctor.Diagnosis.Kind.FAULT);
        return fault ? ExitStatus.FAILED : ExitStatus.DONE;
    }

    private static Message mark(Doctor.Diagnosis.Kind kind) {
        return switch (kind) {
            case GOOD -> GOOD;
            case NOTICE -> NOTICE;
            case FAULT -> FAULT;
        };
    }
}
