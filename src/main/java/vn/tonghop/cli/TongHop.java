package vn.tonghop.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import vn.tonghop.jobs.Order;
import vn.tonghop.model.Lang;

/** The command line: one verb a class, the options that all of them take, and what becomes of faults. */
@Command(name = "tonghop", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
final class TongHop {
    private static final String BUNDLE = "vn.tonghop.cli.Help";

    private final Surroundings surroundings;

    @Option(names = "--home", paramLabel = "DIR", scope = ScopeType.INHERIT)
    private @Nullable Path home;

    @Option(names = "--lang", paramLabel = "vi|en", scope = ScopeType.INHERIT, defaultValue = "vi")
    private String lang = "vi";

    TongHop(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    int run(String... arguments) {
        CommandLine line = new CommandLine(this);
        line.addSubcommand("nightly", new NightlyVerb(this))
                .addSubcommand("ingest", new IngestVerb(this))
                .addSubcommand("consolidate", new ConsolidateVerb(this))
                .addSubcommand("status", new StatusVerb(this))
                .addSubcommand("submissions", new SubmissionsVerb(this))
                .addSubcommand("findings", new FindingsVerb(this))
                .addSubcommand("todo", new TodoVerb(this))
                .addSubcommand("resolve", new ResolveVerb(this))
                .addSubcommand("period", new PeriodVerb(this))
                .addSubcommand("figures", new FiguresVerb(this))
                .addSubcommand("explain", new ExplainVerb(this))
                .addSubcommand("diff", new DiffVerb(this))
                .addSubcommand("close", new ClosingVerb(this, Order.Kind.CLOSE))
                .addSubcommand("reopen", new ClosingVerb(this, Order.Kind.REOPEN))
                .addSubcommand("export", new ExportVerb(this))
                .addSubcommand("template", new TemplateVerb(this))
                .addSubcommand("inspect", new InspectVerb(this))
                .addSubcommand("doctor", new DoctorVerb(this))
                .addSubcommand("trial", new TrialVerb(this));
        Lang spoken = Usage.language(arguments);
        ResourceBundle help = ResourceBundle.getBundle(BUNDLE, Locale.forLanguageTag(spoken.id()));
        line.setResourceBundle(help);
        line.getSubcommands().values().forEach(verb -> verb.setResourceBundle(help));
        line.setOut(surroundings.out());
        line.setErr(surroundings.err());
        Usage usage = new Usage(surroundings.err(), spoken, surroundings.stop());
        line.setParameterExceptionHandler(usage::wrong);
        line.setExecutionExceptionHandler((fault, verb, result) -> usage.failed(fault));
        line.setExecutionStrategy(result -> {
            if (!result.hasSubcommand() && !result.isUsageHelpRequested() && !result.isVersionHelpRequested()) {
                line.usage(surroundings.err());
                return ExitStatus.USAGE;
            }
            return new CommandLine.RunLast().execute(result);
        });
        int status = line.execute(arguments);
        surroundings.out().flush();
        return status;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    Lang lang() {
        return lang.equals("en") ? Lang.EN : Lang.VI;
    }

    /** The folder named by {@code --home}; empty where none is. */
    Optional<Path> home() {
        return Optional.ofNullable(home);
    }
}
