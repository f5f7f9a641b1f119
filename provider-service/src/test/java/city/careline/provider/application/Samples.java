package city.careline.provider.application;

import city.careline.provider.domain.admission.CreditCode;
import city.careline.provider.domain.admission.Particulars;
import city.careline.provider.domain.admission.Phone;
import city.careline.provider.domain.admission.ProviderId;
import city.careline.provider.domain.admission.ProviderKind;
import city.careline.provider.domain.admission.Site;
import city.careline.provider.domain.admission.SiteId;
import city.careline.provider.domain.catalogue.Item;
import city.careline.provider.domain.catalogue.Unit;
import city.careline.provider.domain.place.Position;
import city.careline.provider.domain.place.Region;
import city.careline.provider.domain.staff.Certificate;
import city.careline.provider.domain.staff.Duties;
import city.careline.provider.domain.staff.PersonName;
import city.careline.provider.domain.staff.Worker;
import city.careline.provider.domain.staff.WorkerId;
import city.careline.provider.domain.supervision.Dossier;
import city.careline.provider.domain.supervision.Papers;
import city.careline.runtime.event.Ids;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Invented providers and workers; each call gives another credit code, so that tests do not meet in one database. */
public final class Samples {
    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime() % 100_000_000L * 10);

    private Samples() {}

    /** A code nobody else has. */
    public static CreditCode creditCode() {
        return CreditCode.complete("91990101" + "%09d".formatted(NEXT.incrementAndGet() % 1_000_000_000L));
    }

    /** A county nobody else has; there are 9,801, and none ends in 00, which would make it a city. */
    public static Region county() {
        int number = (int) (NEXT.incrementAndGet() % 9_801);
        return new Region("99%02d%02d000000".formatted(number / 99 + 1, number % 99 + 1));
    }

    /** An enterprise that serves in the county. */
    public static Particulars particulars(Region county) {
        return new Particulars(
                "演示养老服务有限公司", creditCode(), ProviderKind.ENTERPRISE, List.of(county), new Phone("10040000001"));
    }

    /** Papers that are good for long. */
    public static Papers papers() {
        return new Papers(Instant.parse("2090-01-01T00:00:00Z"), Instant.parse("2090-01-01T00:00:00Z"));
    }

    /** A dossier with good papers and nothing else. */
    public static Dossier dossier() {
        return Dossier.EMPTY.with(papers());
    }

    /** A site in the county. */
    public static Site site(Region county) {
        return new Site(new SiteId(Ids.next()), "演示网点", county, "演示路 1 号", new Position(31.75, 116.5), 5_000);
    }

    /** A worker who answers emergencies. */
    public static Worker worker(ProviderId employer, @Nullable SiteId site, Certificate... certificates) {
        return Worker.hired(
                new WorkerId(Ids.next()),
                employer,
                new PersonName("演示员"),
                new Phone("10030000001"),
                new Duties(true, site, List.of("URGENT_HELP"), 1, 0),
                List.of(certificates));
    }

    /** An item that is not in the catalogue yet. */
    public static Item item() {
        return new Item(
                "TEST_" + NEXT.incrementAndGet(),
                "演示项目",
                "LIFE_CARE",
                Unit.HOUR,
                false,
                true,
                30,
                120,
                List.of("CARE_WORKER"),
                true,
                List.of(),
                List.of(),
                1);
    }
}
