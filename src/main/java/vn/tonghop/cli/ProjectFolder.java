package vn.tonghop.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The folder that {@code jobs/} lies in, with all that an operator may change, and where a home is taken from when
 * nobody names one.
 *
 * @param path absolute
 */
record ProjectFolder(Path path) {
    /** The system property by which the launcher names it. */
    static final String PROPERTY = "tonghop.project";

    /**
     * What the launcher said; else the folder above the jar's folder, if it has {@code jobs/}; else the working
     * directory.
     *
     * @param system the properties of the virtual machine
     */
    static ProjectFolder of(Properties system) {
        Path working = Path.of(system.getProperty("user.dir", "")).toAbsolutePath();
        Path found = named(system).or(() -> aboveTheJar(system, working)).orElse(working);
        return new ProjectFolder(working.resolve(found).normalize());
    }

    /** {@code jobs/datasets}, {@code jobs/reference} and so on. */
    Path jobs(String name) {
        return path.resolve("jobs").resolve(name);
    }

    /**
     * The home folder.
     *
     * @param option      as given by {@code --home}; a relative one counts from the working directory
     * @param environment with {@code TONGHOP_HOME}
     * @return absolute; {@code var/} of the project where nobody names one
     */
    Path home(Optional<Path> option, Map<String, String> environment) {
        return option.or(() -> Optional.of(environment.getOrDefault("TONGHOP_HOME", ""))
                        .filter(value -> !value.isBlank())
                        .map(Path::of))
                .map(Path::toAbsolutePath)
                .orElseGet(() -> path.resolve("var"))
                .normalize();
    }

    private static Optional<Path> named(Properties system) {
        return Optional.of(system.getProperty(PROPERTY, ""))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }

    /** Started by {@code java -jar}, the class path is the jar and nothing else. */
    private static Optional<Path> aboveTheJar(Properties system, Path working) {
        String classPath = system.getProperty("java.class.path", "");
        if (!classPath.endsWith(".jar") || classPath.contains(File.pathSeparator)) {
            return Optional.empty();
        }
        return Optional.ofNullable(working.resolve(classPath).normalize().getParent())
                .flatMap(folder -> Optional.ofNullable(folder.getParent()))
                .filter(folder -> Files.isDirectory(folder.resolve("jobs")));
    }
}
