package city.careline.runtime.problem;

/** Carries a problem out of the REST edge. Not for the domain: refusals there are outcomes. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.title(), null, false, false);
        this.problem = problem;
    }

    /** What the caller gets. */
    public Problem problem() {
        return problem;
    }
}
