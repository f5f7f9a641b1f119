package city.careline.dispatch.adapter.rest;

import city.careline.dispatch.domain.Kind;
import city.careline.dispatch.domain.policy.Scope;
import city.careline.runtime.problem.Problem;
import java.util.Arrays;
import java.util.List;

/** What every table of policies must keep. */
final class PolicyTables {
    private PolicyTables() {}

    /** Every order must find a policy, and no two rows may claim the same. */
    static void requireComplete(List<Scope> scopes) {
        boolean complete = Arrays.stream(Kind.values()).allMatch(kind -> scopes.contains(new Scope("", kind, null)));
        if (!complete) {
            throw Problem.badField("rows", "Complete", "每一类工单都必须有一条适用于全部地区、项目和风险等级的规则")
                    .exception();
        }
        requireUnique(scopes);
    }

    /** No two rows may claim the same. */
    static void requireUnique(List<?> keys) {
        if (keys.stream().distinct().count() != keys.size()) {
            throw Problem.badField("rows", "Unique", "同一地区、类别、项目和风险等级只能有一条规则").exception();
        }
    }
}
