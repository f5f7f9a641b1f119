package city.careline.deploy.demo;

import java.time.Instant;

/** The clock of business decisions ({@code careline_now()}), which in an embedded city may be moved. */
public interface CityClock {
    /** The city's time now. */
    Instant now();

    /** Moves every service's clock; from there it runs on. */
    void moveTo(Instant instant);

    /** Back to real time. */
    void reset();
}
