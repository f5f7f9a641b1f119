package city.careline.dispatch.application;

import static city.careline.dispatch.Samples.HOME;
import static city.careline.dispatch.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import city.careline.dispatch.Samples;
import city.careline.dispatch.application.PlaceServiceOrder.Placement;
import city.careline.dispatch.application.PlaceServiceOrder.Wish;
import city.careline.dispatch.domain.Elder;
import city.careline.dispatch.domain.ElderId;
import city.careline.dispatch.domain.Risk;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlaceServiceOrderTest {
    private final Hall hall = new Hall();
    private final Elder elder = hall.resident();

    @BeforeEach
    void sell() {
        hall.sellsBaths();
    }

    private Placement place(ElderId whom, String item, int minutes, @Nullable Instant at, Viewer viewer) {
        return hall.await(
                hall.placeServiceOrder.handle(new Wish(whom, item, minutes, at, null, Samples.ORIGIN), viewer));
    }

    private Placement place(String item, int minutes) {
        return place(elder.id(), item, minutes, null, Hall.SEAT);
    }

    @Test
    void G04_anItemOfTheCatalogueIsPlaced() {
        var placed = (Placement.Placed) place(Hall.BATH, 30);
        var order = hall.stores.docket(placed.id()).order();
        assertThat(order.header().owner()).isEqualTo("operator-1");
        assertThat(order.header().originId()).isEqualTo(Samples.ORIGIN);
        assertThat(order.wantedAt(NOW)).isEqualTo(NOW);
        assertThat(place(elder.id(), Hall.BATH, 120, NOW.minusSeconds(300), Hall.SEAT))
                .isInstanceOf(Placement.Placed.class);
    }

    @Test
    void theOriginOfTheCallIsTheOrders() {
        UUID call = UUID.randomUUID();
        hall.await(
                hall.stores.run(work -> hall.noteCall.handle(work, call, new NoteCall.News.Arrived("f".repeat(32)))));
        var placed = (Placement.Placed) hall.await(hall.placeServiceOrder.handle(
                new Wish(elder.id(), Hall.BATH, 60, null, call, Samples.ORIGIN), Hall.SEAT));
        assertThat(hall.stores.docket(placed.id()).order().header().originId()).isEqualTo("f".repeat(32));
    }

    @Test
    void whatCannotBeOrderedIsRefused() {
        assertThat(place(new ElderId(UUID.randomUUID()), Hall.BATH, 60, null, Hall.SEAT))
                .isInstanceOf(Placement.UnknownElder.class);
        assertThat(place(elder.id(), Hall.BATH, 60, null, Hall.ELSEWHERE)).isInstanceOf(Placement.OutsideScope.class);
        assertThat(place("NO_SUCH_ITEM", 60)).isInstanceOf(Placement.UnknownItem.class);
        assertThat(place("URGENT_HELP", 60)).isInstanceOf(Placement.UnknownItem.class);
        assertThat(place(Hall.BATH, 29)).isEqualTo(new Placement.MinutesOutOfRange(30, 120));
        assertThat(place(Hall.BATH, 121)).isEqualTo(new Placement.MinutesOutOfRange(30, 120));
        assertThat(place(elder.id(), Hall.BATH, 60, NOW.minusSeconds(301), Hall.SEAT))
                .isInstanceOf(Placement.InThePast.class);
        Elder gone =
                hall.known(new Elder(new ElderId(UUID.randomUUID()), null, HOME, Risk.KEY, false, Set.of(), null, 1));
        assertThat(place(gone.id(), Hall.BATH, 60, null, Hall.SEAT)).isInstanceOf(Placement.NotServed.class);
        assertThat(hall.stores.dockets()).isEmpty();
    }
}
