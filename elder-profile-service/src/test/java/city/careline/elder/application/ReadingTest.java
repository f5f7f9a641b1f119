package city.careline.elder.application;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.elder.Examples;
import city.careline.elder.domain.Outcome;
import city.careline.elder.domain.Refusal;
import city.careline.elder.domain.elder.Elder;
import city.careline.elder.domain.elder.Risk;
import city.careline.elder.domain.home.HouseholdId;
import city.careline.elder.domain.terminal.Terminal;
import city.careline.elder.domain.trace.AuditEntry;
import city.careline.elder.domain.trace.Disclosure;
import city.careline.runtime.security.RegionScope;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadingTest {
    private final Desk desk = new Desk();
    private final Elder elder = desk.elder(Risk.KEY, null);

    private boolean clear(Requester by, @Nullable UUID call) {
        return Desk.done(Desk.await(new ReadElder(desk.units).handle(elder.id(), call, by)))
                .clear();
    }

    private List<Elder> found(String prefix, Requester by) {
        var query = new ElderQuery(prefix, null, elder.person().phone(), null, null, null, 50);
        return Desk.await(new SearchElders(desk.units).handle(query, by)).elders();
    }

    @Test
    void H09_regionalStaffReadInClearAndItIsLogged() {
        assertThat(clear(Desk.COUNTY, null)).isTrue();
        assertThat(clear(Desk.requester(RegionScope.of(Examples.COMMUNITY.value()), "community"), null))
                .isTrue();

        assertThat(desk.units.state().audits)
                .extracting(entry -> entry.disclosure().purpose())
                .containsExactly("regional duty", "regional duty");
    }

    @Test
    void H09_anOperatorReadsInClearOnlyDuringACall() {
        Requester operator = Desk.requester(RegionScope.EVERYWHERE, "operator");
        UUID call = new UUID(8, 8);

        assertThat(clear(operator, null)).isFalse();
        assertThat(desk.units.state().audits).isEmpty();
        assertThat(clear(operator, call)).isTrue();
        assertThat(desk.units.state().audits)
                .singleElement()
                .satisfies(entry -> assertThat(entry.disclosure().purpose()).isEqualTo("call " + call));
    }

    @Test
    void H09_othersSeeMasks() {
        assertThat(clear(Desk.ADMIN, new UUID(8, 8))).isFalse();
        assertThat(clear(Desk.requester(RegionScope.EVERYWHERE, "county"), null))
                .isFalse();
        assertThat(clear(Desk.requester(RegionScope.EVERYWHERE, "auditor"), null))
                .isFalse();
        assertThat(desk.units.state().audits).isEmpty();
    }

    @Test
    void L03_anElderOfAnotherRegionIsAbsent() {
        assertThat(Desk.await(new ReadElder(desk.units).handle(elder.id(), null, Desk.ELSEWHERE)))
                .isEqualTo(Outcome.refused(Refusal.ELDER_ABSENT));
        assertThat(Desk.await(new ListChanges(desk.units).handle(elder.id(), null, 50, Desk.ELSEWHERE)))
                .isEqualTo(Outcome.refused(Refusal.ELDER_ABSENT));
    }

    @Test
    void L03_aSearchStaysInTheRequestersRegion() {
        assertThat(found("", Desk.COUNTY)).containsExactly(elder);
        assertThat(found(Examples.COMMUNITY.prefix(), Desk.COUNTY)).containsExactly(elder);
        assertThat(found(Examples.CITY.prefix(), Desk.COUNTY)).containsExactly(elder);
        assertThat(found("", Desk.ELSEWHERE)).isEmpty();
        assertThat(found(Examples.COMMUNITY.prefix(), Desk.ELSEWHERE)).isEmpty();
    }

    @Test
    void C07_theHistoryIsReadByWhoMaySeeTheElder() {
        assertThat(Desk.done(Desk.await(new ListChanges(desk.units).handle(elder.id(), null, 50, Desk.COUNTY))))
                .hasSize(1);
    }

    @Test
    void L56_aBrokenChainIsNamed() {
        var audits = desk.units.state().audits;
        var reading = new Disclosure(java.time.Instant.EPOCH, "o", "operator", new UUID(1, 1), "call");
        for (int i = 0; i < 1_200; i++) {
            String last =
                    audits.isEmpty() ? AuditEntry.GENESIS : audits.getLast().hash();
            audits.add(AuditEntry.after(i, last, reading));
        }
        assertThat(Desk.await(new VerifyAudits(desk.units).handle()))
                .isEqualTo(new VerifyAudits.Verdict(1_200, audits.getLast().hash(), null));

        desk.units.state().audits.remove(1_100);

        assertThat(Desk.await(new VerifyAudits(desk.units).handle()).brokenAt()).isEqualTo(1_102);
        assertThat(Desk.await(new ListAudits(desk.units).handle(new UUID(1, 1), 0, 3)))
                .hasSize(3);
    }

    @Test
    void C08_aHouseholdTellsItsEldersAndTerminals() {
        Terminal shared = desk.terminal(null, elder.household());

        ReadHousehold.Reading reading =
                Desk.done(Desk.await(new ReadHousehold(desk.units).handle(elder.household(), Desk.COUNTY)));

        assertThat(reading.elders()).containsExactly(elder);
        assertThat(reading.terminals()).containsExactly(shared);
        assertThat(Desk.await(new ReadHousehold(desk.units).handle(elder.household(), Desk.ELSEWHERE)))
                .isEqualTo(Outcome.refused(Refusal.HOUSEHOLD_ABSENT));
        assertThat(Desk.await(new ReadHousehold(desk.units).handle(new HouseholdId(new UUID(6, 6)), Desk.COUNTY)))
                .isEqualTo(Outcome.refused(Refusal.HOUSEHOLD_ABSENT));
    }

    @Test
    void C08_aHouseholdIsAddedBeforeItsElders() {
        var add = new AddHousehold(desk.units);

        assertThat(Desk.await(add.handle(Examples.home(Examples.COMMUNITY), Desk.COUNTY)))
                .isInstanceOf(Outcome.Done.class);
        assertThat(Desk.await(add.handle(Examples.home(Examples.COMMUNITY), Desk.ELSEWHERE)))
                .isEqualTo(Outcome.refused(Refusal.OUT_OF_SCOPE));
        assertThat(Desk.await(add.handle(
                        Examples.home(new city.careline.elder.domain.region.RegionCode("990102001009")), Desk.COUNTY)))
                .isEqualTo(Outcome.refused(Refusal.REGION_UNKNOWN));
    }
}
