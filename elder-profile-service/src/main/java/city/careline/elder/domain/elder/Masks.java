package city.careline.elder.domain.elder;

/** How free text is shown to who may not read it. */
public final class Masks {
    /** Stands for a text of which nothing is shown. */
    public static final String HIDDEN = "****";

    private Masks() {}

    /** {@code 张*}: the first character, whatever the length. */
    public static String name(String name) {
        return name.isEmpty() ? HIDDEN : Character.toString(name.codePointAt(0)) + "*";
    }
}
