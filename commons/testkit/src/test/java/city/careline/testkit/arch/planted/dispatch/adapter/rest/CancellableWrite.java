package city.careline.testkit.arch.planted.dispatch.adapter.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import org.jboss.resteasy.reactive.server.Cancellable;

@PermitAll
class CancellableWrite {
    @POST
    void write() {}

    @PUT
    @Cancellable
    void writeToo() {}
}
