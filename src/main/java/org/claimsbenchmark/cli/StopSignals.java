package org.claimsbenchmark.cli;

import java.io.PrintWriter;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.claimsbenchmark.job.StopRequest;

/**
 * Turns the signals that ask a process to end into a request to stop; a second one ends it where it is.
 *
 * <p>They are heard through {@code sun.misc.Signal} of module {@code jdk.unsupported}, which every JDK has: a shutdown hook
 * hears of no second signal, chooses no exit code, and runs beside the one that stops the embedded database. It is reached by
 * reflection, as nothing tells the compiler that its use is meant. Without it a signal ends the process as it always does.
 */
final class StopSignals {

    private static final List<String> NAMES = List.of("TERM", "INT");

    private final PrintWriter err;
    private final StopRequest stop = new StopRequest();

    private StopSignals(PrintWriter err) {
        this.err = err;
    }

    /** Does the work, which may be asked to stop while it goes on. */
    static int heardDuring(ToIntFunction<StopRequest> work, PrintWriter err) {
        StopSignals signals = new StopSignals(err);
        Map<String, Object> before = signals.handle();
        try {
            return work.applyAsInt(signals.stop);
        } finally {
            before.forEach(StopSignals::handle);
        }
    }

    private Map<String, Object> handle() {
        Map<String, Object> before = new HashMap<>();
        try {
            MethodHandle signalled = MethodHandles.lookup().bind(this, "signalled", MethodType.methodType(void.class));
            Object handler = MethodHandleProxies.asInterfaceInstance(
                    Class.forName("sun.misc.SignalHandler"),
                    MethodHandles.dropArguments(signalled, 0, Class.forName("sun.misc.Signal")));
            for (String name : NAMES) {
                before.put(name, handle(name, handler));
            }
        } catch (ReflectiveOperationException | IllegalArgumentException signalsAreNotForUs) {
            // they keep their usual meaning: the next start goes on after the last block that was committed
        }
        return before;
    }

    /** @return who handled the signal before; null where the Java machine leaves it to others */
    private static Object handle(String name, Object handler) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            return signal.getMethod("handle", signal, Class.forName("sun.misc.SignalHandler"))
                    .invoke(null, signal.getConstructor(String.class).newInstance(name), handler);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private void signalled() {
        if (stop.isAsked()) {
            System.exit(ExitCode.STOPPED.number());
        }
        err.println("Asked to stop: it ends after the block or step that it is at; asked again, at once.");
        err.flush();
        stop.ask();
    }
}
