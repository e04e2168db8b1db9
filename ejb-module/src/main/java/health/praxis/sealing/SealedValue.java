package health.praxis.sealing;

/**
 * A sealed value where it is stored.
 *
 * @param row what follows the column's name and a colon in the value's place
 */
public record SealedValue(String row, String sealed) {}
