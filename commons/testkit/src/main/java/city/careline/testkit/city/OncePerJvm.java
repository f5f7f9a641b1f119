package city.careline.testkit.city;

import java.util.function.Supplier;

/**
 * Values that all of one JVM share, kept as system properties: Quarkus loads test resources and test classes in class
 * loaders of their own, which have nothing else in common.
 */
final class OncePerJvm {

    private OncePerJvm() {}

    /** The value of the system property, made by the first who asks. */
    static String value(String property, Supplier<String> maker) {
        synchronized (System.class) {
            String value = System.getProperty(property);
            if (value == null) {
                value = maker.get();
                System.setProperty(property, value);
            }
            return value;
        }
    }
}
