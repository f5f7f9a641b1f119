package city.careline.provider.adapter.postgres;

import city.careline.provider.domain.catalogue.Ceiling;
import city.careline.provider.domain.catalogue.Item;
import city.careline.provider.domain.catalogue.Price;
import city.careline.provider.domain.catalogue.Unit;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;

/** A row of {@code item}. */
@Entity
@Table(name = "item")
@SuppressWarnings("NullAway.Init")
class ItemRow {
    @Id
    String code;

    String name;
    String category;
    String unit;
    boolean emergency;

    @Column(name = "public_money")
    boolean publicMoney;

    @Column(name = "min_minutes")
    int minMinutes;

    @Column(name = "max_minutes")
    int maxMinutes;

    @Column(name = "required_certificates")
    String[] requiredCertificates;

    boolean volunteers;
    long version;

    ItemRow() {}

    static ItemRow of(Item item) {
        var row = new ItemRow();
        row.code = item.code();
        row.name = item.name();
        row.category = item.category();
        row.unit = item.unit().name();
        row.emergency = item.emergency();
        row.publicMoney = item.publicMoney();
        row.minMinutes = item.minMinutes();
        row.maxMinutes = item.maxMinutes();
        row.requiredCertificates = item.requiredCertificates().toArray(String[]::new);
        row.volunteers = item.volunteers();
        row.version = item.version();
        return row;
    }

    Item read(List<Price> prices, List<Ceiling> ceilings) {
        return new Item(
                code,
                name,
                category,
                Unit.valueOf(unit),
                emergency,
                publicMoney,
                minMinutes,
                maxMinutes,
                List.of(requiredCertificates),
                volunteers,
                prices,
                ceilings,
                version);
    }
}
