package vn.tonghop.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tonghop.definition.DatasetDefinition;
import vn.tonghop.model.Message;

/** {@code export}: the rows in force of a dataset. */
@Command(mixinStandardHelpOptions = true, sortOptions = false)
final class ExportVerb implements Callable<Integer> {
    private final TongHop options;

    @Parameters(paramLabel = "DATASET", index = "0")
    private String dataset = "";

    @Mixin
    private final Selection selection = new Selection();

    @Option(names = "--personal-data")
    private boolean personalData;

    @Mixin
    private final Printing printing = new Printing();

    ExportVerb(TongHop options) {
        this.options = options;
    }

    @Override
    public Integer call() {
        try (Session session = Session.of(options)) {
            List<DatasetDefinition> all = session.configuration().definitions().all();
            DatasetDefinition definition = all.stream()
                    .filter(one -> one.dataset().id().equals(dataset))
                    .findFirst()
                    .orElseThrow(() -> unknown(all));
            printing.print(
                    session.warehouse().listings().export(definition, selection.scope(session), personalData),
                    options.surroundings());
            return ExitStatus.DONE;
        }
    }

    private UsageFault unknown(List<DatasetDefinition> all) {
        String names = all.stream().map(one -> one.dataset().id()).collect(Collectors.joining(", "));
        return new UsageFault(new Message(
                "Không có bộ số liệu “" + dataset + "”. Có: " + names + ".",
                "There is no dataset “" + dataset + "”. There are: " + names + "."));
    }
}
