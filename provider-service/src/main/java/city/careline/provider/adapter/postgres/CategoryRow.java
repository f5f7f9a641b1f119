package city.careline.provider.adapter.postgres;

import city.careline.provider.domain.catalogue.Category;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of {@code category}; written by migrations only. */
@Entity
@Table(name = "category")
@SuppressWarnings("NullAway.Init")
class CategoryRow {
    @Id
    String code;

    String name;
    String plan;
    int position;

    CategoryRow() {}

    Category read() {
        return new Category(code, name, plan);
    }
}
