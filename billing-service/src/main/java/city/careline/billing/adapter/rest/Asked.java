package city.careline.billing.adapter.rest;

import city.careline.billing.application.Slice;
import city.careline.runtime.problem.Problem;
import city.careline.runtime.security.Caller;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what callers ask for. */
final class Asked {
    /** What a month looks like. */
    static final String MONTH = "[0-9]{4}-(0[1-9]|1[0-2])";

    /** Example of a month in the API's description. */
    static final String A_MONTH = "2026-01";

    /** Prefix length of a city; finance scoped to less does not act for the whole city. */
    private static final int CITY_DIGITS = 4;

    private Asked() {}

    /** A month of the query or body; 400 when it is none. */
    static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw Problem.badField("month", "YearMonth", "月份格式应为 yyyy-MM").exception();
        }
    }

    /** A month that may be left out. */
    static @Nullable YearMonth monthOrNull(@Nullable String text) {
        return text == null ? null : month(text);
    }

    /** A month in the path; 404 when it is none. */
    static YearMonth monthInPath(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw Problem.notFound("没有这个月份").exception();
        }
    }

    /** The part of a list that lies in the caller's region. */
    static Slice slice(Caller caller, @Nullable UUID after, int limit) {
        return new Slice(after, limit, caller.region().prefix());
    }

    /** Refuses with 403 whoever is scoped to less than the city. */
    static void requireWholeCity(Caller caller) {
        if (caller.region().prefix().length() > CITY_DIGITS) {
            throw Problem.forbidden("此操作面向全市,需要市级权限").exception();
        }
    }

    /** The answer to whoever touches a closed month. */
    static Problem monthClosed(YearMonth month) {
        return Problem.conflict("Month closed", month + " 已关账,不能再记账;请不带 month 重新提交,将记入当前月份并关联原月份");
    }
}
