package city.careline.elder.adapter.rest;

import city.careline.elder.application.ElderQuery;
import city.careline.elder.domain.elder.IdentityNumber;
import city.careline.elder.domain.elder.PhoneNumber;
import city.careline.elder.domain.home.HouseholdId;
import city.careline.elder.domain.region.RegionCode;
import city.careline.runtime.problem.Problem;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a search asks for. {@code q} is an identity number, a phone or a whole name, whichever it looks like. */
public class ElderSearchParams {
    @QueryParam("region")
    private @Nullable String region;

    @QueryParam("q")
    @Size(max = 50)
    private @Nullable String q;

    @QueryParam("phone")
    @Size(max = 30)
    private @Nullable String phone;

    @QueryParam("identityNumber")
    @Size(max = 18)
    private @Nullable String identityNumber;

    @QueryParam("household")
    private @Nullable UUID household;

    @QueryParam("after")
    private @Nullable UUID after;

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(500)
    private int limit;

    /** Filled from the query. */
    public ElderSearchParams() {}

    ElderQuery toQuery() {
        PhoneNumber number = phone == null ? null : phone();
        IdentityNumber identity = identityNumber == null ? null : identity();
        String name = null;
        if (q != null && !q.isBlank()) {
            identity = IdentityNumber.find(q).orElse(identity);
            if (IdentityNumber.find(q).isEmpty()) {
                number = PhoneNumber.find(q).orElse(number);
                name = PhoneNumber.find(q).isPresent() ? null : q.strip();
            }
        }
        HouseholdId home = household == null ? null : new HouseholdId(household);
        return new ElderQuery(prefix(), name, number, identity, home, after, limit);
    }

    private String prefix() {
        return region == null
                ? ""
                : RegionCode.find(region)
                        .orElseThrow(() -> bad("region", "RegionCode", "地区编码须为12位,且各级逐级填写"))
                        .prefix();
    }

    private PhoneNumber phone() {
        return PhoneNumber.find(String.valueOf(phone)).orElseThrow(() -> bad("phone", "Phone", "电话号码须为3至20位数字"));
    }

    private IdentityNumber identity() {
        return IdentityNumber.find(String.valueOf(identityNumber))
                .orElseThrow(() -> bad("identityNumber", "GB11643", "身份证号码不符合 GB 11643"));
    }

    private static RuntimeException bad(String field, String rule, String detail) {
        return Problem.badField(field, rule, detail).exception();
    }
}
