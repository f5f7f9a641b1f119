package city.careline.dispatch.application;

import city.careline.dispatch.domain.Elder;
import city.careline.dispatch.domain.Kind;
import city.careline.dispatch.domain.ProviderId;
import city.careline.dispatch.domain.matching.Considered;
import city.careline.dispatch.domain.matching.DecisionCard;
import city.careline.dispatch.domain.matching.Item;
import city.careline.dispatch.domain.matching.Travel;
import city.careline.dispatch.domain.policy.OfferPolicy;
import city.careline.dispatch.domain.policy.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells before an item is ordered who could come, how soon and for how much (点菜式就近). Nothing is written and nobody
 * is bound; whether the elder has a quota is billing's to say.
 */
@ApplicationScoped
public class QuoteVisit {
    private final UnitsOfWork units;
    private final Elders elders;
    private final Catalogue catalogue;
    private final Policies policies;
    private final RankCandidates rankCandidates;

    /** Reads only. */
    public QuoteVisit(
            UnitsOfWork units, Elders elders, Catalogue catalogue, Policies policies, RankCandidates rankCandidates) {
        this.units = units;
        this.elders = elders;
        this.catalogue = catalogue;
        this.policies = policies;
        this.rankCandidates = rankCandidates;
    }

    /** What can be said. */
    public sealed interface Quote {
        /**
         * Somebody could come.
         *
         * @param providerId whose worker
         * @param travel the way
         * @param arrivalAt when somebody would be there: the wanted time, or as soon as the way allows
         * @param priceFen price of the visit in fen, absent where the catalogue has none
         * @param publicMoney true when item, contract, price and standing let public money pay
         */
        record Offered(
                ProviderId providerId,
                Travel travel,
                Instant arrivalAt,
                @Nullable Long priceFen,
                boolean publicMoney) implements Quote {}

        /**
         * Nobody could come.
         *
         * @param rejections how many each reason keeps away
         */
        record Nobody(Map<String, Integer> rejections) implements Quote {
            /** Keeps its own copy. */
            public Nobody {
                rejections = Map.copyOf(rejections);
            }
        }

        /**
         * The item could not be ordered at all.
         *
         * @param why as an order would be answered
         */
        record Refused(PlaceServiceOrder.Placement why) implements Quote {}
    }

    /** The quote for a wish, as an order for it would be decided now. */
    public Uni<Quote> handle(PlaceServiceOrder.Wish wish, Viewer viewer) {
        return units.run(work -> elders.list(work, List.of(wish.elderId())).chain(found -> {
            Elder elder = found.isEmpty() ? null : found.getFirst();
            Item item = catalogue.findItem(wish.itemCode()).orElse(null);
            var refusal = PlaceServiceOrder.refusal(wish, elder, item, viewer, work.now());
            return refusal != null || elder == null || item == null
                    ? Uni.createFrom().item(refused(refusal))
                    : quote(work, wish, elder, item);
        }));
    }

    private static Quote refused(PlaceServiceOrder.@Nullable Placement refusal) {
        return new Quote.Refused(Objects.requireNonNullElseGet(refusal, PlaceServiceOrder.Placement.UnknownElder::new));
    }

    /** Where public money may not pay anybody who could come, somebody who is paid privately is looked for. */
    private Uni<Quote> quote(UnitOfWork work, PlaceServiceOrder.Wish wish, Elder elder, Item item) {
        var matter = new Scope.Matter(elder.home().region(), Kind.SERVICE_ORDER, elder.risk(), item.code());
        return policies.offersFor(work, matter)
                .chain(policy -> seek(
                                work, wanted(wish, elder, matter, policy, item.publicMoney(), work.now()), policy, 1)
                        .chain(card -> card.chosen().isEmpty() && item.publicMoney()
                                ? seek(work, wanted(wish, elder, matter, policy, false, work.now()), policy, 1)
                                : Uni.createFrom().item(card))
                        .map(card -> said(card, wish.minutes())));
    }

    private static Wanted wanted(
            PlaceServiceOrder.Wish wish,
            Elder elder,
            Scope.Matter matter,
            OfferPolicy policy,
            boolean publicMoney,
            Instant now) {
        Instant at =
                Optional.ofNullable(wish.scheduledAt()).filter(now::isBefore).orElse(now);
        return new Wanted(
                matter, elder.home(), at, wish.minutes(), publicMoney, List.of(elder), Set.of(), policy.ring(1));
    }

    private Uni<DecisionCard> seek(UnitOfWork work, Wanted wanted, OfferPolicy policy, int wave) {
        return rankCandidates
                .handle(work, wanted.in(policy.ring(wave)))
                .chain(card -> card.chosen().isEmpty() && !policy.isLastRing(wave)
                        ? seek(work, wanted, policy, wave + 1)
                        : Uni.createFrom().item(card));
    }

    private static Quote said(DecisionCard card, int minutes) {
        if (card.chosen().isEmpty()) {
            return new Quote.Nobody(card.rejections().entrySet().stream()
                    .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue)));
        }
        Considered best = card.chosen().getFirst();
        var need = card.need();
        Travel way = Objects.requireNonNull(best.travel(), "who is chosen has a way");
        Instant soonest = need.now().plusSeconds(way.seconds());
        return new Quote.Offered(
                best.providerId(),
                way,
                soonest.isAfter(need.at()) ? soonest : need.at(),
                need.item().priceFen(best.providerId(), need.at(), minutes),
                need.publicMoney());
    }
}
