package city.careline.elder.adapter.rest;

import city.careline.elder.application.Registered;
import city.careline.elder.domain.terminal.Terminal;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Ids of what a registration brought into being.
 *
 * @param elderId the elder
 * @param householdId the household, new or joined
 * @param terminalId the terminal, when one came with the registration
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RegisteredView(
        UUID elderId, UUID householdId, @Nullable UUID terminalId) {
    static RegisteredView of(Registered registered) {
        Terminal terminal = registered.terminal();
        return new RegisteredView(
                registered.elder().id().value(),
                registered.elder().household().value(),
                terminal == null ? null : terminal.id().value());
    }
}
