package city.careline.elder.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeTest {
    @Test
    void aRefusalStaysWhateverComesNext() {
        Outcome<String> refused = Outcome.refused(Refusal.PHONE_INVALID);

        assertThat(refused.then(text -> Outcome.done(text.length()))).isEqualTo(Outcome.refused(Refusal.PHONE_INVALID));
        assertThat(Outcome.done("abc").then(text -> Outcome.done(text.length())))
                .isEqualTo(Outcome.done(3));
    }

    @Test
    void isDoneWithoutReasonsAgainstIt() {
        assertThat(Outcome.of(List.of(), 1)).isEqualTo(Outcome.done(1));
        assertThat(Outcome.of(List.of(Refusal.LINE_INVALID), 1)).isEqualTo(Outcome.refused(Refusal.LINE_INVALID));
    }

    @Test
    void everyRefusalNamesFieldRuleAndDetail() {
        assertThat(Arrays.stream(Refusal.values())).allSatisfy(refusal -> {
            assertThat(refusal.field()).isNotBlank();
            assertThat(refusal.rule()).isNotBlank();
            assertThat(refusal.detail()).isNotBlank();
            assertThat(refusal.kind()).isNotNull();
        });
    }
}
