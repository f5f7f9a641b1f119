package city.careline.provider.application;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.provider.domain.admission.CreditCode;
import city.careline.provider.domain.admission.Particulars;
import city.careline.provider.domain.admission.Provider;
import city.careline.provider.domain.admission.ProviderId;
import city.careline.provider.domain.admission.ProviderKind;
import city.careline.provider.domain.admission.Stage;
import city.careline.provider.domain.place.Region;
import city.careline.provider.domain.staff.Duties;
import city.careline.provider.domain.staff.Shift;
import city.careline.provider.domain.staff.Worker;
import city.careline.provider.domain.supervision.Cause;
import city.careline.provider.domain.supervision.ContractTerms;
import city.careline.provider.domain.supervision.Effect;
import city.careline.provider.domain.supervision.EntryId;
import city.careline.provider.domain.supervision.Finding;
import city.careline.provider.domain.supervision.Papers;
import city.careline.provider.domain.supervision.Rating;
import city.careline.provider.domain.supervision.RectificationTerms;
import city.careline.provider.domain.supervision.RestrictionTerms;
import city.careline.provider.domain.supervision.Transcript;
import city.careline.runtime.event.Ids;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImportProvidersTest {
    private final City city = new City();
    private final ImportProviders imports = new ImportProviders(city.franchises(), city.catalogue());

    @Test
    void L15_aRowBecomesAnActiveProviderWithItsStaff() {
        // Given
        var draft = draft(0, Samples.creditCode(), List.of("URGENT_HELP"), List.of(shift(-1, 3), shift(4, 5)));
        // When
        var outcome = City.now(imports.handle(List.of(draft), "admin-1"));
        // Then
        assertThat(outcome.refused()).isEmpty();
        Provider provider = city.providers().announced().getLast();
        assertThat(provider.standing().stage()).isEqualTo(Stage.ACTIVE);
        assertThat(provider.standing().actor()).isEqualTo("admin-1");
        assertThat(city.workers().announced().getLast().shifts()).containsExactly(shift(-1, 3), shift(4, 5));
    }

    @Test
    void refusedRowsAreNamedAndTheOthersAreTakenOver() {
        // Given
        CreditCode taken = city.aProvider().particulars().creditCode();
        CreditCode twice = Samples.creditCode();
        var drafts = List.of(
                draft(0, taken, List.of("URGENT_HELP"), List.of()),
                draft(1, twice, List.of("URGENT_HELP"), List.of()),
                draft(2, twice, List.of("URGENT_HELP"), List.of()),
                draft(3, Samples.creditCode(), List.of("NOT_THERE"), List.of()),
                draft(4, Samples.creditCode(), List.of(), List.of(shift(1, 3), shift(2, 4))),
                draft(5, Samples.creditCode(), List.of(), List.of(shift(-2, -1))));
        // When
        var outcome = City.now(imports.handle(drafts, "admin-1"));
        // Then
        assertThat(outcome.accepted()).extracting(ImportProviders.Accepted::row).containsExactly(1);
        assertThat(outcome.refused())
                .containsExactly(
                        refused(0, "creditCode", ImportProviders.Rule.CREDIT_CODE_TAKEN),
                        refused(2, "creditCode", ImportProviders.Rule.CREDIT_CODE_TAKEN),
                        refused(3, "workers[0].itemCodes", ImportProviders.Rule.UNKNOWN_ITEM),
                        refused(4, "workers[0].shifts", ImportProviders.Rule.SHIFTS_OVERLAP),
                        refused(5, "workers[0].shifts", ImportProviders.Rule.SHIFT_OVER));
        assertThat(city.providers().announced()).hasSize(2);
    }

    @Test
    void C32_whatSupervisionKnewIsTakenOver() {
        // Given
        Region county = Samples.county();
        var contract = new ContractTerms(entry(), county, List.of("URGENT_HELP"), null, null, "HT-1");
        var restriction = new RestrictionTerms(
                entry(), Effect.NO_PUBLIC_MONEY, Cause.BLACKLIST, City.NOW.minusSeconds(60), null, "虚报");
        var transcript = new Transcript(
                new Papers(City.NOW, null),
                List.of(contract),
                List.of(restriction),
                List.of(new RectificationTerms(entry(), "补齐记录", City.NOW)),
                new Finding(66, "2025", "年度考核"));
        // When
        var outcome = City.now(imports.handle(List.of(draft(county, transcript)), "admin-1"));
        // Then
        assertThat(outcome.refused()).isEmpty();
        Provider provider = city.providers().announced().getLast();
        assertThat(provider.standing().stage()).isEqualTo(Stage.ACTIVE);
        assertThat(provider.dossier().entries()).hasSize(3);
        Rating given = city.workers().announced().getLast().rating();
        assertThat(given).isEqualTo(new Finding(77, "2025", "年度考核").rating("admin-1", City.NOW));
    }

    @Test
    void contractsThatCannotStandAreNamed() {
        Region county = Samples.county();
        var unknown = new ContractTerms(entry(), county, List.of("NOT_THERE"), null, null, "HT-1");
        var outside = new ContractTerms(entry(), new Region("980000000000"), List.of(), null, null, "HT-1");
        var over = new ContractTerms(entry(), county, List.of(), null, City.NOW, "HT-1");
        var open = new ContractTerms(entry(), county, List.of(), null, null, "HT-1");
        assertThat(refusal(county, unknown))
                .isEqualTo(refused(0, "publicContracts[0].itemCodes", ImportProviders.Rule.UNKNOWN_ITEM));
        assertThat(refusal(county, outside))
                .isEqualTo(refused(0, "publicContracts[0]", ImportProviders.Rule.CONTRACT_OUTSIDE_REGIONS));
        assertThat(refusal(county, over))
                .isEqualTo(refused(0, "publicContracts[0]", ImportProviders.Rule.CONTRACT_OVER));
        assertThat(refusal(county, open, open))
                .isEqualTo(refused(0, "publicContracts[1]", ImportProviders.Rule.CONTRACTS_OVERLAP));
        assertThat(city.providers().announced()).isEmpty();
    }

    @Test
    void aRestrictionThatNeverHoldsIsNamed() {
        var never = new RestrictionTerms(entry(), Effect.NO_WORK, Cause.SANCTION, null, City.NOW, "演示理由");
        var transcript = new Transcript(Papers.NONE, List.of(), List.of(never), List.of(), null);
        assertThat(City.now(imports.handle(List.of(draft(Samples.county(), transcript)), "admin-1"))
                        .refused())
                .containsExactly(refused(0, "restrictions[0].to", ImportProviders.Rule.RESTRICTION_NEVER_HOLDS));
    }

    private ImportProviders.Refused refusal(Region county, ContractTerms... contracts) {
        var transcript = new Transcript(Papers.NONE, List.of(contracts), List.of(), List.of(), null);
        return City.now(imports.handle(List.of(draft(county, transcript)), "admin-1"))
                .refused()
                .getFirst();
    }

    private static ImportProviders.Draft draft(Region county, Transcript transcript) {
        var id = new ProviderId(Ids.next());
        var worker =
                new ImportProviders.WorkerDraft(Samples.worker(id, null), List.of(), new Finding(77, "2025", "年度考核"));
        return new ImportProviders.Draft(
                0, id, Samples.particulars(county), List.of(Samples.site(county)), transcript, List.of(worker));
    }

    private static EntryId entry() {
        return new EntryId(Ids.next());
    }

    private static ImportProviders.Refused refused(int row, String field, ImportProviders.Rule rule) {
        return new ImportProviders.Refused(row, field, rule);
    }

    private static ImportProviders.Draft draft(int row, CreditCode code, List<String> items, List<Shift> shifts) {
        var id = new ProviderId(Ids.next());
        Region county = Samples.county();
        var particulars = new Particulars("演示", code, ProviderKind.STATION, List.of(county), null);
        Worker worker = Samples.worker(id, null).with(new Duties(true, null, items, 1, 0));
        return new ImportProviders.Draft(
                row,
                id,
                particulars,
                List.of(Samples.site(county)),
                Transcript.EMPTY,
                List.of(new ImportProviders.WorkerDraft(worker, shifts, null)));
    }

    private static Shift shift(int from, int to) {
        return new Shift(City.NOW.plusSeconds(from * 3_600L), City.NOW.plusSeconds(to * 3_600L));
    }
}
