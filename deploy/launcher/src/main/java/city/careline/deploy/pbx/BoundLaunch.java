package city.careline.deploy.pbx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Ties children to this JVM with the kernel's parent-death signal. That signal comes when the starting <em>thread</em>
 * ends, so one thread that lives as long as the JVM starts them all.
 */
final class BoundLaunch implements Launch {
    static final BoundLaunch ONLY = new BoundLaunch();

    private final ExecutorService starter = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("pbx-starter").factory());

    private BoundLaunch() {}

    @Override
    public Process start(String name, ProcessBuilder builder, Path log) {
        var command = new ArrayList<>(List.of("setpriv", "--pdeathsig", "KILL"));
        command.addAll(builder.command());
        builder.command(command).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        try {
            return CompletableFuture.supplyAsync(() -> begin(name, builder), starter)
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof PbxFailure failure ? failure : e;
        }
    }

    private static Process begin(String name, ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new PbxFailure(name + " cannot be started: " + e.getMessage(), e);
        }
    }
}
