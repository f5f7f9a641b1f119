package city.careline.dispatch.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.careline.dispatch.domain.OfferId;
import city.careline.dispatch.domain.order.Acceptance;
import city.careline.dispatch.domain.order.Offer;
import city.careline.dispatch.domain.order.Refusal;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AcceptByTokenTest {
    private final Hall hall = new Hall();
    private final KnownTokens tokens = new KnownTokens();
    private final IssueOfferToken issue = new IssueOfferToken(hall.stores, hall.stores, tokens);
    private final ReadOfferToken read = new ReadOfferToken(hall.stores, hall.stores, tokens);
    private final AcceptByToken accept = new AcceptByToken(read, hall.acceptOffer);
    private final DeclineByToken decline = new DeclineByToken(read, hall.declineOffer);

    private static final class KnownTokens implements OfferTokens {
        private final Map<String, OfferId> issued = new HashMap<>();

        @Override
        public String issue(OfferId id) {
            String token = "token-" + id;
            issued.put(token, id);
            return token;
        }

        @Override
        public Optional<OfferId> read(String token) {
            return Optional.ofNullable(issued.get(token));
        }
    }

    @BeforeEach
    void press() {
        hall.worker(100);
        hall.worker(200);
        hall.opened(hall.alarm(hall.resident()));
    }

    private Offer.Open offer(int index) {
        return hall.stores.openOffer(hall.stores.dockets().getFirst().order().id(), index);
    }

    private String token(Offer.Open offer) {
        return ((IssueOfferToken.Issue.Issued) hall.await(issue.handle(offer.id()))).token();
    }

    @Test
    void whoHoldsTheTokenWinsLikeTheWorkerHimselfAndRepeatsForNothing() {
        String token = token(offer(0));
        var granted = (Acceptance.Granted) hall.await(accept.handle(token));
        assertThat(hall.await(accept.handle(token))).isEqualTo(new Acceptance.Granted(granted.assignmentId(), true));
    }

    @Test
    void losesLikeAnybodyElse() {
        Offer.Open second = offer(1);
        String late = token(second);
        hall.await(accept.handle(token(offer(0))));
        assertThat(hall.await(accept.handle(late))).isInstanceOf(Acceptance.AlreadyTaken.class);
        assertThat(hall.await(decline.handle(late, "BUSY"))).isInstanceOf(Refusal.TooLate.class);
    }

    @Test
    void declinesOnce() {
        String token = token(offer(0));
        assertThat(hall.await(decline.handle(token, "BUSY"))).isEqualTo(new Refusal.Noted(false));
        assertThat(hall.await(accept.handle(token))).isInstanceOf(Acceptance.TooLate.class);
    }

    @Test
    void noTokenIsGivenForAnOfferThatEnded() {
        Offer.Open offer = offer(0);
        hall.stores.pass(Duration.ofSeconds(60));
        assertThat(hall.await(issue.handle(offer.id()))).isInstanceOf(IssueOfferToken.Issue.Ended.class);
        Offer.Open other = offer(1);
        hall.await(hall.declineOffer.handle(other.id(), hall.self(other), "BUSY"));
        assertThat(hall.await(issue.handle(other.id()))).isInstanceOf(IssueOfferToken.Issue.Ended.class);
    }

    @Test
    void aTokenNeverIssuedAnswersNothing() {
        assertThatThrownBy(() -> hall.await(accept.handle("forged"))).isInstanceOf(Absent.class);
        assertThatThrownBy(() -> hall.await(decline.handle("forged", "BUSY"))).isInstanceOf(Absent.class);
        assertThatThrownBy(() -> hall.await(issue.handle(new OfferId(new UUID(9, 9)))))
                .isInstanceOf(Absent.class);
    }
}
