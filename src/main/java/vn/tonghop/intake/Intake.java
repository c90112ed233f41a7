package vn.tonghop.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.tonghop.reference.Reference;

/** The only verb of the package: takes what lies in an inbox, once it is whole. Never writes to the inbox. */
public final class Intake {
    /** A file left alone for so long is whole. */
    private static final Duration SETTLED = Duration.ofMinutes(5);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final Archive archive;
    private final Folders folders;
    private final Clock clock;

    /**
     * Takes files into an archive.
     *
     * @param archive where the bytes are kept
     * @param reference names of units, to read folders by
     * @param clock tells how long a file has been left alone
     */
    public Intake(Archive archive, Reference reference, Clock clock) {
        this.archive = archive;
        this.folders = new Folders(reference);
        this.clock = clock;
    }

    /**
     * Hands over each file that is whole, by path in code point order. Files that still grow are left for the next run.
     *
     * @throws UncheckedIOException if the inbox cannot be walked, or the archive cannot be written
     */
    public void receive(Request request, Consumer<Received> taker) {
        List<Path> files = request.file().map(List::of).orElseGet(() -> walk(request.inbox()));
        for (Path file : whole(files)) {
            String name = name(request, file);
            Optional<FolderHints> hints = folders.hints(name, request);
            if (hints.isPresent()) {
                taker.accept(keep(file, name, hints.get()));
            }
        }
    }

    /** What folders and operator say of a file that was taken before. */
    public FolderHints hints(String file, Request request) {
        return folders.hints(file, request).orElse(FolderHints.NONE);
    }

    private Received keep(Path file, String name, FolderHints hints) {
        try {
            String sha256 = archive.keep(file);
            Path kept = archive.path(sha256);
            return new Received(name, sha256, Files.size(kept), kept, hints);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot take " + name + " into the archive: " + e.getMessage(), e);
        }
    }

    private static String name(Request request, Path file) {
        Path inbox = request.inbox().toAbsolutePath().normalize();
        Path absolute = file.toAbsolutePath().normalize();
        String name =
                absolute.startsWith(inbox) ? inbox.relativize(absolute).toString() : String.valueOf(file.getFileName());
        return Normalizer.normalize(name.replace('\\', '/'), Normalizer.Form.NFC);
    }

    private static List<Path> walk(Path inbox) {
        try (Stream<Path> all = Files.walk(inbox)) {
            return all.filter(Files::isRegularFile)
                    .filter(path -> isOffered(inbox.relativize(path)))
                    .sorted(Comparator.comparing(path -> inbox.relativize(path).toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot walk the inbox " + inbox + ": " + e.getMessage(), e);
        }
    }

    /** Hidden files, lock files of office programs and unfinished copies are no offers, nor is what lies in such folders. */
    private static boolean isOffered(Path path) {
        for (Path part : path) {
            String name = part.toString().toLowerCase(Locale.ROOT);
            if (name.startsWith(".") || name.startsWith("~$")) {
                return false;
            }
        }
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return Stream.of(".part", ".tmp", ".crdownload").noneMatch(name::endsWith)
                && !name.equals("thumbs.db")
                && !name.equals("desktop.ini");
    }

    /** Those left alone for long, and those on which two looks agree. */
    private List<Path> whole(List<Path> files) {
        List<Path> whole = new ArrayList<>();
        List<Look> young = new ArrayList<>();
        Instant settled = clock.instant().minus(SETTLED);
        for (Path file : files) {
            Look look = Look.at(file);
            if (look.modified.isBefore(settled)) {
                whole.add(file);
            } else {
                young.add(look);
            }
        }
        if (!young.isEmpty()) {
            pause();
            young.stream().filter(look -> Look.at(look.file).equals(look)).forEach(look -> whole.add(look.file));
        }
        List<Path> ordered = new ArrayList<>(files);
        ordered.retainAll(whole);
        return ordered;
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for files to be whole", e);
        }
    }

    /** What tells a file that is still being written: its size, its time, which file it is. */
    private record Look(Path file, long size, Instant modified, String inode) {
        static Look at(Path file) {
            try {
                BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
                return new Look(
                        file, found.size(), found.lastModifiedTime().toInstant(), String.valueOf(found.fileKey()));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot look at " + file + ": " + e.getMessage(), e);
            }
        }
    }
}
