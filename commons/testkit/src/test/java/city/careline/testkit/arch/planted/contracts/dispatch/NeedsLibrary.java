package city.careline.testkit.arch.planted.contracts.dispatch;

import com.fasterxml.jackson.databind.JsonNode;

public record NeedsLibrary(JsonNode json) {}
