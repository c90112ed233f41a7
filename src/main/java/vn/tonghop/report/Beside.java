package vn.tonghop.report;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Work that goes on beside its caller's; what is begun may begin more. */
final class Beside implements AutoCloseable {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<CompletableFuture<?>> underWay = new ConcurrentLinkedQueue<>();

    /** A piece of work, or, once it was begun, what it gives. */
    interface Work<T, E extends Exception> {
        /** Does it; of one that was begun, waits for its end and throws what it threw. */
        T get() throws E;
    }

    /**
     * Begins a piece of work at once.
     *
     * @param fault what it may throw
     */
    <T, E extends Exception> Work<T, E> begin(Class<E> fault, Work<T, E> work) {
        CompletableFuture<T> result = CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return work.get();
                    } catch (Exception e) {
                        throw new CompletionException(e);
                    }
                },
                threads);
        underWay.removeIf(CompletableFuture::isDone);
        underWay.add(result);
        return () -> of(result, fault);
    }

    private static <T, E extends Exception> T of(CompletableFuture<T> result, Class<E> fault) throws E {
        try {
            return result.join();
        } catch (CompletionException e) {
            if (fault.isInstance(e.getCause())) {
                throw fault.cast(e.getCause());
            }
            if (e.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
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
