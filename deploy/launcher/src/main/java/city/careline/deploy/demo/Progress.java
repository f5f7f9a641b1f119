package city.careline.deploy.demo;

/** Is told what is being done, for a person who waits. */
@FunctionalInterface
public interface Progress {
    /** One line, e.g. {@code elders 1200/2000}. */
    void step(String line);
}
