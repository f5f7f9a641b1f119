package city.careline.provider.domain.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.careline.provider.domain.place.Region;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DossierTest {
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final Region COUNTY = new Region("990102000000");
    private static final Region STREET = new Region("990102001000");
    private static final List<Region> SERVED = List.of(COUNTY);
    private static final Ruling LATER = new Ruling("期满", "county-2", NOW.plusSeconds(60));
    private final AtomicLong next = new AtomicLong();

    @Test
    void G53_aContractWithinTheRegionsIsOnFile() {
        Dossier dossier = signed(Dossier.EMPTY, contract(STREET, null, null, "BATH"));
        PublicContract contract = dossier.contracts().getFirst();
        assertThat(contract.from()).isEqualTo(NOW);
        assertThat(contract.until()).isNull();
        assertThat(contract.made()).isEqualTo(new Ruling("HT-1", "county-1", NOW));
        assertThat(contract.isOpenAt(NOW.plus(Duration.ofDays(9_000)))).isTrue();
    }

    @Test
    void aContractBeyondTheRegionsIsRefused() {
        Region city = new Region("990100000000");
        assertThat(sign(Dossier.EMPTY, contract(city, null, null))).isEqualTo(new Contracting.OutsideRegions(city));
    }

    @Test
    void aContractThatIsOverOrEndsBeforeItBeginsIsRefused() {
        assertThat(sign(Dossier.EMPTY, contract(COUNTY, -2, 0))).isEqualTo(new Contracting.Over());
        assertThat(sign(Dossier.EMPTY, contract(COUNTY, 2, 2))).isEqualTo(new Contracting.Over());
        assertThatThrownBy(() -> contract(COUNTY, 2, 2).contract("county-1", NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void contractsForTheSameItemPlaceAndTimeOverlap() {
        Dossier dossier = signed(Dossier.EMPTY, contract(COUNTY, 0, 2, "BATH", "MEAL"));
        PublicContract first = dossier.contracts().getFirst();
        assertThat(sign(dossier, contract(STREET, 1, 3, "MEAL"))).isEqualTo(new Contracting.Overlapping(first));
        assertThat(sign(dossier, contract(STREET, 1, 3))).isEqualTo(new Contracting.Overlapping(first));
        assertThat(sign(signed(Dossier.EMPTY, contract(COUNTY, 0, null)), contract(COUNTY, 5, null, "BATH")))
                .isInstanceOf(Contracting.Overlapping.class);
    }

    @Test
    void contractsForAnotherItemPlaceOrTimeStandSideBySide() {
        Dossier dossier = signed(Dossier.EMPTY, contract(STREET, 0, 2, "BATH"));
        dossier = signed(dossier, contract(STREET, 2, 3, "BATH"));
        dossier = signed(dossier, contract(STREET, 0, 2, "MEAL"));
        dossier = signed(dossier, contract(new Region("990102002000"), 0, 2, "BATH"));
        assertThat(dossier.contracts()).hasSize(4);
    }

    @Test
    void anEndedContractMakesRoomForTheNext() {
        Dossier dossier = signed(Dossier.EMPTY, contract(COUNTY, 0, null));
        Ending ending =
                dossier.end(PublicContract.class, dossier.contracts().getFirst().id(), LATER);
        Dossier ended = ((Ending.Ended) ending).dossier();
        assertThat(ended.contracts().getFirst().until()).isEqualTo(LATER.at());
        assertThat(ended.contracts().getFirst().isOpenAt(LATER.at())).isFalse();
        assertThat(signed(ended, contract(COUNTY, 1, null)).contracts()).hasSize(2);
    }

    @Test
    void G53_aBlacklistedProviderGetsNoContractUntilItIsTakenOffTheList() {
        Dossier dossier = laid(Dossier.EMPTY, restriction(Effect.NO_PUBLIC_MONEY, Cause.BLACKLIST, null, null));
        Restriction entry = dossier.restrictions().getFirst();
        assertThat(sign(dossier, contract(COUNTY, null, null))).isEqualTo(new Contracting.Blacklisted(entry));
        Ending lifted = dossier.end(Restriction.class, entry.id(), LATER);
        Dossier clean = ((Ending.Ended) lifted).dossier();
        assertThat(clean.sign(contract(COUNTY, 1, null), SERVED, "county-1", LATER.at()))
                .isInstanceOf(Contracting.Signed.class);
    }

    @Test
    void anotherRestrictionKeepsNobodyFromAContract() {
        Dossier dossier = laid(Dossier.EMPTY, restriction(Effect.NO_WORK, Cause.RISK_HOLD, null, null));
        assertThat(sign(dossier, contract(COUNTY, null, null))).isInstanceOf(Contracting.Signed.class);
    }

    @Test
    void C32_aRestrictionKeepsWhoLaidItAndWhoLiftedIt() {
        Dossier dossier = laid(Dossier.EMPTY, restriction(Effect.NO_WORK, Cause.SANCTION, 1, 5));
        Restriction laid = dossier.restrictions().getFirst();
        assertThat(laid.until()).isEqualTo(day(5));
        assertThat(laid.isOpenAt(day(5))).isFalse();
        Ending.Ended lifted = (Ending.Ended) dossier.end(Restriction.class, laid.id(), LATER);
        Restriction over = (Restriction) lifted.entry();
        assertThat(over.made().actor()).isEqualTo("county-1");
        assertThat(over.ended()).isEqualTo(LATER);
        assertThat(over.until()).isEqualTo(LATER.at());
        assertThat(over.isOpenAt(LATER.at())).isFalse();
    }

    @Test
    void aRestrictionNeitherBeginsInThePastNorEndsBeforeItBegins() {
        assertThat(restrict(restriction(Effect.NO_WORK, Cause.SANCTION, -1, null)))
                .isEqualTo(new Restricting.InThePast());
        assertThat(restrict(restriction(Effect.NO_WORK, Cause.SANCTION, 1, 1))).isEqualTo(new Restricting.NeverHolds());
        assertThatThrownBy(
                        () -> restriction(Effect.NO_WORK, Cause.SANCTION, 1, 1).restriction("x", NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsOverOrUnknownCannotBeEnded() {
        Dossier dossier = laid(Dossier.EMPTY, restriction(Effect.NO_WORK, Cause.SANCTION, null, null));
        EntryId id = dossier.restrictions().getFirst().id();
        Dossier ended = ((Ending.Ended) dossier.end(Restriction.class, id, LATER)).dossier();
        assertThat(ended.end(Restriction.class, id, LATER)).isInstanceOf(Ending.AlreadyOver.class);
        assertThat(dossier.end(PublicContract.class, id, LATER)).isEqualTo(new Ending.Unknown());
        assertThat(dossier.end(Restriction.class, id(), LATER)).isEqualTo(new Ending.Unknown());
    }

    @Test
    void G41_aRectificationIsOverdueFromItsDeadlineUntilItIsConfirmed() {
        Dossier dossier = ordered(Dossier.EMPTY, 2);
        dossier = ordered(dossier, 1);
        assertThat(dossier.overdueAt(day(1).minusNanos(1))).isEmpty();
        Rectification first = dossier.overdueAt(day(3)).orElseThrow();
        assertThat(first.deadline()).isEqualTo(day(1));
        assertThat(first.demand()).isEqualTo("补齐记录");
        Ending.Ended met =
                (Ending.Ended) dossier.end(Rectification.class, first.id(), new Ruling("已整改", "county-2", day(3)));
        assertThat(met.dossier().overdueAt(day(3)).orElseThrow().deadline()).isEqualTo(day(2));
        assertThat(met.entry().isOpenAt(day(3))).isFalse();
    }

    @Test
    void G41_aDeadlineThatHasPassedIsRefused() {
        assertThat(Dossier.EMPTY.order(new RectificationTerms(id(), "补齐记录", NOW), "county-1", NOW))
                .isEqualTo(new Ordering.DeadlinePassed());
    }

    @Test
    void C33_papersAreLackingWhenMissingOrOverAndWarnedOfThirtyDaysBefore() {
        Instant end = NOW.plus(Papers.WARNING);
        var papers = new Papers(end, null);
        assertThat(papers.lackingAt(NOW)).containsExactly(Paper.INSURANCE);
        assertThat(papers.expiringAt(NOW)).containsExactly(Paper.LICENCE);
        assertThat(papers.expiringAt(NOW.minusNanos(1))).isEmpty();
        assertThat(papers.lackingAt(end)).containsExactly(Paper.LICENCE, Paper.INSURANCE);
        assertThat(papers.expiringAt(end)).isEmpty();
    }

    @Test
    void L17_theLatestRatingCountsAndAScoreIsAPercentage() {
        Rating rating = new Finding(88, "2026-Q1", "季度考核").rating("city-1", NOW);
        assertThat(Dossier.EMPTY.with(rating).rating()).isEqualTo(rating);
        assertThatThrownBy(() -> new Finding(101, "2026-Q1", "x").rating("city-1", NOW))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Finding(-1, "2026-Q1", "x").rating("city-1", NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void C32_anotherRegistersFileIsTakenOverWithWhatBeganInThePast() {
        var transcript = new Transcript(
                new Papers(day(9), day(9)),
                List.of(contract(COUNTY, -9, null, "BATH")),
                List.of(restriction(Effect.NO_PUBLIC_MONEY, Cause.BLACKLIST, -3, null)),
                List.of(new RectificationTerms(id(), "补齐记录", day(-1))),
                new Finding(70, "2025", "年度考核"));
        var taken = (Transcript.Outcome.Taken) transcript.taken(SERVED, Set.of("BATH"), "admin-1", NOW);
        assertThat(taken.dossier().entries()).hasSize(3);
        assertThat(taken.dossier().overdueAt(NOW)).isPresent();
        assertThat(taken.dossier().papers().lackingAt(NOW)).isEmpty();
        assertThat(taken.dossier().rating()).isNotNull();
    }

    @Test
    void aFileWithAContractThatCannotStandIsRefused() {
        var unknown = transcript(contract(COUNTY, 0, null, "NOT_THERE"));
        assertThat(unknown.taken(SERVED, Set.of("BATH"), "admin-1", NOW))
                .isEqualTo(new Transcript.Outcome.UnknownItem(0));
        var twice = transcript(contract(COUNTY, 0, null), contract(COUNTY, 0, null));
        assertThat(twice.taken(SERVED, Set.of(), "admin-1", NOW))
                .isInstanceOfSatisfying(Transcript.Outcome.Unsigned.class, unsigned -> {
                    assertThat(unsigned.contract()).isEqualTo(1);
                    assertThat(unsigned.why()).isInstanceOf(Contracting.Overlapping.class);
                });
        assertThat(Transcript.EMPTY.taken(SERVED, Set.of(), "admin-1", NOW))
                .isEqualTo(new Transcript.Outcome.Taken(Dossier.EMPTY));
    }

    private static Transcript transcript(ContractTerms... contracts) {
        return new Transcript(Papers.NONE, List.of(contracts), List.of(), List.of(), null);
    }

    private static Contracting sign(Dossier dossier, ContractTerms terms) {
        return dossier.sign(terms, SERVED, "county-1", NOW);
    }

    private static Dossier signed(Dossier dossier, ContractTerms terms) {
        return ((Contracting.Signed) sign(dossier, terms)).dossier();
    }

    private static Restricting restrict(RestrictionTerms terms) {
        return Dossier.EMPTY.restrict(terms, "county-1", NOW);
    }

    private static Dossier laid(Dossier dossier, RestrictionTerms terms) {
        return ((Restricting.Laid) dossier.restrict(terms, "county-1", NOW)).dossier();
    }

    private Dossier ordered(Dossier dossier, int deadline) {
        var terms = new RectificationTerms(id(), "补齐记录", day(deadline));
        return ((Ordering.Ordered) dossier.order(terms, "county-1", NOW)).dossier();
    }

    private ContractTerms contract(Region region, @Nullable Integer from, @Nullable Integer to, String... items) {
        return new ContractTerms(id(), region, List.of(items), dayOrNone(from), dayOrNone(to), "HT-1");
    }

    private RestrictionTerms restriction(Effect effect, Cause cause, @Nullable Integer from, @Nullable Integer to) {
        return new RestrictionTerms(id(), effect, cause, dayOrNone(from), dayOrNone(to), "演示理由");
    }

    private EntryId id() {
        return new EntryId(new UUID(7, next.incrementAndGet()));
    }

    private static @Nullable Instant dayOrNone(@Nullable Integer day) {
        return day == null ? null : day(day);
    }

    private static Instant day(int day) {
        return NOW.plus(Duration.ofDays(day));
    }
}
