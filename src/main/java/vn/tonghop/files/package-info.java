/**
 * Who may read what the program writes: takes paths, gives files and folders that are no more open than the folder they lie
 * in. Knows nothing of what is in them. Start at {@link vn.tonghop.files.GuardedFiles}.
 */
@NullMarked
package vn.tonghop.files;

import org.jspecify.annotations.NullMarked;
