package city.careline.elder.adapter.kafka;

import city.careline.contracts.Risk;
import city.careline.contracts.elder.ElderPublished;
import city.careline.contracts.elder.LifeStatus;
import city.careline.contracts.elder.RegionLevel;
import city.careline.contracts.elder.RegionPublished;
import city.careline.contracts.elder.TerminalPublished;
import city.careline.elder.application.Announcement;
import city.careline.elder.application.EventsOut;
import city.careline.elder.domain.elder.AdvancedAge;
import city.careline.elder.domain.elder.Elder;
import city.careline.elder.domain.elder.PhoneNumber;
import city.careline.elder.domain.region.Region;
import city.careline.elder.domain.region.RegionCode;
import city.careline.elder.domain.terminal.Terminal;
import city.careline.runtime.crypto.FieldCipher;
import city.careline.runtime.crypto.KeyedHash;
import city.careline.runtime.event.Json;
import city.careline.runtime.event.OutgoingEvent;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words the register's news as published events: ids, regions and hashes; personal data only inside the sealed card. */
@Singleton
public final class ElderEventsOut implements EventsOut {
    private final FieldCipher cipher;
    private final KeyedHash hash;
    private final AdvancedAge policy;

    /** Uses the keys shared with gateway and dispatch. */
    public ElderEventsOut(FieldCipher cipher, KeyedHash hash, AdvancedAge policy) {
        this.cipher = cipher;
        this.hash = hash;
        this.policy = policy;
    }

    @Override
    public OutgoingEvent of(Announcement news, Instant at, String originId) {
        return switch (news) {
            case Announcement.OfRegion(Region region) -> {
                RegionPublished event = published(region);
                yield OutgoingEvent.of(RegionPublished.TYPE, event, event.regionCode(), at, originId);
            }
            case Announcement.OfElder(Elder elder) -> {
                ElderPublished event = published(elder);
                yield OutgoingEvent.of(
                        ElderPublished.TYPE, event, event.elderId().toString(), at, originId);
            }
            case Announcement.OfTerminal terminal -> {
                TerminalPublished event = published(terminal);
                yield OutgoingEvent.of(
                        TerminalPublished.TYPE, event, event.terminalId().toString(), at, originId);
            }
        };
    }

    private static RegionPublished published(Region region) {
        return new RegionPublished(
                region.code().value(),
                region.code().parent().map(RegionCode::value).orElse(null),
                region.name(),
                RegionLevel.valueOf(region.code().level().name()),
                region.isActive(),
                region.version());
    }

    private ElderPublished published(Elder elder) {
        return new ElderPublished(
                elder.id().value(),
                elder.household().value(),
                elder.home().region().value(),
                elder.home().urban(),
                elder.home().position().latitude(),
                elder.home().position().longitude(),
                Risk.valueOf(elder.care().risk().name()),
                LifeStatus.valueOf(elder.life().status().name()),
                policy.groupsOf(elder).stream()
                        .map(group -> new ElderPublished.Group(group.code(), group.from(), group.to()))
                        .toList(),
                elder.care().wishes().excludedWorkers(),
                cipher.encrypt(Json.write(EmergencyCard.of(elder)), EmergencyCard.context(elder)),
                elder.version(),
                elder.life().isLiving() ? null : elder.life().since(),
                elder.care().wishes().excludedProviders(),
                elder.care().wishes().preferredWorkers(),
                elder.care().wishes().preferredProviders());
    }

    private TerminalPublished published(Announcement.OfTerminal news) {
        Terminal terminal = news.terminal();
        List<Elder> elders = news.pressedBy();
        @Nullable PhoneNumber line = terminal.fittings().line();
        return new TerminalPublished(
                terminal.id().value(),
                line == null ? null : hash.ofNumber(line.digits()),
                terminal.fittings().deviceId(),
                terminal.household().value(),
                elders.stream().map(elder -> elder.id().value()).toList(),
                news.regionCode(),
                Risk.valueOf(Terminal.riskOf(elders).name()),
                terminal.fittings().keyMap(),
                terminal.isActive(),
                terminal.version());
    }
}
