package city.careline.elder.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import city.careline.elder.Examples;
import city.careline.testkit.Tokens;
import city.careline.testkit.city.CityDatabase;
import city.careline.testkit.city.TestCity;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies in the database when one looks behind the service. */
@QuarkusTest
@WithTestResource(value = TestCity.class, initArgs = @ResourceArg(name = TestCity.SERVICE, value = "elder"))
class AtRestIT {
    @BeforeEach
    void regions() {
        Api.ensureRegions();
    }

    @Test
    void H11_noTableHoldsPersonalDataInPlainText() throws SQLException {
        var elder = Api.elder();
        String line = Examples.phone().digits();
        elder.put("terminal", Map.of("lineNumber", line));
        UUID id = Api.id(Api.registered(elder), "elderId");
        Api.get(Api.county(), "/elders/{id}", id).then().statusCode(200);

        String everything = dump();

        assertThat(everything)
                .contains(id.toString())
                .doesNotContain(line)
                .doesNotContain(elder.get("identityNumber").toString())
                .doesNotContain(elder.get("phone").toString())
                .doesNotContain("张示例", "李示例", "演示路77号", "敲三下再进门", "演示高血压", "女儿");
    }

    @Test
    void H11_aValueMovedToAnotherRowDoesNotOpen() throws SQLException {
        UUID one = Api.id(Api.registered(Api.elder()), "elderId");
        UUID other = Api.id(Api.registered(Api.elder()), "elderId");
        String before = run("select diagnosis_sealed from elder where id = '" + one + "'");

        run("update elder set diagnosis_sealed = (select diagnosis_sealed from elder where id = '" + other
                + "') where id = '" + one + "' returning id::text");

        Api.get(Api.county(), "/elders/{id}", one).then().statusCode(500);
        run("update elder set diagnosis_sealed = '" + before + "' where id = '" + one + "' returning id::text");
        Api.get(Api.county(), "/elders/{id}", one).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_log set actor = 'x'",
                "delete from audit_log",
                "truncate audit_log",
                "update change_log set actor = 'x'",
                "delete from change_log",
                "truncate change_log",
                "delete from region"
            })
    void L56_logsOnlyGrowAndRegionsStay(String statement) {
        assertThatThrownBy(() -> execute(statement)).hasMessageContaining("append-only");
    }

    @Test
    void L56_aFlippedByteIsFound() throws SQLException {
        UUID id = Api.id(Api.registered(Api.elder()), "elderId");
        Api.get(Api.county(), "/elders/{id}", id).then().statusCode(200);
        String number = run("select number::text from audit_log where elder_id = '" + id + "'");
        Tokens auditor = Tokens.of("auditor");
        Api.get(auditor, "/audits/verification").then().body("brokenAt", equalTo(null));

        tamper("update audit_log set actor = 'countY-1' where number = " + number);

        Api.get(auditor, "/audits/verification").then().body("brokenAt", equalTo(Integer.parseInt(number)));
        tamper("update audit_log set actor = 'county-1' where number = " + number);
        Api.get(auditor, "/audits/verification").then().body("brokenAt", equalTo(null));
    }

    private static void tamper(String statement) throws SQLException {
        execute("alter table audit_log disable trigger audit_log_only_grows");
        execute(statement);
        execute("alter table audit_log enable trigger audit_log_only_grows");
    }

    private static void execute(String statement) throws SQLException {
        try (Connection connection = CityDatabase.connect("elder");
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private static String run(String query) throws SQLException {
        return String.join("\n", rows(query));
    }

    /** Every row of every table as text. */
    private static String dump() throws SQLException {
        var everything = new StringBuilder();
        for (String table : rows("select tablename::text from pg_tables where schemaname = 'elder'")) {
            everything.append(run("select t::text from " + table + " t")).append('\n');
        }
        return everything.toString();
    }

    private static List<String> rows(String query) throws SQLException {
        var rows = new ArrayList<String>();
        try (Connection connection = CityDatabase.connect("elder");
                var sql = connection.createStatement();
                var result = sql.executeQuery(query)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }
}
