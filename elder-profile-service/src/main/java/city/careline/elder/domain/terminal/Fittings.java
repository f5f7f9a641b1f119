package city.careline.elder.domain.terminal;

import city.careline.elder.domain.Refusal;
import city.careline.elder.domain.elder.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a terminal is reached and recognised by, and what its keys mean.
 *
 * @param line line number, absent for an IP terminal without a line
 * @param deviceId id an IP terminal reports itself by, absent for a plain phone
 * @param keyMap key to number or item code; the shipped default when none is given
 */
public record Fittings(@Nullable PhoneNumber line, @Nullable String deviceId, Map<String, String> keyMap) {
    /** The red key calls 995, the green key 996. */
    public static final Map<String, String> DEFAULT_KEYS = Map.of("EMERGENCY", "995", "SERVICE", "996");

    private static final int KEYS_MAX = 10;
    private static final String WORD = "[A-Z0-9_]{1,40}";

    /** Keeps its own copy. */
    public Fittings {
        keyMap = keyMap.isEmpty() ? DEFAULT_KEYS : Map.copyOf(keyMap);
    }

    /** What is wrong with them; nothing when empty. */
    public List<Refusal> flaws() {
        var flaws = new ArrayList<Refusal>();
        if (line == null && deviceId == null) {
            flaws.add(Refusal.TERMINAL_UNREACHABLE);
        }
        boolean words = keyMap.entrySet().stream()
                .allMatch(key -> key.getKey().matches(WORD) && key.getValue().matches(WORD));
        if (!words || keyMap.size() > KEYS_MAX) {
            flaws.add(Refusal.KEY_MAP_INVALID);
        }
        return flaws;
    }
}
