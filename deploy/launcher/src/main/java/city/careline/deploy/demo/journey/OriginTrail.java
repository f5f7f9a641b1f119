package city.careline.deploy.demo.journey;

import city.careline.deploy.demo.Api;
import city.careline.deploy.demo.Service;
import city.careline.deploy.demo.Session;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** One origin id leads from the press to the last posting, asked of each service by itself. */
final class OriginTrail {
    private final Session supervisor;
    private final Session finance;
    private final JourneyLog log;

    OriginTrail(Api api, JourneyLog log) {
        this.supervisor = api.as("supervisor");
        this.finance = api.as("finance");
        this.log = log;
    }

    void follow(Story order) {
        JsonNode story = order.now();
        String origin = Json.id(story, "originId");
        var found = new LinkedHashMap<String, Object>();
        found.put("calls", rows(supervisor, Service.GATEWAY, "/calls?origin=" + origin));
        found.put("orders", rows(supervisor, Service.DISPATCH, "/work-orders?origin=" + origin));
        found.put("offers", story.path("offers").size());
        found.put("visits", story.path("visit").has("visitId") ? 1 : 0);
        found.put("holds", rows(finance, Service.BILLING, "/holds?origin=" + origin));
        found.put("postings", rows(finance, Service.BILLING, "/ledger/postings?origin=" + origin));
        Broken.unless(!found.containsValue(0), "the origin id does not lead everywhere: " + found);
        var ids = new LinkedHashMap<String, Object>();
        ids.put("originId", origin);
        ids.putAll(found);
        log.step("the press's origin id leads all the way", ids);
        log.fact("origin", Map.copyOf(ids));
    }

    private static int rows(Session reader, Service service, String path) {
        return Json.rows(reader.get(service, path)).size();
    }
}
