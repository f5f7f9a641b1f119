package city.careline.deploy.demo.generator;

import java.util.Random;

/** Names of people who do not exist. */
final class Names {
    private static final String SURNAMES = "安平示范演习和乐康宁泰祥瑞福禄寿禧春夏秋冬";
    private static final String GIVEN = "兰芳秀英桂珍淑华建国志强明德文武长林福生玉梅春红庆丰永年松柏";

    private Names() {}

    static String person(Random random) {
        return "" + pick(SURNAMES, random) + pick(GIVEN, random) + pick(GIVEN, random);
    }

    private static char pick(String letters, Random random) {
        return letters.charAt(random.nextInt(letters.length()));
    }
}
