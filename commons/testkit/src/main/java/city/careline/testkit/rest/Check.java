package city.careline.testkit.rest;

/** What the walk tries on an operation. */
public enum Check {
    /** No token: 401. */
    NO_TOKEN,

    /** A forged and an expired token: 401. */
    FOREIGN_TOKEN,

    /** A token of each role that may not: 403. */
    WRONG_ROLE,

    /** A body that is not JSON: 400. */
    MALFORMED_JSON,

    /** A body with a field nobody knows: 400 that names it. */
    UNKNOWN_FIELD,

    /** An empty object where fields are required: 4xx. */
    MISSING_FIELDS,

    /** Each field in turn with a value of another type: 400 that names it. */
    WRONG_TYPE,

    /** Each text in turn with a million characters: 4xx. */
    HUGE_TEXT,

    /** A path that names nothing: 404; with a body also the refusal of the body. */
    UNKNOWN_ID,

    /** A path with nonsense in the place of an id: 4xx. */
    NONSENSE_ID
}
