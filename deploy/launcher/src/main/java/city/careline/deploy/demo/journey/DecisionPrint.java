package city.careline.deploy.demo.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A decision card as a supervisor or a provider would read it. */
final class DecisionPrint {
    private static final int MOST_REFUSED = 5;
    private static final String INDENT = " ".repeat(8);
    /** Parts of a score by their name in the card, as they are read. */
    private static final Map<String, String> PARTS = Map.of(
            "fairness", "recent work",
            "continuity", "served before",
            "preference", "elder's wish",
            "rating", "rating",
            "position", "position");

    private DecisionPrint() {}

    /** The lines of one card: the answer, what was sought, who was chosen with every part of the score, who was not and why. */
    static List<String> lines(JsonNode card) {
        var lines = new ArrayList<String>();
        lines.add(INDENT + card.path("summary").asText());
        JsonNode sought = card.path("sought");
        if (!sought.isMissingNode() && !sought.isNull()) {
            lines.add(INDENT
                    + "sought: %s within %.1f km, %d at a time; %d looked at, the same inputs replay to the same card: %s"
                            .formatted(
                                    sought.path("itemCode").asText(),
                                    sought.path("radiusMeters").asDouble() / 1000,
                                    sought.path("wanted").asInt(),
                                    card.path("considered").size(),
                                    card.path("replays").asBoolean() ? "yes" : "NO"));
        }
        candidates(card, lines);
        return lines;
    }

    private static void candidates(JsonNode card, List<String> lines) {
        int refused = 0;
        for (JsonNode line : card.path("considered")) {
            if (line.path("chosen").asBoolean()) {
                lines.add(INDENT + "+ " + who(line) + score(line));
            } else if (refused++ < MOST_REFUSED) {
                lines.add(INDENT + "- " + who(line) + line.path("reason").asText());
            }
        }
        if (refused > MOST_REFUSED) {
            lines.add(INDENT + "  and %d more, each with its reason".formatted(refused - MOST_REFUSED));
        }
        if (!card.path("beyond").isEmpty()) {
            lines.add(INDENT + "  farther out, counted per reason: " + card.path("beyond"));
        }
    }

    private static String who(JsonNode line) {
        String id = line.path("workerId").asText();
        return "worker …%s %8s ".formatted(id.substring(Math.max(0, id.length() - 6)), distance(line));
    }

    private static String distance(JsonNode line) {
        JsonNode straight = line.path("straightMeters");
        return straight.isNumber() ? String.format(Locale.ROOT, "%.1f km", straight.asDouble() / 1000) : "?";
    }

    private static String score(JsonNode line) {
        JsonNode score = line.path("score");
        var text = new StringBuilder("%d min by %s; score %d = travel %d"
                .formatted(
                        line.path("travelMinutes").asInt(),
                        line.path("basis").asText().toLowerCase(Locale.ROOT),
                        score.path("total").asInt(),
                        score.path("travel").asInt()));
        score.properties().forEach(part -> {
            String name = PARTS.get(part.getKey());
            int seconds = part.getValue().asInt();
            if (name != null && seconds != 0) {
                text.append(" %+d %s".formatted(seconds, name));
            }
        });
        return text.append(", ").append(line.path("positionText").asText()).toString();
    }
}
