package city.careline.elder;

import city.careline.elder.domain.elder.Care;
import city.careline.elder.domain.elder.Contact;
import city.careline.elder.domain.elder.ContactRole;
import city.careline.elder.domain.elder.Elder;
import city.careline.elder.domain.elder.ElderId;
import city.careline.elder.domain.elder.GroupMembership;
import city.careline.elder.domain.elder.IdentityNumber;
import city.careline.elder.domain.elder.LifeState;
import city.careline.elder.domain.elder.LifeStatus;
import city.careline.elder.domain.elder.Person;
import city.careline.elder.domain.elder.PhoneNumber;
import city.careline.elder.domain.elder.Risk;
import city.careline.elder.domain.elder.Wishes;
import city.careline.elder.domain.home.Crs;
import city.careline.elder.domain.home.Home;
import city.careline.elder.domain.home.HouseholdId;
import city.careline.elder.domain.home.Position;
import city.careline.elder.domain.region.RegionCode;
import city.careline.runtime.event.Ids;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Invented people and places, recognisably so; everybody is somebody else. */
public final class Examples {
    /** The invented city. */
    public static final RegionCode CITY = new RegionCode("990100000000");
    /** A district. */
    public static final RegionCode COUNTY = new RegionCode("990102000000");
    /** A street in it. */
    public static final RegionCode STREET = new RegionCode("990102001000");
    /** A community in it. */
    public static final RegionCode COMMUNITY = new RegionCode("990102001001");
    /** The community beside it. */
    public static final RegionCode NEIGHBOUR = new RegionCode("990102001002");
    /** A community of another county. */
    public static final RegionCode FARAWAY = new RegionCode("990121100200");

    private static final AtomicInteger NEXT = new AtomicInteger();

    private Examples() {}

    /** All regions of the examples, parents first. */
    public static List<RegionCode> regions() {
        return List.of(
                CITY,
                COUNTY,
                STREET,
                COMMUNITY,
                NEIGHBOUR,
                new RegionCode("990121000000"),
                new RegionCode("990121100000"),
                FARAWAY);
    }

    /** An identity number nobody else has, of somebody born that day. */
    public static IdentityNumber identity(LocalDate born) {
        int n = NEXT.incrementAndGet();
        String first17 = String.format(
                Locale.ROOT,
                "99%04d%s%03d",
                1000 + n / 999,
                born.format(DateTimeFormatter.BASIC_ISO_DATE),
                n % 999 + 1);
        return new IdentityNumber(first17 + IdentityNumber.checkOf(first17));
    }

    /** A phone nobody else has. */
    public static PhoneNumber phone() {
        return new PhoneNumber(String.format(Locale.ROOT, "100%08d", NEXT.incrementAndGet()));
    }

    /** Somebody born in 1950. */
    public static Person person() {
        return new Person(identity(LocalDate.of(1950, 6, 15)), "示例甲", phone());
    }

    /** A home in a community. */
    public static Home home(RegionCode region) {
        return new Home(region, "演示路1号2栋301室", "钥匙在居委会", new Position(31.75, 116.5), Crs.GCJ02, true);
    }

    /** Care at a risk. */
    public static Care care(Risk risk) {
        var wishes = new Wishes(
                List.of(new UUID(1, 2)), List.of(new UUID(2, 2)), List.of(new UUID(1, 3)), List.of(new UUID(2, 3)));
        return new Care(risk, "演示诊断", wishes);
    }

    /** A membership from 2025 on. */
    public static GroupMembership group(String code) {
        return new GroupMembership(Ids.next(), code, LocalDate.of(2025, 1, 1), null, "演示市民政局");
    }

    /** A contact. */
    public static Contact contact() {
        return new Contact(Ids.next(), "示例乙", phone(), "子女", ContactRole.KEY_HOLDER);
    }

    /** An elder at a risk, in a household of the community. */
    public static Elder elder(Risk risk, HouseholdId household) {
        return new Elder(
                new ElderId(Ids.next()),
                household,
                person(),
                home(COMMUNITY),
                care(risk),
                List.of(group("TEKUN")),
                List.of(contact()),
                new LifeState(LifeStatus.LIVING, LocalDate.of(2026, 1, 1)),
                1);
    }

    /** An elder at a risk, in a household of her own. */
    public static Elder elder(Risk risk) {
        return elder(risk, new HouseholdId(Ids.next()));
    }
}
