package city.careline.elder.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.careline.elder.Examples;
import city.careline.elder.domain.elder.AdvancedAge;
import city.careline.elder.domain.home.Household;
import city.careline.elder.domain.home.HouseholdId;
import city.careline.elder.domain.region.Region;
import city.careline.elder.domain.trace.Change;
import city.careline.elder.domain.trace.Disclosure;
import city.careline.runtime.event.Ids;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every register promises about regions, the history and the audit log. */
public abstract class TreeAndTraceContract extends RegisterAccess {
    @Test
    void writesNothingWhenTheWorkFails() {
        Household household = Household.of(new HouseholdId(Ids.next()), Examples.home(Examples.COMMUNITY));

        assertThatThrownBy(() -> run(tx -> tx.households()
                        .add(List.of(household))
                        .chain(() -> Uni.createFrom().<Void>failure(new IllegalStateException("on purpose")))))
                .hasMessageContaining("on purpose");

        seeOne(tx -> tx.households().find(household.id())).isEmpty();
    }

    @Test
    void L03_listsTheTreeLevelByLevel() {
        seeAll(tx -> tx.regions().listBelow(Examples.STREET))
                .extracting(Region::code)
                .containsExactly(Examples.COMMUNITY, Examples.NEIGHBOUR);
        seeAll(tx -> tx.regions().listBelow(null)).extracting(Region::code).contains(Examples.CITY);
    }

    @Test
    void L03_keepsTheLatestStateOfARegion() {
        Region region = run(tx -> tx.regions().lock(Examples.FARAWAY)).orElseThrow();

        run(tx -> tx.regions().replace(region.with("新名", true, tx.today())));

        seeAll(tx -> tx.regions().list(List.of(Examples.FARAWAY)))
                .extracting(Region::name)
                .containsExactly("新名");
    }

    @Test
    void C07_theHistoryTellsWhoChangedWhichFields() {
        UUID subject = Ids.next();
        var first = new Change(
                new UUID(subject.getMostSignificantBits(), 1),
                subject,
                run(tx -> Uni.createFrom().item(tx.now())),
                "a",
                "X",
                List.of("name"));
        var second = new Change(
                new UUID(subject.getMostSignificantBits(), 2), subject, first.at(), "b", "Y", List.of("risk", "urban"));

        run(tx -> tx.changes().add(List.of(first, second)));

        seeAll(tx -> tx.changes().listOf(subject, null, 50)).containsExactly(first, second);
        seeAll(tx -> tx.changes().listOf(subject, first.id(), 50)).containsExactly(second);
        seeAll(tx -> tx.changes().listOf(subject, null, 1)).containsExactly(first);
    }

    @Test
    void L56_disclosuresFormAChain() {
        UUID elder = Ids.next();
        for (String purpose : List.of("call 1", "call 2")) {
            run(tx -> tx.audits().append(new Disclosure(tx.now(), "o", "operator", elder, purpose)));
        }

        seeAll(tx -> tx.audits().list(elder, 0, 50))
                .extracting(entry -> entry.disclosure().purpose())
                .containsExactly("call 1", "call 2");
        VerifyAudits.Verdict verdict = await(new VerifyAudits(units()).handle());
        assertThat(verdict.brokenAt()).isNull();
        assertThat(verdict.entries()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void L56_ofManyReadersAtOnceEachFindsItsPlaceInTheChain() {
        UUID elder = Ids.next();
        together(Stream.generate(() -> units().run(
                                tx -> tx.audits().append(new Disclosure(tx.now(), "o", "operator", elder, "at once"))))
                .limit(10)
                .toList());

        seeAll(tx -> tx.audits().list(elder, 0, 50)).hasSize(10);
        assertThat(await(new VerifyAudits(units()).handle()).brokenAt()).isNull();
    }

    @Test
    void L33_knowsTheCodesOfGroups() {
        seeAll(tx -> tx.elders().listGroupCodes())
                .contains("SANWU", "TEKUN", "YOUFU", "LOW_INCOME")
                .doesNotContain(AdvancedAge.CODE);
    }
}
