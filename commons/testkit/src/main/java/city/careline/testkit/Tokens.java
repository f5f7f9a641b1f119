package city.careline.testkit;

import city.careline.testkit.city.TestKeys;
import io.smallrye.jwt.build.Jwt;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Bearer tokens of the test run's issuer, e.g. {@code Tokens.of("operator").region("990100000000").sign()}. Each step
 * returns a changed copy.
 */
public final class Tokens {

    private static final String ISSUER = "careline";

    private final Set<String> roles;
    private final Map<String, String> claims;
    private final String subject;
    private final Duration lifespan;

    private Tokens(Set<String> roles, Map<String, String> claims, String subject, Duration lifespan) {
        this.roles = roles;
        this.claims = claims;
        this.subject = subject;
        this.lifespan = lifespan;
    }

    /** A token with these roles, without any scope, good for an hour. */
    public static Tokens of(String... roles) {
        String subject = roles.length == 0 ? "nobody" : roles[0] + "-1";
        return new Tokens(Set.of(roles), Map.of(), subject, Duration.ofHours(1));
    }

    /** Scoped to a region, by its 12-digit code. */
    public Tokens region(String code) {
        return with("region", code);
    }

    /** Scoped to a provider. */
    public Tokens provider(UUID id) {
        return with("provider", id.toString());
    }

    /** Held by a worker. */
    public Tokens worker(UUID id) {
        return with("worker", id.toString());
    }

    /** With one more claim, or another value for it. */
    public Tokens with(String claim, String value) {
        var changed = new LinkedHashMap<>(claims);
        changed.put(claim, value);
        return new Tokens(roles, Map.copyOf(changed), subject, lifespan);
    }

    /** Issued to this person or program. */
    public Tokens subject(String name) {
        return new Tokens(roles, claims, name, lifespan);
    }

    /** Out of date for ten minutes. */
    public Tokens expired() {
        return new Tokens(roles, claims, subject, Duration.ofMinutes(-10));
    }

    /** The token as it stands after {@code Bearer}. */
    public String sign() {
        return signWith(TestKeys.privateKey());
    }

    /** The same token from an issuer that nobody trusts. */
    public String forge() {
        return signWith(TestKeys.strangersPair().getPrivate());
    }

    private String signWith(PrivateKey key) {
        Instant now = Instant.now();
        var builder = Jwt.issuer(ISSUER)
                .subject(subject)
                .upn(subject)
                .groups(roles)
                .issuedAt(now.minus(Duration.ofHours(1)))
                .expiresAt(now.plus(lifespan));
        claims.forEach(builder::claim);
        return builder.sign(key);
    }
}
