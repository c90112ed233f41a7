package vn.tonghop.files;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who may look into a folder and read the files in it: the owner alone (0700, 0600), or the owner and one group, which may
 * only read (0750, 0640). Where a file system has no such rights, nothing is set and nothing found amiss.
 */
public final class Rights {
    /** The owner's alone. */
    public static final Rights OWNER = new Rights(Optional.empty());

    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE, PosixFilePermission.OTHERS_EXECUTE);

    private static final Set<PosixFilePermission> OTHERS_MAY_WRITE =
            EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private final Optional<GroupPrincipal> group;

    private Rights(Optional<GroupPrincipal> group) {
        this.group = group;
    }

    /**
     * The rights under which a group reads along.
     *
     * @param group its name
     * @throws UserPrincipalNotFoundException where the system knows no such group, or no groups
     */
    public static Rights sharedWith(String group) throws IOException {
        try {
            return new Rights(Optional.of(
                    FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByGroupName(group)));
        } catch (UnsupportedOperationException noGroupsHere) {
            throw new UserPrincipalNotFoundException(group);
        }
    }

    /** The rights that a folder has itself; empty where everybody may look in, or the file system has none. */
    static Optional<Rights> ofFolder(Path folder) throws IOException {
        Optional<PosixFileAttributeView> view = view(folder);
        if (view.isEmpty()) {
            return Optional.empty();
        }
        PosixFileAttributes found = view.get().readAttributes();
        if (found.permissions().stream().anyMatch(OTHERS::contains)) {
            return Optional.empty();
        }
        return Optional.of(
                found.permissions().contains(PosixFilePermission.GROUP_EXECUTE)
                        ? new Rights(Optional.of(found.group()))
                        : OWNER);
    }

    /** With what a folder or file is made, so that it is at no moment open to anyone but its owner. */
    static FileAttribute<?>[] atFirst(boolean folder) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER.permissions(folder))}
                : new FileAttribute<?>[0];
    }

    /** Gives a folder or file these rights; a symbolic link is left as it is. */
    public void setOn(Path path) throws IOException {
        Optional<PosixFileAttributeView> view = view(path);
        if (view.isEmpty() || Files.isSymbolicLink(path)) {
            return;
        }
        PosixFileAttributes found = view.get().readAttributes();
        if (group.isPresent() && !group.get().equals(found.group())) {
            view.get().setGroup(group.get());
        }
        Set<PosixFilePermission> wanted = permissions(found.isDirectory());
        if (!wanted.equals(found.permissions())) {
            view.get().setPermissions(wanted);
        }
    }

    /** Whether a folder or file has exactly these rights. */
    public boolean areOn(Path path) throws IOException {
        Optional<PosixFileAttributeView> view = view(path);
        if (view.isEmpty()) {
            return true;
        }
        PosixFileAttributes found = view.get().readAttributes();
        return found.permissions().equals(permissions(found.isDirectory()))
                && group.map(found.group()::equals).orElse(true);
    }

    /** Whether anybody may do more with a folder or file than these rights let them. */
    public boolean areExceededBy(Path path) throws IOException {
        Optional<PosixFileAttributeView> view = view(path);
        if (view.isEmpty()) {
            return false;
        }
        PosixFileAttributes found = view.get().readAttributes();
        boolean ours = group.map(found.group()::equals).orElse(false);
        return !(ours ? this : OWNER).permissions(found.isDirectory()).containsAll(found.permissions());
    }

    /** Whether a group may read along. */
    public boolean areOfAGroup() {
        return group.isPresent();
    }

    /** Whether anybody but its owner may write to a folder; of a link nobody can tell, so that it counts as one. */
    public static boolean letOthersWriteTo(Path folder) throws IOException {
        Optional<PosixFileAttributeView> view = view(folder);
        return view.isPresent()
                && (Files.isSymbolicLink(folder)
                        || view.get().readAttributes().permissions().stream().anyMatch(OTHERS_MAY_WRITE::contains));
    }

    /** Whether the group, where there is one, may look into a folder and pass through it. */
    public boolean letTheGroupInto(Path folder) throws IOException {
        Optional<PosixFileAttributeView> view = view(folder);
        if (view.isEmpty() || group.isEmpty()) {
            return true;
        }
        PosixFileAttributes found = view.get().readAttributes();
        return found.permissions()
                .contains(
                        found.group().equals(group.get())
                                ? PosixFilePermission.GROUP_EXECUTE
                                : PosixFilePermission.OTHERS_EXECUTE);
    }

    private Set<PosixFilePermission> permissions(boolean folder) {
        Set<PosixFilePermission> all = EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        if (folder) {
            all.add(PosixFilePermission.OWNER_EXECUTE);
        }
        if (group.isPresent()) {
            all.add(PosixFilePermission.GROUP_READ);
        }
        if (folder && group.isPresent()) {
            all.add(PosixFilePermission.GROUP_EXECUTE);
        }
        return all;
    }

    private static Optional<PosixFileAttributeView> view(Path path) {
        return Optional.ofNullable(
                Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS));
    }
}
