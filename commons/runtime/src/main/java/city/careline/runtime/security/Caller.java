package city.careline.runtime.security;

import city.careline.runtime.problem.Problem;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling, from the validated bearer token. Scope claims: {@code region} (12-digit code), {@code provider} and
 * {@code worker} (ids).
 */
@RequestScoped
public class Caller {
    private final JsonWebToken token;

    /** The request's token. */
    public Caller(JsonWebToken token) {
        this.token = token;
    }

    /** The person or program, as the audit log names it. */
    public String subject() {
        String subject = token.getSubject();
        return subject == null ? "unknown" : subject;
    }

    /** True when the token carries the role. */
    public boolean hasRole(String role) {
        return token.getGroups() != null && token.getGroups().contains(role);
    }

    /** Where the caller may look; everywhere when the token names no region. */
    public RegionScope region() {
        @Nullable Object region = token.getClaim("region");
        return region == null ? RegionScope.EVERYWHERE : RegionScope.of(region.toString());
    }

    /** The provider the caller belongs to, if any. */
    public @Nullable UUID providerId() {
        return uuid("provider");
    }

    /** The worker the caller is, if any. */
    public @Nullable UUID workerId() {
        return uuid("worker");
    }

    /** Refuses with 403 when the region lies outside the caller's. */
    public void requireRegion(String regionCode) {
        if (!region().covers(regionCode)) {
            throw Problem.forbidden("该地区不在您的管辖范围内").exception();
        }
    }

    /** Refuses with 403 when the caller is scoped to another provider, or is a provider's without a scope. */
    public void requireProvider(UUID providerId) {
        @Nullable UUID own = providerId();
        boolean bound = hasRole(Roles.PROVIDER) || hasRole(Roles.WORKER);
        if (own == null ? bound : !own.equals(providerId)) {
            throw Problem.forbidden("该服务商不属于您").exception();
        }
    }

    private @Nullable UUID uuid(String claim) {
        @Nullable Object value = token.getClaim(claim);
        if (value == null) {
            return null;
        }
        try {
            return UUID.fromString(value.toString());
        } catch (IllegalArgumentException e) {
            throw Problem.forbidden("访问令牌中的身份标识无效").exception();
        }
    }
}
