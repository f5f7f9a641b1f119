package city.careline.dispatch.adapter.postgres;

import city.careline.dispatch.domain.ProviderId;
import city.careline.dispatch.domain.RegionCode;
import city.careline.dispatch.domain.WorkerId;
import city.careline.dispatch.domain.matching.DecisionCard;
import city.careline.dispatch.domain.matching.MatchingPolicy;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Decision cards and their policies as they are stored: the card's own components, ids as plain text, what is absent or empty left out. A
 * component may be added if cards without it can still be read.
 */
final class CardJson {
    private static final ObjectMapper MAPPER = mapper();

    private CardJson() {}

    private abstract static class IdText {
        @JsonValue
        abstract UUID value();
    }

    private abstract static class WorkerText extends IdText {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        WorkerText(UUID ignored) {}
    }

    private abstract static class ProviderText extends IdText {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        ProviderText(UUID ignored) {}
    }

    private abstract static class RegionText {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        RegionText(String ignored) {}

        @JsonValue
        abstract String value();
    }

    private static ObjectMapper mapper() {
        ObjectMapper mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addMixIn(WorkerId.class, WorkerText.class)
                .addMixIn(ProviderId.class, ProviderText.class)
                .addMixIn(RegionCode.class, RegionText.class)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
                .visibility(PropertyAccessor.GETTER, Visibility.NONE)
                .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                .visibility(PropertyAccessor.FIELD, Visibility.ANY)
                .build();
        for (Class<?> many : List.of(List.class, Set.class, Map.class)) {
            mapper.configOverride(many).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
        }
        mapper.configOverride(String.class)
                .setInclude(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS));
        return mapper;
    }

    static String write(Object cardOrPolicy) {
        try {
            return MAPPER.writeValueAsString(cardOrPolicy);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a decision card or its policy cannot be written", e);
        }
    }

    static DecisionCard read(String card) {
        return read(card, DecisionCard.class);
    }

    static MatchingPolicy readPolicy(String policy) {
        return read(policy, MatchingPolicy.class);
    }

    private static <T> T read(String text, Class<T> type) {
        try {
            return MAPPER.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not a readable " + type.getSimpleName(), e);
        }
    }
}
