package city.careline.dispatch.adapter.index;

/** Who may be found, beyond what the mask tells. */
@FunctionalInterface
interface Admission {
    /** True when this one may be found; asked only of those near enough. */
    boolean admits(Person person);
}
