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
