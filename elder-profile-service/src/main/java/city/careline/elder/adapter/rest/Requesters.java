package city.careline.elder.adapter.rest;

import city.careline.elder.application.Requester;
import city.careline.runtime.event.Ids;
import city.careline.runtime.security.Caller;
import city.careline.runtime.security.Roles;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.stream.Collectors;

/** Tells the application who is asking; the request's trace id is the origin of what it causes. */
@RequestScoped
public class Requesters {
    private static final List<String> KNOWN = List.of(
            Roles.OPERATOR,
            Roles.SUPERVISOR,
            Roles.AUDITOR,
            Roles.COMMUNITY,
            Roles.COUNTY,
            Roles.CITY,
            Roles.ADMIN,
            Roles.SERVICE);

    private final Caller caller;

    /** Reads the request's token. */
    public Requesters(Caller caller) {
        this.caller = caller;
    }

    /** The requester of this request. */
    public Requester current() {
        SpanContext span = Span.current().getSpanContext();
        return new Requester(
                caller.subject(),
                KNOWN.stream().filter(caller::hasRole).collect(Collectors.toSet()),
                caller.region(),
                span.isValid() ? span.getTraceId() : Ids.nextOrigin());
    }
}
