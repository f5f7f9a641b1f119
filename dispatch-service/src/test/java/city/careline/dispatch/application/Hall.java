package city.careline.dispatch.application;

import city.careline.dispatch.Samples;
import city.careline.dispatch.Someone;
import city.careline.dispatch.adapter.index.WorkerIndex;
import city.careline.dispatch.domain.Elder;
import city.careline.dispatch.domain.ElderId;
import city.careline.dispatch.domain.GeoPoint;
import city.careline.dispatch.domain.Risk;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.WorkerId;
import city.careline.dispatch.domain.matching.DecisionCard;
import city.careline.dispatch.domain.matching.GreatCircleTravel;
import city.careline.dispatch.domain.matching.Item;
import city.careline.dispatch.domain.order.Answerer;
import city.careline.dispatch.domain.order.Offer;
import city.careline.dispatch.domain.order.Signal;
import city.careline.runtime.crypto.FieldCipher;
import city.careline.testkit.city.TestKeys;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The whole of dispatching in memory, with nothing replaced but the store. */
final class Hall implements DecisionCards, CardReadings {
    static final String BATH = "BATH_HELP";

    final InMemoryStores stores = new InMemoryStores();
    final WorkerIndex index = new WorkerIndex(new SimpleMeterRegistry());
    final FieldCipher cipher = new FieldCipher(TestKeys.fieldKeyset());
    final SurveyOrder surveyOrder = new SurveyOrder(stores, stores);
    final RankCandidates rankCandidates =
            new RankCandidates(index, index, stores, new MatchingPoliciesInMemory(), GreatCircleTravel.STANDARD);
    final SeekCandidates seekCandidates = new SeekCandidates(rankCandidates);
    final RegionPools regionPools = new RegionPools(GreatCircleTravel.STANDARD);
    final OfferWaiting offerWaiting = new OfferWaiting(stores, surveyOrder, this, seekCandidates, regionPools);
    final FindPreemptible findPreemptible = new FindPreemptible(stores, GreatCircleTravel.STANDARD);
    final MakeOffers makeOffers =
            new MakeOffers(stores, surveyOrder, this, seekCandidates, findPreemptible, offerWaiting);
    final JudgeWorker judgeWorker =
            new JudgeWorker(index, index, stores, new MatchingPoliciesInMemory(), GreatCircleTravel.STANDARD);
    final OpenIncident openIncident = new OpenIncident(stores, stores, stores, stores, makeOffers);
    final NoteCall noteCall = new NoteCall(stores, stores, makeOffers);
    final NoteHold noteHold = new NoteHold(stores, stores, surveyOrder, makeOffers);
    final PlaceServiceOrder placeServiceOrder =
            new PlaceServiceOrder(stores, stores, stores, stores, index, stores, Duration.ofSeconds(2));
    final QuoteVisit quoteVisit = new QuoteVisit(stores, stores, index, stores, rankCandidates);
    final AcceptOffer acceptOffer = new AcceptOffer(stores, stores, stores, stores, judgeWorker, makeOffers);
    final AssignWorker assignWorker = new AssignWorker(stores, stores, stores, stores, surveyOrder, judgeWorker);
    final ReassignWorkOrder reassignWorkOrder = new ReassignWorkOrder(stores, stores, stores, makeOffers);
    final GiveBackAssignment giveBackAssignment = new GiveBackAssignment(stores, stores, stores, makeOffers);
    final DeclineOffer declineOffer = new DeclineOffer(stores, stores, makeOffers);
    final ReleaseWorkOrder releaseWorkOrder = new ReleaseWorkOrder(stores, stores, makeOffers);
    final CancelWorkOrder cancelWorkOrder = new CancelWorkOrder(stores, stores);
    final CloseWorkOrder closeWorkOrder = new CloseWorkOrder(stores, stores);
    final IdentifyElder identifyElder = new IdentifyElder(stores, stores, stores, makeOffers);
    final ReportVisit reportVisit = new ReportVisit(stores, stores, stores);
    final WidenSearch widenSearch = new WidenSearch(stores, surveyOrder, this, seekCandidates, makeOffers);
    final RequestAmbulance requestAmbulance = new RequestAmbulance(stores, stores);
    final LookAgain lookAgain = new LookAgain(stores, stores, makeOffers, offerWaiting, widenSearch);
    final FireDeadlines fireDeadlines = new FireDeadlines(stores, stores, lookAgain);
    final RepairOrders repairOrders = new RepairOrders(stores, stores, lookAgain);
    final ReadEmergencyCard readEmergencyCard = new ReadEmergencyCard(stores, stores, stores, cipher, this);
    final List<Integer> waves = new ArrayList<>();
    final List<String> obstacles = new ArrayList<>();
    final List<String> readings = new ArrayList<>();

