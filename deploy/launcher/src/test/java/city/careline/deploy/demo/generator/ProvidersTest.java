package city.careline.deploy.demo.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProvidersTest {
    private static final CityPlan PLAN = CityPlan.STANDARD;
    private static final Regions REGIONS = Regions.of(PLAN);

    private static List<Provider> providers(CityPlan plan) {
        return new Providers(plan, Regions.of(plan)).stream().toList();
    }

    @Test
    void haveExactlyThePlannedWorkers() {
        assertThat(providers(PLAN)).hasSize(60);
        assertThat(providers(PLAN).stream().mapToInt(p -> p.workers().size()).sum())
                .isEqualTo(300);
        assertThat(providers(CityPlan.of(100, 53)).stream()
                        .mapToInt(p -> p.workers().size())
                        .sum())
                .isEqualTo(53);
    }

    @Test
    void areTheSameForTheSamePlan() {
        assertThat(providers(PLAN)).isEqualTo(providers(PLAN));
    }

    @Test
    void haveCreditCodesOfTheirOwnThatPassTheirCheck() {
        List<Provider> all = providers(PLAN);
        assertThat(all.stream().map(Provider::creditCode)).doesNotHaveDuplicates();
        assertThat(all).allSatisfy(provider -> {
            String code = provider.creditCode();
            assertThat(CheckDigits.creditCode(code.substring(0, 2), code.substring(2, 8), code.substring(8, 16)))
                    .isEqualTo(code);
        });
    }

    @Test
    void areOfEveryKindInEveryCounty() {
        Map<String, List<Provider>> byCounty = providers(PLAN).stream()
                .collect(Collectors.groupingBy(p -> p.serviceRegions().getFirst()));
        assertThat(byCounty).hasSize(REGIONS.counties().size());
        assertThat(byCounty.values())
                .allSatisfy(list ->
                        assertThat(list.stream().map(Provider::kind).distinct()).hasSize(6));
    }

    @Test
    void giveEveryElderThreeWorkersForAnEmergencyAndTwoProvidersForABathWithinReach() {
        List<Provider> all = providers(PLAN).stream()
                .filter(provider -> provider.file().flaw() == Provider.Flaw.NONE)
                .toList();
        new Households(PLAN, REGIONS).stream().map(Household::first).forEach(elder -> {
            assertThat(reaching(all, elder, Item.URGENT)).hasSizeGreaterThanOrEqualTo(3);
            assertThat(reaching(all, elder, Item.BATH).stream().distinct()).hasSizeGreaterThanOrEqualTo(2);
        });
    }

    @Test
    void holdTheCertificatesTheirItemsAskFor() {
        Map<String, Item> items = Item.ALL.stream().collect(Collectors.toMap(Item::code, item -> item));
        assertThat(providers(PLAN).stream().flatMap(p -> p.workers().stream())).allSatisfy(worker -> {
            List<String> held = worker.certificates().stream()
                    .map(Provider.Certificate::code)
                    .toList();
            worker.itemCodes()
                    .forEach(code -> assertThat(held)
                            .containsAll(items.getOrDefault(code, Item.ALL.getFirst())
                                    .requiredCertificates()));
        });
    }

    @Test
    void haveEachFlawOnceAndAFewWorkersWithoutFireTraining() {
        List<Provider> all = providers(PLAN);
        assertThat(all.stream().map(provider -> provider.file().flaw()).filter(flaw -> flaw != Provider.Flaw.NONE))
                .containsExactlyInAnyOrder(
                        Provider.Flaw.UNINSURED,
                        Provider.Flaw.UNRECTIFIED,
                        Provider.Flaw.BLACKLISTED,
                        Provider.Flaw.RISK_HOLD,
                        Provider.Flaw.DEAR);
        assertThat(all.stream().flatMap(provider -> provider.workers().stream()).filter(worker -> !isTrained(worker)))
                .hasSize(10);
        assertThat(providers(CityPlan.of(100, 50)).stream()
                        .map(provider -> provider.file().flaw()))
                .containsOnly(Provider.Flaw.NONE);
    }

    @Test
    void includeVolunteersWhoDoWhatVolunteersMay() {
        List<Provider> teams = providers(PLAN).stream()
                .filter(provider -> provider.kind().equals("VOLUNTEER_TEAM"))
                .toList();
        assertThat(teams).hasSize(5).noneMatch(team -> team.file().underContract());
        assertThat(teams.stream().flatMap(team -> team.workers().stream()))
                .allSatisfy(worker -> assertThat(worker.itemCodes()).isEqualTo(Item.VOLUNTEERED));
    }

    /** The provider of each worker that may come, once for each worker. */
    private static List<Integer> reaching(List<Provider> all, Elder elder, String item) {
        boolean paid = !item.equals(Item.URGENT);
        return all.stream()
                .filter(provider -> !paid || provider.file().underContract())
                .filter(provider -> elder.regionCode()
                        .startsWith(provider.serviceRegions().getFirst().substring(0, 6)))
                .flatMap(provider -> provider.workers().stream()
                        .filter(worker -> worker.itemCodes().contains(item))
                        .filter(ProvidersTest::isTrained)
                        .filter(worker -> reaches(provider.sites().get(worker.site()), elder))
                        .map(worker -> provider.index()))
                .toList();
    }

    private static boolean isTrained(Provider.Worker worker) {
        return worker.certificates().stream()
                .anyMatch(certificate -> certificate.code().equals("FIRE_SAFETY"));
    }

    private static boolean reaches(Provider.Site site, Elder elder) {
        double north = (site.latitude() - elder.latitude()) * 111_320;
        double east = (site.longitude() - elder.longitude()) * 111_320 * Math.cos(Math.toRadians(31));
        return Math.hypot(north, east) <= site.radiusMeters();
    }
}
