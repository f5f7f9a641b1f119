package city.careline.elder.adapter.rest;

import city.careline.elder.application.Collision;
import city.careline.runtime.problem.Problem;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Others were quicker again and again: nothing was written, and asking once more will do. */
public class CollisionMapper {
    /** 503, not a bug and not the caller's fault. */
    @ServerExceptionMapper
    public Response collision(Collision e) {
        return Problem.of(503, "Busy", "同一家庭或号码正被他人修改,请稍后重试").response();
    }
}
