package city.careline.dispatch.domain;

import java.util.UUID;

/** Where fresh identifiers come from; the domain draws nothing by itself. */
@FunctionalInterface
public interface NewIds {
    /** An identifier never given before. */
    UUID next();
}
