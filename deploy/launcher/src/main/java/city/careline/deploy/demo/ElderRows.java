package city.careline.deploy.demo;

import city.careline.deploy.demo.generator.Elder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Elders as the register wants them. */
final class ElderRows {
    private ElderRows() {}

    /** With a household of her own. */
    static Map<String, Object> row(Elder elder) {
        Map<String, Object> row = change(elder);
        row.put("groups", elder.groups().stream().map(ElderRows::group).toList());
        row.put("contacts", elder.contacts().stream().map(ElderRows::contact).toList());
        return row;
    }

    /** What a change of her data says when nothing changes. */
    static Map<String, Object> change(Elder elder) {
        var row = new LinkedHashMap<String, Object>();
        row.put("name", elder.name());
        row.put("identityNumber", elder.identityNumber());
        row.put("phone", elder.phone());
        row.put("regionCode", elder.regionCode());
        row.put("address", elder.address());
        if (elder.doorNote() != null) {
            row.put("doorNote", elder.doorNote());
        }
        row.put("position", Map.of("latitude", elder.latitude(), "longitude", elder.longitude(), "crs", "WGS84"));
        row.put("urban", elder.urban());
        row.put("risk", elder.risk());
        return row;
    }

    /** With a household of her own and her own terminal. */
    static Map<String, Object> row(Elder elder, String line) {
        Map<String, Object> row = row(elder);
        row.put("terminal", Map.of("lineNumber", line));
        return row;
    }

    /** In the household of somebody else. */
    static Map<String, Object> joining(Elder elder, String householdId) {
        Map<String, Object> row = row(elder);
        row.put("householdId", householdId);
        return row;
    }

    static Map<String, Object> request(List<Map<String, Object>> rows) {
        return Map.of("elders", rows);
    }

    private static Map<String, String> group(Elder.Group group) {
        return Map.of("code", group.code(), "from", group.from().toString(), "issuer", group.issuer());
    }

    private static Map<String, String> contact(Elder.Contact contact) {
        return Map.of(
                "name", contact.name(),
                "phone", contact.phone(),
                "relation", contact.relation(),
                "role", contact.role());
    }
}
