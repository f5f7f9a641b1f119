package city.careline.contracts;

/**
 * A published event type: its versioned name on the wire, the topic it travels on and the record that carries it.
 *
 * @param name CloudEvents {@code type}, e.g. {@code careline.dispatch.assignment-made.v1}; never a class name
 * @param topic the only topic it is published on
 * @param payload the record written as JSON
 */
public record EventType<T>(String name, Topic topic, Class<T> payload) {

    /** A type published on the given topic. */
    public static <T> EventType<T> of(String name, Topic topic, Class<T> payload) {
        return new EventType<>(name, topic, payload);
    }

    /** The service word that alone may publish it: the second part of the name. */
    public String producer() {
        return name.split("\\.", 3)[1];
    }
}
