package city.careline.runtime.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Every error leaves as problem+json; a bug is logged once and told without its inside. */
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    /** A problem raised at the edge. */
    @ServerExceptionMapper
    public Response problem(ProblemException e) {
        return e.problem().response();
    }

    /** Bean Validation on a request. */
    @ServerExceptionMapper(priority = 1)
    public Response validation(ConstraintViolationException e) {
        return Problem.badInput(e.getConstraintViolations().stream()
                        .map(ProblemMappers::fieldError)
                        .sorted(java.util.Comparator.comparing(Problem.FieldError::field))
                        .toList())
                .response();
    }

    /** An unknown field or a wrong type; named, because Quarkus brings a more special mapper of its own for these. */
    @ServerExceptionMapper(priority = 1)
    public Response shape(MismatchedInputException e) {
        return badJson(e).response();
    }

    /** Malformed JSON. */
    @ServerExceptionMapper(priority = 1)
    public Response json(JsonProcessingException e) {
        return badJson(e).response();
    }

    /** What the framework refuses by itself: unknown path, method, media type, unreadable body or parameter. */
    @ServerExceptionMapper(priority = 1)
    public Response web(WebApplicationException e) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return badJson(json).response();
        }
        int status = e.getResponse().getStatus();
        Response.@Nullable Status known = Response.Status.fromStatusCode(status);
        String title = known == null ? "Error" : known.getReasonPhrase();
        return Problem.of(status, title, detail(status)).response();
    }

    /** No or no valid token. */
    @ServerExceptionMapper(priority = 1)
    public Response unauthorized(UnauthorizedException e) {
        return noToken();
    }

    /** A token that is expired, forged or foreign. */
    @ServerExceptionMapper(priority = 1)
    public Response authentication(AuthenticationFailedException e) {
        return noToken();
    }

    /** A role that may not do this. */
    @ServerExceptionMapper(priority = 1)
    public Response forbidden(ForbiddenException e) {
        return Problem.forbidden("当前身份无权进行此操作").response();
    }

    /** A bug or broken infrastructure. */
    @ServerExceptionMapper
    public Response unexpected(Exception e) {
        LOG.error("request failed", e);
        return Problem.of(500, "Internal error", "系统内部错误,已记录,请稍后重试").response();
    }

    private static Response noToken() {
        Response response = Problem.of(401, "Unauthorized", "请先登录:缺少有效的访问令牌").response();
        response.getHeaders().putSingle("WWW-Authenticate", "Bearer");
        return response;
    }

    private static Problem badJson(JsonProcessingException e) {
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            String field = mapping.getPath().stream()
                    .map(ref -> ref.getFieldName() == null ? "[" + ref.getIndex() + "]" : ref.getFieldName())
                    .collect(Collectors.joining("."));
            return mapping instanceof UnrecognizedPropertyException
                    ? Problem.badField(field, "Unknown", "不认识的字段")
                    : Problem.badField(field, "Type", "字段类型或取值不正确");
        }
        return Problem.badField("body", "Json", "不是合法的 JSON");
    }

    private static Problem.FieldError fieldError(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        List<String> names = List.of(path.split("\\."));
        String field = names.size() > 2 ? String.join(".", names.subList(2, names.size())) : names.getLast();
        String rule = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return new Problem.FieldError(field, rule, violation.getMessage());
    }

    private static String detail(int status) {
        return switch (status) {
            case 404 -> "没有这个资源";
            case 405 -> "不支持这个方法";
            case 406, 415 -> "不支持这种内容类型";
            case 413 -> "请求内容过大";
            default -> status < 500 ? "请求有误" : "系统内部错误,已记录,请稍后重试";
        };
    }
}
