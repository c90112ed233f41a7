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
    private static final Message BAD = new Message("LỖI", "FAULT");

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
            Message mark = diagnosis.good() ? GOOD : BAD;
            surroundings.out().println("[" + mark.in(options.lang()) + "] " + diagnosis.text());
        }
        surroundings.out().flush();
        return found.stream().allMatch(Doctor.Diagnosis::good) ? ExitStatus.DONE : ExitStatus.FAILED;
    }
}
