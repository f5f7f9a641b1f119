package city.careline.billing.application;

import io.smallrye.mutiny.Uni;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Books whose n-th statement fails as if the process had died there. */
public final class FailingBooks implements OpenBooks {
    private final OpenBooks real;
    private final AtomicInteger left;

    public FailingBooks(OpenBooks real, int failsAt) {
        this.real = real;
        this.left = new AtomicInteger(failsAt);
    }

    /** True when the failure has happened. */
    public boolean hasFailed() {
        return left.get() <= 0;
    }

    @Override
    public <R> Uni<R> with(Function<Books, Uni<R>> work) {
        return real.with(books -> work.apply(failing(Books.class, books)));
    }

    private <T> T failing(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer(target, method, arguments)));
    }

    private @Nullable Object answer(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        Object answer = call(target, method, arguments);
        if (answer instanceof Uni<?> uni) {
            return uni.onItem()
                    .transformToUni(item -> left.decrementAndGet() == 0
                            ? Uni.createFrom().failure(new Planted())
                            : Uni.createFrom().item(item));
        }
        Class<?> type = method.getReturnType();
        return answer != null && type.getPackage().equals(Books.class.getPackage()) ? port(type, answer) : answer;
    }

    private <T> T port(Class<T> type, Object port) {
        return failing(type, type.cast(port));
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            method.setAccessible(true);
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    /** The planted failure. */
    public static final class Planted extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
