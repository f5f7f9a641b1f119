package city.careline.elder.domain.terminal;

import java.util.UUID;

/** Identifies a terminal. */
public record TerminalId(UUID value) {}
