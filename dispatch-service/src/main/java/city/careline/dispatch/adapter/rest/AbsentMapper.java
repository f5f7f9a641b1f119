package city.careline.dispatch.adapter.rest;

import city.careline.dispatch.application.Absent;
import city.careline.runtime.problem.Problem;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What does not exist, or may not be known of, is not found. */
public class AbsentMapper {
    /** 404, the same for both. */
    @ServerExceptionMapper
    public Response absent(Absent absent) {
        return Problem.notFound("没有这条记录,或者您无权查看").response();
    }
}
