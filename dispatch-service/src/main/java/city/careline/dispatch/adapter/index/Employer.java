package city.careline.dispatch.adapter.index;

import city.careline.dispatch.application.CandidateFeed.ProviderNews;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A provider in the index, with whom it employs. */
final class Employer {
    private final Set<Person> staff = new LinkedHashSet<>();
    private @Nullable ProviderNews news;

    @Nullable
    ProviderNews news() {
        return news;
    }

    void set(ProviderNews next) {
        news = next;
    }

    void hire(Person person) {
        staff.add(person);
    }

    void dismiss(Person person) {
        staff.remove(person);
    }

    List<Person> staff() {
        return List.copyOf(staff);
    }
}
