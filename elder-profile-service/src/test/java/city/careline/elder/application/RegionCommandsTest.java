package city.careline.elder.application;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.elder.Examples;
import city.careline.elder.domain.Outcome;
import city.careline.elder.domain.Refusal;
import city.careline.elder.domain.region.Region;
import city.careline.elder.domain.region.RegionCode;
import org.junit.jupiter.api.Test;

class RegionCommandsTest {
    private static final RegionCode NEW_STREET = new RegionCode("990102002000");
    private static final RegionCode NEW_COMMUNITY = new RegionCode("990102002001");
    private final Desk desk = new Desk();
    private final AddRegion add = new AddRegion(desk.units);
    private final ChangeRegion change = new ChangeRegion(desk.units);

    @Test
    void L03_growsFromTheTopDown() {
        assertThat(Desk.await(add.handle(NEW_COMMUNITY, "早", Desk.ADMIN)))
                .isEqualTo(Outcome.refused(Refusal.PARENT_MISSING));

        Region street = Desk.done(Desk.await(add.handle(NEW_STREET, "新街道", Desk.ADMIN)));

        assertThat(desk.units.takeNews()).containsExactly(new Announcement.OfRegion(street));
        assertThat(Desk.await(add.handle(NEW_COMMUNITY, "新社区", Desk.ADMIN))).isInstanceOf(Outcome.Done.class);
        assertThat(Desk.await(add.handle(NEW_COMMUNITY, "新社区", Desk.ADMIN)))
                .isEqualTo(Outcome.refused(Refusal.REGION_EXISTS));
        assertThat(Desk.await(new ListRegions(desk.units).handle(NEW_STREET)))
                .extracting(Region::code)
                .containsExactly(NEW_COMMUNITY);
    }

    @Test
    void L03_nothingGrowsBelowAWithdrawnRegion() {
        Desk.await(change.handle(Examples.STREET, "示例", false, Desk.ADMIN));

        assertThat(Desk.await(add.handle(new RegionCode("990102001009"), "迟", Desk.ADMIN)))
                .isEqualTo(Outcome.refused(Refusal.PARENT_MISSING));
    }

    @Test
    void L03_isRenamedAndWithdrawnButNeverDeleted() {
        Region renamed = Desk.done(Desk.await(change.handle(Examples.STREET, "新名", true, Desk.ADMIN)));
        Region withdrawn = Desk.done(Desk.await(change.handle(Examples.STREET, "新名", false, Desk.ADMIN)));

        assertThat(renamed.name()).isEqualTo("新名");
        assertThat(withdrawn.isActive()).isFalse();
        assertThat(desk.units.takeNews())
                .containsExactly(new Announcement.OfRegion(renamed), new Announcement.OfRegion(withdrawn));
        assertThat(Desk.await(change.handle(Examples.STREET, "新名", false, Desk.ADMIN)))
                .isEqualTo(Outcome.done(withdrawn));
        assertThat(desk.units.takeNews()).isEmpty();
    }

    @Test
    void L03_anUnknownRegionIsAbsent() {
        assertThat(Desk.await(change.handle(NEW_STREET, "无", true, Desk.ADMIN)))
                .isEqualTo(Outcome.refused(Refusal.REGION_ABSENT));
    }
}
