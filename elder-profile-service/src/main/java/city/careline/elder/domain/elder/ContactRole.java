package city.careline.elder.domain.elder;

/** What a contact can do in an emergency. */
public enum ContactRole {
    /** Is told. */
    CONTACT,
    /** Can open the door. */
    KEY_HOLDER
}
