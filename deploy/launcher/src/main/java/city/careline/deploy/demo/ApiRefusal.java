package city.careline.deploy.demo;

/** A service said no: the problem+json of its answer, or what could be made of another kind of answer. */
public final class ApiRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final String title;
    private final String detail;

    /** With the fields of the problem; {@code request} is method and path, without personal data. */
    public ApiRefusal(String request, int status, String type, String title, String detail) {
        super("%s: %d %s %s".formatted(request, status, title, detail));
        this.status = status;
        this.type = type;
        this.title = title;
        this.detail = detail;
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** URN of the kind of problem, e.g. {@code urn:careline:problem:month-closed}. */
    public String type() {
        return type;
    }

    /** Short English summary. */
    public String title() {
        return title;
    }

    /** Explanation for people. */
    public String detail() {
        return detail;
    }

    /** True when the problem is of the named kind, e.g. {@code month-closed}. */
    public boolean is(int expectedStatus, String kind) {
        return status == expectedStatus && type.endsWith(":" + kind);
    }
}
