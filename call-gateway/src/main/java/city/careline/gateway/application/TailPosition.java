package city.careline.gateway.application;

/**
 * How far the PBX's record has been read.
 *
 * @param identity which file it is, so that a rotated or replaced one is noticed; never its text
 * @param offset bytes read, always at the end of a line
 */
public record TailPosition(String identity, long offset) {}
