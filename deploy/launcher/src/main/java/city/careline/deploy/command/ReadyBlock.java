package city.careline.deploy.command;

import city.careline.deploy.city.CityOptions;
import city.careline.deploy.city.EmbeddedCity;
import city.careline.deploy.city.Instance;
import city.careline.deploy.city.Part;

/** What a person needs to know once the city runs. */
final class ReadyBlock {
    private ReadyBlock() {}

    static String of(EmbeddedCity city, CityOptions options, String travel, String howToStop) {
        var block = new StringBuilder("\nREADY\n");
        for (Instance instance : city.instances()) {
            block.append("  %-22s %s   (API: /q/swagger-ui, health: /q/health, metrics: /q/metrics)%n"
                    .formatted(instance.title(), city.services().address(instance)));
        }
        block.append("  %-22s %s%n".formatted("telephones", city.telephony().describe()));
        block.append("  %-22s %s%n".formatted("travel times", travel));
        block.append("  %-22s postgresql://127.0.0.1:%d/careline, Kafka 127.0.0.1:%d, Redis 127.0.0.1:%d%n"
                .formatted(
                        "below",
                        options.ports().of(Part.POSTGRES),
                        options.ports().of(Part.KAFKA),
                        options.ports().of(Part.REDIS)));
        block.append("  %-22s ./careline token --role operator   (roles: %s)%n"
                .formatted("tokens", String.join(", ", TokenCommand.ROLES)));
        block.append("  %-22s %s%n".formatted("logs", city.folder().resolve("logs")));
        block.append("  %s; the data stays in %s%n".formatted(howToStop, city.folder()));
        return block.toString();
    }
}
