package city.careline.dispatch.application;

/** Whether everybody who might be sent is in memory yet; before that nobody can be said to be missing. */
@FunctionalInterface
public interface CandidatesComplete {
    /** True once everything published before this instance started has been read. */
    boolean isComplete();
}
