package vn.tonghop.report;

import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Work that goes on beside its caller's; what is begun may begin more. */
final class Beside implements AutoCloseable {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<CompletableFuture<?>> underWay = new ConcurrentLinkedQueue<>();

    /** A piece of work that was begun. */
    interface Task<T> {
        /** Waits for its end; throws what it threw. */
        T get() throws SQLException;
    }

    /** Begins a piece of work at once. */
    <T> Task<T> begin(Callable<T> work) {
        CompletableFuture<T> result = CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return work.call();
                    } catch (Exception e) {
                        throw new CompletionException(e);
                    }
                },
                threads);
        underWay.removeIf(CompletableFuture::isDone);
        underWay.add(result);
        return () -> of(result);
    }

    private static <T> T of(CompletableFuture<T> result) throws SQLException {
        try {
            return result.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof SQLException fault) {
                throw fault;
            }
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw e;
        }
    }

    /** Waits for what nobody waited for. */
    @Override
    public void close() {
        underWay.forEach(one -> one.exceptionally(fault -> null).join());
        threads.shutdown();
    }
}