    static final Viewer SEAT = new Viewer("operator-1", true, "", null, null);
    static final Viewer ELSEWHERE = new Viewer("operator-2", true, "98", null, null);

    <T> T await(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(5));
    }

    /** A worker on duty so many metres north of the home, performing what is asked for. */
    WorkerId worker(int metersNorth, String... items) {
        Someone one = Someone.somebody()
                .performing(items.length == 0 ? new String[] {"URGENT_HELP"} : items)
                .holding("CARE_WORKER", Samples.NOW.plus(Duration.ofDays(99)))
                .holding("FIRE_SAFETY", Samples.NOW.plus(Duration.ofDays(99)))
                .onDuty(Samples.NOW.minus(Duration.ofDays(1)), Samples.NOW.plus(Duration.ofDays(99)));
        WorkerId worker = one.worker().id();
        index.put(new CandidateFeed.ProviderNews(one.provider(), Map.of(), 1));
        index.put(new CandidateFeed.WorkerNews(one.worker(), null, 1));
        GeoPoint at = Samples.north(metersNorth);
        index.seen(worker, at, Samples.NOW.plus(Duration.ofDays(1)));
        return worker;
    }

    /** The catalogue has the item. */
    void sellsBaths() {
        index.put(new Item(BATH, false, 30, 120, Set.of("CARE_WORKER")), 1);
        index.put(new Item("URGENT_HELP", true, 1, 600, Set.of()), 1);
    }

    /** An elder who is known here. */
    Elder known(Elder elder) {
        await(stores.run(work -> stores.putAll(work, List.of(elder))));
        return elder;
    }

    /** An elder with a card, known here. */
    Elder resident() {
        Elder one = Samples.elder();
        return known(new Elder(
                one.id(),
                one.householdId(),
                one.home(),
                one.risk(),
                true,
                Set.of(),
                cipher.encrypt("{\"name\":\"演示老人\"}", "emergency-card/" + one.id()),
                1));
    }

    /** An alarm of this elder. */
    OpenIncident.Alarm alarm(@Nullable Elder elder) {
        return new OpenIncident.Alarm(
                new Signal(UUID.randomUUID(), UUID.randomUUID(), Samples.NOW),
                Samples.ORIGIN,
                "line-" + UUID.randomUUID(),
                elder == null ? null : elder.householdId(),
                elder == null ? List.<ElderId>of() : List.of(elder.id()),
                elder == null ? null : elder.home().region(),
                Risk.HIGH);
    }

    OpenIncident.Outcome raise(OpenIncident.Alarm alarm) {
        return await(stores.run(work -> openIncident.handle(work, alarm)));
    }

    WorkOrderId opened(OpenIncident.Alarm alarm) {
        return ((OpenIncident.Outcome.Opened) raise(alarm)).id();
    }

    Answerer self(Offer offer) {
        return Samples.worker(offer);
    }

    /** Fires what is due. */
    int fire() {
        return await(fireDeadlines.handle());
    }

    @Override
    public Uni<Void> add(UnitOfWork work, WorkOrderId id, int wave, DecisionCard card) {
        waves.add(wave);
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> addNobody(UnitOfWork work, WorkOrderId id, int wave, Map<String, Integer> why) {
        obstacles.addAll(why.keySet());
        waves.add(wave);
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<List<Kept>> list(UnitOfWork work, WorkOrderId id) {
        return Uni.createFrom().item(List.of());
    }

    @Override
    public Uni<Void> note(UnitOfWork work, WorkOrderId id, List<Elder> whose, Viewer reader) {
        readings.add(reader.subject());
        return Uni.createFrom().voidItem();
    }
}
