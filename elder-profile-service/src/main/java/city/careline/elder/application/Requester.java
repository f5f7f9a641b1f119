package city.careline.elder.application;

import city.careline.runtime.security.RegionScope;
import java.util.Set;

/**
 * Who asks, and where that person may look.
 *
 * @param subject the person or program, as the history names it
 * @param roles roles of the token
 * @param scope the regions that are the requester's
 * @param originId trace id that the events of this request carry
 */
public record Requester(String subject, Set<String> roles, RegionScope scope, String originId) {
    /** Keeps its own copy. */
    public Requester {
        roles = Set.copyOf(roles);
    }
}
