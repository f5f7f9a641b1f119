package city.careline.elder.domain.elder;

/** Sex as the identity number tells it. */
public enum Sex {
    /** 男: the sequence number is odd. */
    MALE,
    /** 女: the sequence number is even. */
    FEMALE
}
