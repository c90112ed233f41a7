package vn.tonghop.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.tonghop.model.Finding;
import vn.tonghop.model.FindingCode;
import vn.tonghop.model.Origin;
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
     * Hands over each file that is whole, by path. Files that still grow are left for the next run; what cannot be taken keeps
     * no other from being taken. The inbox may be a link, and what lies in it is called as if it were none.
     *
     * @throws UncheckedIOException if the archive cannot be written
     */
    public Receipt receive(Request request, Consumer<Received> taker) {
        Path root = real(request.inbox());
        boolean walked = request.file().isEmpty();
        Offers offers = walked
                ? Offers.of(Walk.through(root), root)
                : Offers.of(request.file().get(), name(request.file().get(), request));
        Map<Path, FolderHints> asked = new TreeMap<>();
        offers.names()
                .forEach((path, name) -> folders.hints(offers.isFolder(path) ? name + "/" : name, request)
                        .ifPresent(hints -> asked.put(path, hints)));
        for (Path file : whole(asked.keySet(), offers.blocked())) {
            take(file, offers, asked.getOrDefault(file, FolderHints.NONE), taker);
        }
        boolean gone = walked && !Files.isDirectory(root);
        return gone || !offers.whole() ? new Receipt(false, List.of()) : new Receipt(true, notTaken(offers, asked));
    }

    private static List<NotTaken> notTaken(Offers offers, Map<Path, FolderHints> asked) {
        List<NotTaken> notTaken = new ArrayList<>();
        asked.forEach((path, hints) -> Optional.ofNullable(offers.blocked().get(path))
                .map(code -> Finding.at(code, Origin.FILE, ""))
                .ifPresent(finding -> notTaken.add(new NotTaken(offers.name(path), hints, finding))));
        return notTaken;
    }

    /**
     * What lies in an inbox.
     *
     * @param names of all of it, below the inbox
     * @param blocked what of it cannot be taken, and why; grows while files are taken
     * @param whole whether the inbox could be read to its end
     */
    private record Offers(Map<Path, String> names, Map<Path, FindingCode> blocked, boolean whole) {
        static Offers of(Walk walk, Path root) {
            Map<Path, String> called = new TreeMap<>();
            Names names = Intake.names(root, walk);
            Stream.concat(walk.files().stream(), walk.blocked().keySet().stream())
                    .forEach(path -> called.put(path, names.of(path)));
            return new Offers(called, new TreeMap<>(walk.blocked()), walk.isWhole());
        }

        static Offers of(Path file, String name) {
            return new Offers(Map.of(file, name), new TreeMap<>(), true);
        }

        String name(Path path) {
            return names.getOrDefault(path, "");
        }

        boolean isFolder(Path path) {
            return blocked.get(path) == FindingCode.FOLDER_UNREADABLE;
        }
    }

    /** Whether a request looks at what lies at a path below the inbox, according to its folders; a folder's path ends in a slash. */
    public boolean isAsked(String name, Request request) {
        return folders.hints(name, request).isPresent();
    }

    private void take(Path file, Offers offers, FolderHints hints, Consumer<Received> taker) {
        String name = offers.name(file);
        try {
            String sha256 = archive.keep(file);
            Path kept = archive.path(sha256);
            taker.accept(new Received(name, sha256, Files.size(kept), kept, hints));
        } catch (Archive.SourceFault fault) {
            offers.blocked().put(file, Walk.code(fault.reason()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot take " + name + " into the archive: " + e.getMessage(), e);
        }
    }

    /** What folders and operator say of a file that was taken before. */
    public FolderHints hints(String file, Request request) {
        return folders.hints(file, request).orElse(FolderHints.NONE);
    }

    /** What a file that was named alone is called: as in its inbox, or by its name where it lies elsewhere. */
    public String name(Path named, Request request) {
        Path root = real(request.inbox());
        Path given = request.inbox().toAbsolutePath().normalize();
        Path file = named.toAbsolutePath().normalize();
        Path below = file.startsWith(given)
                ? root.resolve(given.relativize(file))
                : real(file.resolveSibling(".")).resolve(file.getFileName());
        if (!below.startsWith(root)) {
            return Names.plain(file.getFileName());
        }
        String plain = Names.plain(root.relativize(below));
        return plain.equals(root.relativize(below).toString())
                ? plain
                : names(root, Walk.through(root)).of(below);
    }

    private static Names names(Path root, Walk walk) {
        List<Path> all = new ArrayList<>(walk.files());
        all.addAll(walk.blocked().keySet());
        return new Names(root, all);
    }

    /** A folder without links; one that is not there is what it is. */
    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException gone) {
            return folder.toAbsolutePath().normalize();
        }
    }

    /** Those left alone for long, and those on which two looks agree. */
    private List<Path> whole(Collection<Path> files, Map<Path, FindingCode> blocked) {
        List<Path> whole = new ArrayList<>();
        Map<Path, Look> young = new TreeMap<>();
        Instant settled = clock.instant().minus(SETTLED);
        for (Path file : files) {
            look(file, blocked).ifPresent(look -> {
                if (look.modified.isBefore(settled)) {
                    whole.add(file);
                } else {
                    young.put(file, look);
                }
            });
        }
        if (!young.isEmpty()) {
            pause();
            young.forEach((file, look) -> {
                if (look(file, blocked).equals(Optional.of(look))) {
                    whole.add(file);
                }
            });
        }
        return whole.stream().sorted().toList();
    }

    /** A look at a file; empty where it is known, or turns out, that it cannot be taken. */
    private static Optional<Look> look(Path file, Map<Path, FindingCode> blocked) {
        if (blocked.containsKey(file)) {
            return Optional.empty();
        }
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(
                    new Look(found.size(), found.lastModifiedTime().toInstant(), String.valueOf(found.fileKey())));
        } catch (IOException fault) {
            blocked.put(file, Walk.code(fault));
            return Optional.empty();
        }
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
    private record Look(long size, Instant modified, String inode) {}
}
