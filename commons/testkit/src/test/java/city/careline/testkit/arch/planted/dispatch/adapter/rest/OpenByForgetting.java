package city.careline.testkit.arch.planted.dispatch.adapter.rest;

import jakarta.ws.rs.GET;

class OpenByForgetting {
    @GET
    void read() {}
}
