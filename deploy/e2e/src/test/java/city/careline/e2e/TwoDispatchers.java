package city.careline.e2e;

import city.careline.deploy.city.Instance;
import city.careline.deploy.city.ServiceProcesses;
import city.careline.deploy.demo.TokenRequest;
import city.careline.deploy.load.Door;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Two processes of dispatch in the hotline, asked as people ask who try again elsewhere when nobody answers. */
final class TwoDispatchers implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(120);
    private static final Duration ANSWER = Duration.ofSeconds(3);
    private static final int TRIES = 60;

    private final ServiceProcesses services;
    private final List<Door> doors;
    private final AtomicInteger unanswered = new AtomicInteger();
    private final AtomicInteger broken = new AtomicInteger();

    TwoDispatchers(Hotline hotline) {
        services = hotline.city().services();
        services.launch(Instance.dispatch(2));
        services.awaitReady(Instance.dispatch(2), START);
        var tokens = hotline.city().address().tokens();
        doors = List.of(
                new Door(services.address(Instance.dispatch(1)), tokens, ANSWER),
                new Door(services.address(Instance.dispatch(2)), tokens, ANSWER));
    }

    /** A definite answer of either; whoever gave none is asked again, like as not by way of the other. */
    Door.Answer ask(RandomGenerator random, String method, String path, TokenRequest who, @Nullable Object body) {
        int door = random.nextInt(2);
        Door.Answer answer = doors.get(door).ask(method, path, who, body);
        for (int tries = 1; answer.isUnknown() && tries < TRIES; tries++) {
            (answer.status() == 0 ? unanswered : broken).incrementAndGet();
            door = 1 - door;
            answer = doors.get(door).ask(method, path, who, body);
        }
        return answer;
    }

    /** How many requests got no answer. */
    int unanswered() {
        return unanswered.get();
    }

    /** How many requests were answered by a failure of the server. */
    int broken() {
        return broken.get();
    }

    void kill(int number) {
        services.kill(Instance.dispatch(number));
    }

    void start(int number) {
        services.launch(Instance.dispatch(number));
        services.awaitReady(Instance.dispatch(number), START);
    }

    void pause(int number) {
        services.pause(Instance.dispatch(number));
    }

    void resume(int number) {
        services.resume(Instance.dispatch(number));
    }

    /** One process goes on alone, the first. */
    @Override
    public void close() {
        if (!services.isReady(Instance.dispatch(1))) {
            services.kill(Instance.dispatch(1));
            start(1);
        }
        services.kill(Instance.dispatch(2));
    }
}
