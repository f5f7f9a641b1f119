package city.careline.testkit.arch;

import java.util.List;
import java.util.stream.Stream;

/**
 * The package everything of one city lives in. The real one is {@code city.careline}; the planted violations and the
 * clean sample have roots of their own, so the same rules can be tried on them.
 *
 * @param name the package, without a trailing dot
 */
record Root(String name) {

    /** One word per service, the same in packages, topics and schemas. */
    static final List<String> SERVICES = List.of("gateway", "dispatch", "provider", "elder", "billing");

    /** Patterns of a part of every service, e.g. {@code domain} or {@code adapter.rest}. */
    String[] services(String part) {
        return SERVICES.stream().map(word -> service(word, part)).toArray(String[]::new);
    }

    /** Patterns of every service as a whole. */
    String[] services() {
        return SERVICES.stream().map(this::service).toArray(String[]::new);
    }

    String service(String word) {
        return name + "." + word + "..";
    }

    String service(String word, String part) {
        return name + "." + word + "." + part + "..";
    }

    String contracts() {
        return name + ".contracts..";
    }

    String contracts(String word) {
        return name + ".contracts." + word + "..";
    }

    String runtime() {
        return name + ".runtime..";
    }

    /** Patterns of everything that is shipped. */
    String[] product() {
        return Stream.concat(Stream.of(services()), Stream.of(contracts(), runtime()))
                .toArray(String[]::new);
    }

    /** Patterns of everything that can serve a request. */
    String[] servers() {
        return Stream.concat(Stream.of(services()), Stream.of(runtime())).toArray(String[]::new);
    }
}
