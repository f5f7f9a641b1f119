package city.careline.billing.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All quota policies there are, and the rules between them.
 *
 * @param policies every policy, whenever it holds
 */
public record PolicyBook(List<QuotaPolicy> policies) {
    private static final Comparator<QuotaPolicy> BEST = Comparator.comparingLong(QuotaPolicy::amountFen)
            .thenComparing(policy -> policy.region().prefix().length())
            .thenComparing(QuotaPolicy::code);

    /** Keeps its own copy. */
    public PolicyBook {
        policies = List.copyOf(policies);
    }

    /**
     * The first day on which the new policy would grant less than a region above it grants the same group; empty when
     * it never does. Amounts change only where a policy begins or ends, so only those days are looked at.
     */
    public Optional<Undercut> undercutBy(QuotaPolicy candidate) {
        List<QuotaPolicy> above = policies.stream()
                .filter(policy -> policy.groupCode().equals(candidate.groupCode()))
                .filter(policy -> policy.region().isAbove(candidate.region()))
                .toList();
        return Stream.concat(
                        Stream.of(candidate.validFrom()),
                        above.stream()
                                .flatMap(policy -> Stream.concat(
                                        Stream.of(policy.validFrom()), Stream.ofNullable(policy.validTo()))))
                .filter(candidate::holdsOn)
                .sorted()
                .flatMap(day -> inForce(above, day)
                        .max(BEST)
                        .filter(parent -> parent.amountFen() > candidate.amountFen())
                        .map(parent -> new Undercut(parent, day))
                        .stream())
                .findFirst();
    }

    /** True when there already is a policy for the same region and group from the same day on. */
    public boolean holdsTwin(QuotaPolicy candidate) {
        return policies.stream()
                .anyMatch(policy ->
                        policy.hasSameScopeAs(candidate) && policy.validFrom().equals(candidate.validFrom()));
    }

    /**
     * The quota an elder gets for a month: the highest among the elder's groups and all regions up the tree, as they
     * hold on the first day of the month. So a region whose own value fell behind a raised parent still grants the
     * parent's. Empty when the elder is not served any more or belongs to no group with a quota.
     */
    public Optional<QuotaPolicy> bestFor(Elder elder, YearMonth month) {
        LocalDate day = month.atDay(1);
        if (!elder.isServedOn(day)) {
            return Optional.empty();
        }
        return inForce(policies, day)
                .filter(policy -> policy.region().covers(elder.region()))
                .filter(policy -> elder.isMemberOn(policy.groupCode(), day))
                .filter(policy -> policy.amountFen() > 0)
                .max(BEST);
    }

    /** Of each region and group the policy that holds on the day and began last. */
    private static Stream<QuotaPolicy> inForce(List<QuotaPolicy> among, LocalDate day) {
        List<QuotaPolicy> holding =
                among.stream().filter(policy -> policy.holdsOn(day)).toList();
        return holding.stream()
                .filter(policy -> holding.stream()
                        .noneMatch(later -> later.hasSameScopeAs(policy)
                                && later.validFrom().isAfter(policy.validFrom())));
    }
}
