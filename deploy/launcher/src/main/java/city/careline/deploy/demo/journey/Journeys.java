package city.careline.deploy.demo.journey;

import city.careline.deploy.demo.Api;
import city.careline.deploy.demo.ApiRefusal;
import city.careline.deploy.demo.Await;
import city.careline.deploy.demo.DemoCity;
import city.careline.deploy.demo.Progress;
import city.careline.deploy.pbx.PbxFailure;
import city.careline.deploy.pbx.SipPhones;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;

/** The journeys of the hotline in a demo city, as often as wanted. */
public final class Journeys {
    private final Api api;
    private final Cast cast;
    private final Optional<Telephones> phones;
    private final Progress progress;

    /** Plays in a loaded city; without phones, presses come by the alarm API and no journey counts as complete. */
    public Journeys(Api api, DemoCity city, Optional<SipPhones> phones, Progress progress) {
        this.api = api;
        this.cast = new Cast(api, city);
        this.phones = phones.map(Telephones::new);
        this.progress = progress;
    }

    /** All three, one after the other; two of them at the given seat. */
    public JourneyReport play(String seat) {
        var results = new ArrayList<JourneyResult>();
        results.add(red(seat));
        results.add(green(seat));
        results.add(far());
        return new JourneyReport(results);
    }

    /** From the red key to the closed incident. */
    public JourneyResult red(String seat) {
        return tell("red", log -> new RedJourney(api, cast, phones, log).play(seat));
    }

    /** From the green key to the adjustment after the month was closed. */
    public JourneyResult green(String seat) {
        return tell("green", log -> new GreenJourney(api, cast, phones, log).play(seat));
    }

    /** Beyond everybody's reach, and helped all the same. */
    public JourneyResult far() {
        return tell("far", log -> new FarJourney(api, cast, log).play());
    }

    private JourneyResult tell(String name, Consumer<JourneyLog> journey) {
        var log = new JourneyLog(name, progress);
        try {
            journey.accept(log);
            return log.result(null);
        } catch (Broken | ApiRefusal | Await.NeverHappened | PbxFailure | UncheckedIOException e) {
            return log.result(String.valueOf(e.getMessage()));
        }
    }
}
