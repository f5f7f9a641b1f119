package city.careline.provider.domain.admission;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.provider.domain.place.Position;
import city.careline.provider.domain.place.Region;
import city.careline.provider.domain.supervision.Dossier;
import city.careline.provider.domain.supervision.Papers;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProviderTest {
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final Papers GOOD =
            new Papers(Instant.parse("2090-01-01T00:00:00Z"), Instant.parse("2090-01-01T00:00:00Z"));
    private static final Particulars PARTICULARS = new Particulars(
            "演示服务部",
            CreditCode.complete("92990102000000011"),
            ProviderKind.SOLE_TRADER,
            List.of(new Region("990102000000"), new Region("990103000000")),
            null);
    private static final Provider APPLIED =
            Provider.applied(new ProviderId(new UUID(0, 1)), PARTICULARS, GOOD, "desk-1", NOW);

    @Test
    void L15_beginsAsAnApplicationWithActorAndTime() {
        assertThat(APPLIED.standing()).isEqualTo(new Standing(Stage.APPLIED, "申请加盟", "desk-1", NOW));
        assertThat(APPLIED.version()).isEqualTo(1);
    }

    @Test
    void L16_goesTheWholeWayFromApplicationToExit() {
        Provider provider = APPLIED;
        for (Stage stage : List.of(Stage.REVIEWING, Stage.ACTIVE, Stage.SUSPENDED, Stage.ACTIVE, Stage.EXITED)) {
            provider = moved(provider.move(stage, "理由", "county-1", NOW.plusSeconds(provider.version())));
            assertThat(provider.standing().stage()).isEqualTo(stage);
        }
        assertThat(provider.hasLeft()).isTrue();
        assertThat(provider.version()).isEqualTo(6);
        assertThat(provider.standing()).isEqualTo(new Standing(Stage.EXITED, "理由", "county-1", NOW.plusSeconds(5)));
    }

    @Test
    void L16_anIllegalMoveNamesTheLegalOnes() {
        assertThat(APPLIED.move(Stage.ACTIVE, "理由", "county-1", NOW))
                .isEqualTo(new Move.Illegal(Stage.APPLIED, Set.of(Stage.REVIEWING, Stage.EXITED)));
    }

    @Test
    void L16_movingToWhereItIsChangesNothing() {
        assertThat(APPLIED.move(Stage.APPLIED, "理由", "county-1", NOW)).isEqualTo(new Move.AlreadyThere(APPLIED));
    }

    @Test
    void G18_hasAsManySitesAsItOpens() {
        Provider two = APPLIED.with(site(1)).with(site(2));
        assertThat(two.sites()).containsExactly(site(1), site(2));
        assertThat(two.version()).isEqualTo(3);
        assertThat(two.owns(new SiteId(new UUID(0, 2)))).isTrue();
        assertThat(two.owns(new SiteId(new UUID(0, 3)))).isFalse();
    }

    @Test
    void L03_knowsWhetherItServesInAScopeOrEntirelyInsideIt() {
        assertThat(APPLIED.servesIn("990102")).isTrue();
        assertThat(APPLIED.servesIn("990102003")).isTrue();
        assertThat(APPLIED.servesIn("990104")).isFalse();
        assertThat(APPLIED.isWithin("990102")).isFalse();
        assertThat(APPLIED.isWithin("9901")).isTrue();
    }

    @Test
    void isActiveAtOnceWhenTakenOver() {
        Provider provider =
                Provider.takenOver(APPLIED.id(), PARTICULARS, List.of(site(1)), Dossier.EMPTY, "admin-1", NOW);
        assertThat(provider.standing().stage()).isEqualTo(Stage.ACTIVE);
        assertThat(provider.hasLeft()).isFalse();
    }

    private static Provider moved(Move move) {
        assertThat(move).isInstanceOf(Move.Moved.class);
        return ((Move.Moved) move).provider();
    }

    private static Site site(long number) {
        return new Site(
                new SiteId(new UUID(0, number)),
                "演示网点",
                new Region("990102001001"),
                "演示路 1 号",
                new Position(31.75, 116.5),
                3_000);
    }
}
