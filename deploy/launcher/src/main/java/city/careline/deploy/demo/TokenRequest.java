package city.careline.deploy.demo;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a bearer token speaks for.
 *
 * @param role the one role of the token
 * @param region 12-digit code the token is scoped to, absent for everywhere
 * @param provider provider the token is scoped to
 * @param worker worker the token speaks for
 * @param subject the person, as the audit log names it
 */
public record TokenRequest(
        String role,
        @Nullable String region,
        @Nullable UUID provider,
        @Nullable UUID worker,
        String subject) {

    /** A role without any scope. */
    public static TokenRequest role(String role) {
        return new TokenRequest(role, null, null, null, "demo-" + role);
    }

    /** An operator at a seat. */
    public static TokenRequest operator(String name) {
        return new TokenRequest("operator", null, null, null, name);
    }

    /** A worker with the app. */
    public static TokenRequest worker(UUID provider, UUID worker) {
        return new TokenRequest("worker", null, provider, worker, "worker-" + worker);
    }

    /** A provider's desk. */
    public static TokenRequest providerDesk(UUID provider) {
        return new TokenRequest("provider", null, provider, null, "desk-" + provider);
    }
}
