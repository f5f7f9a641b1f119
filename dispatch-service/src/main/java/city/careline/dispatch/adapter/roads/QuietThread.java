package city.careline.dispatch.adapter.roads;

import city.careline.dispatch.application.BackgroundWork;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** One thread for reports: however many are asked for, one processor at most is kept from dispatching. */
@ApplicationScoped
public class QuietThread implements BackgroundWork {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("reports").daemon().factory());

    @Override
    public void execute(Runnable work) {
        thread.execute(work);
    }

    @PreDestroy
    void end() {
        thread.shutdownNow();
    }
}
