package city.careline.gateway.adapter.asterisk;

import city.careline.gateway.application.CityTime;
import city.careline.gateway.domain.CallKind;
import city.careline.gateway.domain.CallSignal;
import city.careline.gateway.domain.SeatId;
import city.careline.runtime.crypto.KeyedHash;
import city.careline.runtime.event.Json;
import city.careline.runtime.event.PoisonEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the PBX's words into ours. Line numbers end here: behind this class there are keyed hashes only. */
@ApplicationScoped
public class CelSignals {
    private static final Map<String, CallKind> KEYS =
            Map.of("RED", CallKind.EMERGENCY, "GREEN", CallKind.SERVICE, "PUBLIC", CallKind.PUBLIC);
    private static final Map<String, String> KEY_OF_EXTENSION = Map.of("995", "RED", "996", "GREEN", "12349", "PUBLIC");

    /** Q.850 cause 26: the queue stopped ringing this phone because another was answered. */
    private static final Pattern ANSWERED_ELSEWHERE = Pattern.compile("\"hangupcause\":26\\b");

    private final KeyedHash hash;
    private final CityTime time;
    private final Pattern seatChannel;
    private final Pattern seatName;

    /** Knows seats by their endpoint's name. */
    public CelSignals(KeyedHash hash, CityTime time, PbxSettings settings) {
        this.hash = hash;
        this.time = time;
        this.seatChannel = Pattern.compile("PJSIP/(" + settings.seatPattern() + ")-[0-9a-f]+");
        this.seatName = Pattern.compile("PJSIP/(" + settings.seatPattern() + ")");
    }

    /** What the line means for a call; empty for the many that mean nothing. */
    Optional<CallSignal> of(CelLine line) {
        Instant at = line.at().plus(time.shift());
        @Nullable SeatId seat = seat(seatChannel.matcher(line.channel()));
        return Optional.ofNullable(
                switch (line.event()) {
                    case "USER_DEFINED" -> arrived(line, at);
                    case "CHAN_START" -> seat == null ? null : new CallSignal.Offered(line.linkedId(), seat, at);
                    case "BRIDGE_ENTER" -> seat == null ? null : new CallSignal.Connected(line.linkedId(), seat, at);
                    case "HANGUP" ->
                        seat == null
                                ? new CallSignal.HungUp(line.linkedId(), line.channelId(), at)
                                : new CallSignal.SeatLeft(line.linkedId(), seat, isElsewhere(line.extra()), at);
                    case "LINKEDID_END" -> new CallSignal.Over(line.linkedId(), at);
                    default -> null;
                });
    }

    /** The seat of a queue member such as {@code PJSIP/8001}. */
    Optional<SeatId> seatOf(String member) {
        return Optional.ofNullable(seat(seatName.matcher(member)));
    }

    /** The user event a key's extension announces, for a source that does not name it. */
    static String userTypeOf(String extension) {
        return KEY_OF_EXTENSION.getOrDefault(extension, "");
    }

    private @Nullable CallSignal arrived(CelLine line, Instant at) {
        @Nullable CallKind kind = KEYS.get(line.userType());
        return kind == null
                ? null
                : new CallSignal.Arrived(line.linkedId(), line.channelId(), kind, lineHash(line.extra()), at);
    }

    /** The dialplan puts the number there, or nothing when it is withheld. */
    private @Nullable String lineHash(String extra) {
        String number = extra.startsWith("{") ? numberIn(extra) : extra;
        return number.chars().anyMatch(Character::isDigit) ? hash.ofNumber(number) : null;
    }

    private static String numberIn(String json) {
        try {
            Object number = Json.read(json, Map.class).get("extra");
            return number == null ? "" : number.toString();
        } catch (PoisonEvent unreadable) {
            return "";
        }
    }

    private static boolean isElsewhere(String extra) {
        return ANSWERED_ELSEWHERE.matcher(extra).find();
    }

    private static @Nullable SeatId seat(Matcher matcher) {
        return matcher.matches() ? new SeatId(matcher.group(1)) : null;
    }
}
