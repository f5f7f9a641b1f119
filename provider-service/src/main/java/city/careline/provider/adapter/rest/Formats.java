package city.careline.provider.adapter.rest;

import city.careline.provider.domain.admission.CreditCode;
import city.careline.provider.domain.staff.Shift;
import city.careline.runtime.problem.Problem;
import java.time.Instant;

/** Patterns of what comes in as text. */
final class Formats {
    /** A code of ours: an item, a kind of certificate. */
    static final String CODE = "[A-Z][A-Z0-9_]{1,39}";

    /** 12-digit region code. */
    static final String REGION = "\\d{12}";

    /** A telephone number as people write it. */
    static final String PHONE = "\\+?[0-9][0-9 -]{4,18}";

    private Formats() {}

    /** The code behind the text; 400 when the check character or anything else is wrong. */
    static CreditCode creditCode(String text) {
        return CreditCode.find(text)
                .orElseThrow(() -> Problem.badField("creditCode", "GB32100", "统一社会信用代码不正确,请核对每一位及校验码")
                        .exception());
    }

    /** The span; 400 when it is empty, backwards or too long. */
    static Shift shift(Instant from, Instant to) {
        if (!Shift.isSpan(from, to)) {
            throw Problem.badField("shifts", "Span", "班次的结束时间须晚于开始时间,且不超过 " + Shift.LONGEST.toDays() + " 天")
                    .exception();
        }
        return new Shift(from, to);
    }
}
