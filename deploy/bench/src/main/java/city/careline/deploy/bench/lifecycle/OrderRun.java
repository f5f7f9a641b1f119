package city.careline.deploy.bench.lifecycle;

import city.careline.contracts.dispatch.OfferMade;
import city.careline.deploy.bench.lifecycle.Stages.Stage;
import city.careline.runtime.event.CloudEventHeaders;
import city.careline.runtime.event.OutgoingEvent;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;

/**
 * One customer after the other, on one thread: presses, waits for an offer, lets its worker accept, go, work and leave,
 * and lets the seat close the order. Requests go to the processes of dispatch in turn. A worker who is busy declines and
 * the next one asked answers.
 */
final class OrderRun implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE_SECONDS = 30;

    private final Population population;
    private final Tokens tokens;
    private final HeardEvents heard;
    private final KafkaProducer<String, String> producer;
    private final List<Wire> wires = new ArrayList<>();
    private int turn;

    OrderRun(
            Population population,
            Tokens tokens,
            HeardEvents heard,
            KafkaProducer<String, String> producer,
            List<URI> dispatchers,
            int firstTurn)
            throws IOException {
        this.population = population;
        this.tokens = tokens;
        this.heard = heard;
        this.producer = producer;
        this.turn = firstTurn;
        for (URI address : dispatchers) {
            wires.add(new Wire(address));
        }
    }

    /** The whole life of an order for this household; answers the alarm's id. */
    UUID live(Population.Household home, Stages stages) throws IOException, InterruptedException {
        OutgoingEvent press = population.press(home);
        String origin = press.header().originId();
        BlockingQueue<OfferMade> offers = heard.offersOf(origin);
        try {
            long start = System.nanoTime();
            producer.send(CloudEventHeaders.toRecord(press));
            visit(accept(offers, stages, start), home, stages);
            return press.header().id();
        } finally {
            heard.forget(origin);
        }
    }

    private record Won(OfferMade offer, String assignment) {}

    private Won accept(BlockingQueue<OfferMade> offers, Stages stages, long pressed)
            throws IOException, InterruptedException {
        boolean first = true;
        while (true) {
            OfferMade offer = offers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (offer == null) {
                throw new IOException("no offer within " + PATIENCE_SECONDS + " s");
            }
            long asked = System.nanoTime();
            if (first) {
                stages.took(Stage.PRESS_TO_OFFER, asked - pressed);
                first = false;
            }
            String token = tokens.worker(offer.workerId());
            Wire.Answer answer = send("PUT", "/offers/" + offer.offerId() + "/acceptance", token, "{}");
            if (answer.isGood()) {
                stages.took(Stage.ACCEPTANCE, System.nanoTime() - asked);
                return new Won(
                        offer, JSON.readTree(answer.body()).path("assignmentId").asText());
            }
            send("PUT", "/offers/" + offer.offerId() + "/decline", token, "{\"reason\":\"BUSY\"}");
        }
    }

    private void visit(Won won, Population.Household home, Stages stages) throws IOException {
        String token = tokens.worker(won.offer().workerId());
        String at = "{\"latitude\":" + home.latitude() + ",\"longitude\":" + home.longitude() + "}";
        String path = "/assignments/" + won.assignment();
        step(Stage.EN_ROUTE, "PUT", path + "/en-route", token, "{}", stages);
        step(Stage.ARRIVAL, "PUT", path + "/arrival", token, "{}", stages);
        step(Stage.CHECK_IN, "PUT", path + "/check-in", token, at, stages);
        step(Stage.CHECK_OUT, "PUT", path + "/check-out", token, at, stages);
        String close = "/work-orders/" + won.offer().workOrderId() + "/follow-up";
        step(Stage.FOLLOW_UP, "POST", close, tokens.operator(), "{\"outcome\":\"SATISFIED\"}", stages);
    }

    private void step(Stage stage, String method, String path, String token, String json, Stages stages)
            throws IOException {
        long asked = System.nanoTime();
        Wire.Answer answer = send(method, path, token, json);
        if (!answer.isGood()) {
            throw new IOException(stage + " was answered with " + answer.status() + ": " + answer.body());
        }
        stages.took(stage, System.nanoTime() - asked);
    }

    private Wire.Answer send(String method, String path, String token, String json) throws IOException {
        turn = (turn + 1) % wires.size();
        return wires.get(turn).send(method, path, token, json);
    }

    @Override
    public void close() throws IOException {
        for (Wire wire : wires) {
            wire.close();
        }
    }
}
