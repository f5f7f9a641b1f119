package city.careline.deploy.demo.generator;

import java.util.List;

/**
 * An item of the demo catalogue.
 *
 * @param code stable code
 * @param name Chinese name
 * @param category one of the six of the 六安 plan or the six 助 of the 拱墅 plan
 * @param emergency what an incident is served with
 * @param publicMoney may be charged to a public quota
 * @param minMinutes shortest visit
 * @param maxMinutes longest visit
 * @param requiredCertificates certificates a worker must hold
 * @param volunteers may be done by volunteers when no professional is found
 * @param fenPerHour price
 */
public record Item(
        String code,
        String name,
        String category,
        boolean emergency,
        boolean publicMoney,
        int minMinutes,
        int maxMinutes,
        List<String> requiredCertificates,
        boolean volunteers,
        long fenPerHour) {

    /** The item of every incident. */
    public static final String URGENT = "URGENT_HELP";

    /** What the green journey orders. */
    public static final String BATH = "BATH_HELP";

    /** Price of a bath. */
    public static final long BATH_FEN_PER_HOUR = 6_000;

    /** What volunteers do when no professional is found. */
    public static final List<String> VOLUNTEERED =
            List.of("MEAL_HELP", "COMFORT_TALK", "RECREATION_VISIT", "POLICY_TALK");

    /** Price of a bath at the provider that takes more than public money pays. */
    public static final long DEAR_BATH_FEN_PER_HOUR = 9_000;

    private static final int CEILING_PERCENT = 125;

    /** The demo catalogue: the six categories of the 六安 plan and the six 助 of the 拱墅 plan. */
    public static final List<Item> ALL = List.of(
            new Item(URGENT, "上门急助", "URGENT", true, false, 10, 240, List.of("FIRST_AID"), false, 0),
            paid(BATH, "上门助浴", "BATH", 30, 120, "CARE_WORKER", BATH_FEN_PER_HOUR),
            paid("MEAL_HELP", "助餐送餐", "MEAL", 15, 60, "HEALTH", 3_000),
            paid("MEDICAL_HELP", "陪同就医", "MEDICAL", 60, 480, "CARE_WORKER", 4_500),
            paid("MOBILITY_HELP", "助行陪护", "MOBILITY", 30, 240, "CARE_WORKER", 4_000),
            paid("CLEANING_HELP", "居室助洁", "CLEANING", 60, 240, "", 3_600),
            paid("LIFE_CARE_VISIT", "生活照料", "LIFE_CARE", 30, 240, "CARE_WORKER", 4_200),
            paid("HOME_REPAIR", "家政维修", "HOUSEKEEPING", 30, 240, "", 5_000),
            paid("HEALTH_CHECK", "健康监测", "HEALTH_CARE", 15, 90, "HEALTH", 4_800),
            paid("COMFORT_TALK", "精神慰藉", "COMFORT", 30, 120, "", 3_000),
            paid("RECREATION_VISIT", "文娱陪伴", "RECREATION", 30, 180, "", 2_400),
            paid("POLICY_TALK", "政策咨询", "POLICY_ADVICE", 15, 60, "", 2_400));

    /** Keeps its own copy. */
    public Item {
        requiredCertificates = List.copyOf(requiredCertificates);
    }

    /** The highest price that public money pays, in fen for one hour: a quarter above the usual one. */
    public long ceilingFenPerHour() {
        return fenPerHour * CEILING_PERCENT / 100;
    }

    private static Item paid(
            String code, String name, String category, int min, int max, String certificate, long fenPerHour) {
        List<String> certificates = certificate.isEmpty() ? List.of() : List.of(certificate);
        return new Item(
                code, name, category, false, true, min, max, certificates, VOLUNTEERED.contains(code), fenPerHour);
    }
}
